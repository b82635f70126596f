package dev.lastword.profile.builtin;

/// cargo, rustc's test harness and clippy.
final class CargoProfile {

    static final String TOML =
            """
            [profiles.cargo]
            match = ["cargo", "cross"]
            drop = [
                '^\\s*$',
                # What cargo is about to do; what it has done is its last line.
                '^ *(Compiling|Checking|Documenting|Downloading|Downloaded|Fresh|Dirty|Adding|Locking|Unpacking|Scraping|Packaging|Verifying|Vendoring) \\S',
                '^ +(Updating .* index|Blocking waiting for file lock|Generated )',
                # Progress on a terminal, in one line with what follows.
                '^ +Building \\[[=> ]*\\] .*(Compiling|Checking|Documenting|Fresh) \\S+ v[0-9]\\S* \\(\\S*\\)$',
                # A test binary, and each of its tests that passed. `test result` stays.
                '^ +Running (unittests |tests/|benches/|examples/|\\S+ \\(target/|`)',
                '^ +Doc-tests \\S+$',
                '^running [0-9]+ tests?$',
                '^test .* \\.\\.\\. ok( <[0-9.]+s>)?$',
                '^[.i]+( +[0-9]+/[0-9]+)?$',
                # The inside of the standard library in a backtrace; the frames of the program stay.
                '^ +at /rustc/[0-9a-f]+/library/',
                '^ +[0-9]+: (std|core|alloc|test|__rustc|rust_begin_unwind|__libc_start|_start|main$)(::|\\b)',
            ]
            errors = [
                '^test .* \\.\\.\\. FAILED',
                "^ *thread '.*' .*panicked",
                "process didn't exit successfully",
            ]

            # https://doc.rust-lang.org/cargo/commands/cargo.html#exit-status
            [profiles.cargo.exits]
            101 = "cargo failed to complete; its first error is what counts"
            """;

    private CargoProfile() {}
}
