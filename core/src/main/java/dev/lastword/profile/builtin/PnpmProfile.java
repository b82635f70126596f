package dev.lastword.profile.builtin;

/// pnpm: its scripts, whatever they run, and the installation of packages.
final class PnpmProfile {

    static final String TOML =
            """
            [profiles.pnpm]
            extends = "javascript-tests"
            match = [
                "pnpm",
            ]
            drop = [
                '^Progress: resolved [0-9]+, reused [0-9]+, downloaded [0-9]+, added [0-9]+\\s*$',
                '^Downloading .*: [0-9.]+ [kMG]?B/',
                '^\\++\\s*$',
            ]
            """;

    private PnpmProfile() {}
}
