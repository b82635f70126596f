package dev.lastword.profile.builtin;

/// Commands whose output is what was asked for. They are named here where the profile of their tool
/// would take lines of it for noise.
final class PlainProfile {

    static final String TOML =
            """
            # Hides nothing.
            [profiles.plain]
            match = [
                "make -n", "make --dry-run", "make --just-print", "make --recon",
                "make -p", "make --print-data-base",
                "gmake -n", "gmake --dry-run", "gmake -p",
                "ninja -n", "ninja -t",
                "cmake -E", "cmake -P", "cmake -LA", "cmake -L", "cmake --help",
                "ctest -N", "ctest --show-only",
                "cargo run", "cargo r", "cargo tree", "cargo metadata", "cargo expand", "cargo search",
                "mvn exec:java", "mvn exec:exec",
                "apt list", "apt show", "apt search", "apt policy", "apt changelog",
                "apt-get source", "apt-get changelog", "apt-get download",
            ]
            """;

    private PlainProfile() {}
}
