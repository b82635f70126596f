package dev.lastword.profile.builtin;

/// Yarn, the classic one and the one that came after: scripts, and the installation of packages.
final class YarnProfile {

    static final String TOML =
            """
            [profiles.yarn]
            extends = "javascript-tests"
            match = [
                "yarn",
                "yarnpkg",
            ]
            drop = [
                # Yarn 1
                '^info Visit https?://\\S+ for documentation about this command\\.\\s*$',
                '^\\[[0-9]+/[0-9]+\\] .*\\.\\.\\.\\s*$',
                '^[├└]─ \\S+@\\S+\\s*$',
                # Yarn 2 and later: which packages are added and fetched, each by itself.
                '^➤ YN0085: │ [+-] ',
                '^➤ YN0013: │ \\S+ .*can.t be found in the cache and will be fetched',
                '^➤ YN0019: │ \\S+ appears to be unused',
            ]
            errors = [
                '^➤ YN[0-9]+: .*Failed with errors',
                '^➤ YN00(01|02[0-9]|35|41|71|81): │ ',
                '^(Internal|Usage) Error: ',
            ]
            """;

    private YarnProfile() {}
}
