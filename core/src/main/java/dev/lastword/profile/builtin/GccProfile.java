package dev.lastword.profile.builtin;

/// Compilers for C and C++. What they print is what one needs: each warning with its place in the
/// source. Hardly anything is hidden.
final class GccProfile {

    static final String TOML =
            """
            [profiles.gcc]
            match = ["gcc", "g++", "cc", "c++", "clang", "clang++"]
            drop = [
                # Said once in each file, and true of all of them.
                '^\\S+: note: \\(?[eE]ach undeclared identifier is reported only once',
            ]
            errors = [
                'multiple definition of ',
                'linker command failed',
            ]

            # https://gcc.gnu.org/onlinedocs/gcc/Overall-Options.html, -pass-exit-codes
            [profiles.gcc.exits]
            1 = "an error in one of the phases"
            4 = "internal error of the compiler"
            """;

    private GccProfile() {}
}
