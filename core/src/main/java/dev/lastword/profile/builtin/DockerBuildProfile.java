package dev.lastword.profile.builtin;

/// `docker build`, with BuildKit and without.
final class DockerBuildProfile {

    static final String TOML =
            """
            [profiles.docker-build]
            match = [
                "docker build",
                "docker buildx build",
                "docker image build",
                "docker builder build",
                "docker compose build",
                "docker-compose build",
            ]
            drop = [
                # BuildKit, --progress=plain: digests, transfers, and that a step is done.
                '^#[0-9]+ (sha256:[0-9a-f]{64}\\b.*|\\.\\.\\.|CACHED|DONE [0-9.]+s)?\\s*$',
                '^#[0-9]+ (transferring|extracting|exporting|resolve|preparing|sending|loading|unpacking) ',
                '^#[0-9]+ (\\[internal\\]|\\[auth\\]) ',
                # At a terminal: the list of the steps, over and over.
                '^\\s*\\[\\+\\] Building [0-9.]+s \\([0-9]+/[0-9]+\\)\\s*$',
                '^\\s*=> (=> )?(# |CACHED |\\[|sha256:|extracting|exporting|transferring|resolve|preparing|sending|loading|unpacking)',
                '^\\s*=> (=> )?\\S+\\s+[0-9.]+s\\s*$',
                # Without BuildKit.
                '^\\s*---> (Running in )?[0-9a-f]{12}\\s*$',
                '^(Removing intermediate container|Removed intermediate container) [0-9a-f]{12}\\s*$',
                '^(Sending build context to Docker daemon\\s+[0-9.]+ ?[kMG]?B\\s*)+$',
                '^[0-9a-f]{12}: (Pulling fs layer|Waiting|Verifying Checksum|Download complete|Pull complete|Already exists|Downloading .*|Extracting .*)\\s*$',
                # What a step prints: blank lines, tests that passed, packages on their way.
                '^(#[0-9]+ [0-9.]+ )?\\s*$',
                '^(#[0-9]+ [0-9.]+ )?\\s*[✓✔√]\\s',
                '^(#[0-9]+ [0-9.]+ )?\\s*ok [0-9]+[^#]*$',
                '^(#[0-9]+ [0-9.]+ )?\\s*# Subtest: ',
                '^(#[0-9]+ [0-9.]+ )?\\s*(---|\\.\\.\\.|duration_ms: [0-9.]+|type: .(test|suite).)\\s*$',
                '^(#[0-9]+ [0-9.]+ )?PASS \\S+\\.[cm]?[jt]sx?( \\([^)]*\\))?\\s*$',
                '^(#[0-9]+ [0-9.]+ )?npm notice\\b',
                '^(#[0-9]+ [0-9.]+ )?(Get|Hit|Ign):[0-9]+ https?://',
                '^(#[0-9]+ [0-9.]+ )?(Selecting previously unselected package|Preparing to unpack|Unpacking|Setting up|Processing triggers for) ',
                '^(#[0-9]+ [0-9.]+ )?\\(Reading database \\.\\.\\.',
                '^(#[0-9]+ [0-9.]+ )?\\s*(Downloading|Using cached) \\S+\\.(whl|tar\\.gz|zip)( .*)?$',
                '^(#[0-9]+ [0-9.]+ )?\\s*[━╸╺]{10,}.*$',
            ]
            keep = [
                '^#[0-9]+ (ERROR|WARN)',
                '\\b(ERROR|CANCELED)\\b',
                '(?i)\\bwarning',
            ]
            errors = [
                '^executor failed running ',
                'did not complete successfully: exit code',
                '\\breturned a non-zero code: [0-9]',
                '^(#[0-9]+ [0-9.]+ )?\\s*not ok [0-9]+[^#]*$',
                '^#[0-9]+ (ERROR|CANCELED)',
                'Cannot connect to the Docker daemon',
                '\\b(unknown instruction|dockerfile parse error)\\b',
            ]
            """;

    private DockerBuildProfile() {}
}
