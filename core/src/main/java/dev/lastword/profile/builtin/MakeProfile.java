package dev.lastword.profile.builtin;

/// make, and what Makefiles of all kinds have it print: the commands themselves, the short names of
/// the kernel's, the percentages of CMake's, libtool, and the tests of automake's.
final class MakeProfile {

    static final String TOML =
            """
            [profiles.make]
            match = ["make", "gmake", "bmake", "remake"]
            drop = [
                '^\\s*$',
                # Compilers and linkers, with a directory, a cross compiler's prefix or a version. What they
                # say themselves has a colon after the name.
                '^\\s*((\\S*/)?(ccache|distcc|sccache|time) +)?(\\S*/)?([\\w.]+-)*(gcc|g\\+\\+|cc|c\\+\\+|clang|clang\\+\\+|gfortran|nvcc|rustc|javac|nasm|ld|ar|nm|strip|objcopy)(-[0-9.]+)? (.* )?-\\S',
                '^\\s*(\\S*/)?([\\w.]+-)*ar [a-zA-Z]+ \\S+\\.a ',
                '^\\s*(\\S*/)?([\\w.]+-)*ranlib \\S+\\.a$',
                # Files put in their places.
                '^\\s*(/usr)?(/bin/)?(mkdir|install|cp|ln|mv|rm|touch|chmod) -\\S+ \\S',
                # automake and libtool
                '^libtool: +(compile|link|install|finish): ',
                '^\\s*/bin/(ba)?sh \\S*(libtool|depcomp|missing) +-',
                '^depbase=`',
                '^PASS: \\S+$',
                '^config\\.status: (creating|executing|linking) ',
                '^checking .*\\.\\.\\. (\\(cached\\) )?(yes|none needed|/\\S+)$',
                # Entering stays: what a compiler says of a file is relative to that directory.
                '^\\S*make(\\[[0-9]+\\])?: Leaving directory ',
                '^\\S*make\\[[0-9]+\\]: Nothing to be done for ',
                '^\\S*make\\[[0-9]+\\]: .* is up to date\\.$',
                # The kernel's way, and that of automake's silent rules.
                '^ +(AR|AS|CC|CCLD|CXX|CXXLD|CPP|CPPAS|FC|FCLD|GEN|HOSTCC|HOSTCXX|HOSTLD|INSTALL|LD|LDS|LEX|LINK|MOC|OBJCOPY|RANLIB|RCC|STRIP|UIC|UPD|YACC)( +\\[M\\])? +\\S+$',
                # Makefiles that CMake wrote
                '^\\[ *[0-9]+%\\] (Building \\S+ object|Linking \\S+ (\\w+ )*(library|executable|module)|Built target|Generating|Automatic) ?',
                '^(Scanning dependencies of|Consolidate compiler generated dependencies of) target ',
            ]
            errors = [
                '^\\S*make(\\[[0-9]+\\])?: \\*\\*\\* ',
                '^\\S+:[0-9]+: \\*\\*\\* ',
                'not remade because of errors',
                'multiple definition of ',
            ]

            # https://www.gnu.org/software/make/manual/html_node/Running.html
            [profiles.make.exits]
            1 = "-q: something is not up to date"
            2 = "errors; the first one is what counts"
            """;

    private MakeProfile() {}
}
