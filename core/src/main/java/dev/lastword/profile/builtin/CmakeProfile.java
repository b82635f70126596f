package dev.lastword.profile.builtin;

/// CMake, CTest and Ninja; `cmake --build` has make or Ninja print.
final class CmakeProfile {

    static final String TOML =
            """
            [profiles.cmake]
            extends = "make"
            match = ["cmake", "ctest", "ninja", "ninja-build", "samu"]
            drop = [
                # Configuring: questions to the compiler, one line when asked, one when answered.
                '^-- (Looking for|Performing Test|Check size of|Check if|Check for|Check whether|Checking|Detecting|Determining) ',
                '^-- (Configuring|Generating|Build files have been written)\\b.*(done|to: )',
                '^-- (Configuring|Generating) done( \\([0-9.]+s\\))?$',
                # Installing
                '^-- (Installing|Up-to-date): ',
                '^-- Set runtime path of ',
                # Ninja; on a terminal all of it is one line.
                '^\\r?\\[[0-9]+/[0-9]+\\] ',
                "^ninja: Entering directory ",
                # CTest: each test when it starts and when it has passed.
                '^ +Start +[0-9]+: ',
                '^ *[0-9]+/[0-9]+ Test +#[0-9]+: \\S+ \\.+ +Passed +[0-9.]+ sec',
                # -V
                '^test [0-9]+$',
                '^[0-9]+: (Test command|Working Directory|Test timeout computed to be): ',
            ]
            errors = [
                '^CMake Error\\b',
                '^-- Configuring incomplete',
                '^FAILED: ',
                '^ninja: (error|fatal|build stopped)',
                '\\*\\*\\*(Failed|Not Run|Timeout|Exception)',
                '^The following tests FAILED',
                '^\\s+[0-9]+ - .* \\((Failed|Timeout|Not Run|SEGFAULT|Subprocess aborted|Bad Command|ILLEGAL|NUMERICAL|OTHER_FAULT)',
            ]
            """;

    private CmakeProfile() {}
}
