package dev.lastword.contract.exits.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Function;
import dev.lastword.contract.exits.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonExitsTest {

    @Test
    void aCodeIsFoundWhereItIsReturned() {
        Analysed script =
                Analysed.of(
                        """
                        import sys
                        EXIT_AUTH = 4
                        def main():
                            if sys.argv[1:]:
                                print("no token", file=sys.stderr)
                                return EXIT_AUTH
                            return 0
                        if __name__ == "__main__":
                            sys.exit(main())
                        """);

        Exit exit = script.of(4);
        assertThat(script.places(4)).containsExactly("return EXIT_AUTH");
        assertThat(exit.constant()).contains("EXIT_AUTH");
        assertThat(exit.message()).contains("no token");
        assertThat(exit.cause()).isEqualTo(Cause.WRITTEN);
        assertThat(script.codes()).containsExactly(0, 4);
        assertThat(script.facts().facts().entryPoint()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "results = [0]; results.append(4); sys.exit(max(results))",
                "results = []; results += [4]; sys.exit(max(results, default=0))",
                "results = [0]; results[0] = 4; sys.exit(results[0])",
                "results = [0]; more = results; more.append(4); sys.exit(max(results))",
                "results = [0]; check(results); sys.exit(max(results))",
                "codes = {'a': 0}; codes['b'] = 4; sys.exit(codes[sys.argv[1]])",
                "codes = {'a': 0}; codes.update(b=4); sys.exit(codes.get(sys.argv[1], 2))",
                "codes = {'a': [0]}; codes['a'].append(4); sys.exit(max(codes['a']))",
                "self.results = [0]; self.results.append(4); sys.exit(max(self.results))",
            })
    void whatAListHoldsIsUnknownOnceItIsChanged(String line) {
        assertThat(Analysed.of("import sys\n" + line + "\n").isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codes = [3, 4]; print(codes, len(codes)); sys.exit(max(codes))",
                "codes = {'a': 3, 'b': 4}; check(codes['a']); sys.exit(codes[sys.argv[1]])",
                "codes = {'a': 3, 'b': 4}; print(codes.items()); sys.exit(codes[sys.argv[1]])",
            })
    void whatAListHoldsIsKnownWhileItIsOnlyRead(String line) {
        Analysed script = Analysed.of("import sys\n" + line + "\n");

        assertThat(script.isOpen()).isFalse();
        assertThat(script.codes()).containsExactly(3, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "min(rc, 300) & 0xFF",
                "min(rc, 300)",
                "max(rc, 7)",
                "max([rc, 7])",
                "max(1, min(rc, 250))",
            })
    void theLargestOrSmallestIsUnknownBesideOneThatIs(String value) {
        Analysed script =
                Analysed.of(
                        "import subprocess, sys\nrc = subprocess.call([\"x\"])\nsys.exit("
                                + value
                                + ")\n");

        assertThat(script.isOpen()).isTrue();
        assertThat(script.codes()).isEmpty();
    }

    @Test
    void aHelperThatIsGivenTheCodeEndsItAtTheCall() {
        Analysed script =
                Analysed.of(
                        """
                        import sys
                        def stop(message, code=2):
                            print(message)
                            sys.exit(code)
                        if sys.argv[1:]:
                            stop("no network", 3)
                        if sys.argv[2:]:
                            stop(code=4, message="no token")
                        stop("no file")
                        """);

        assertThat(script.codes()).containsExactly(2, 3, 4);
        assertThat(script.places(3)).containsExactly("stop(\"no network\", 3)");
        assertThat(script.of(2).message()).contains("no file");
        assertThat(script.of(3).message()).contains("no network");
        assertThat(script.isOpen()).isFalse();
    }

    @Test
    void modulesBesideTheScriptAndInTheRootAreRead() {
        String script =
                """
                import sys
                import errors
                from errors import EXIT_A as A
                from pkg.codes import Codes, fail
                from pkg import deep
                if sys.argv[1:]: sys.exit(errors.EXIT_B)
                if sys.argv[2:]: sys.exit(A)
                if sys.argv[3:]: sys.exit(Codes.C)
                if sys.argv[4:]: fail("gone", 104)
                sys.exit(deep.VALUE)
                """;
        Analysed analysed =
                Analysed.of(
                        "bin/script.py",
                        script,
                        Map.of(
                                "bin/errors.py", "EXIT_A = 101\nEXIT_B = 102\n",
                                "pkg/__init__.py", "",
                                "pkg/codes.py",
                                        """
                                        import sys, enum
                                        from .deep import OTHER
                                        class Codes(enum.IntEnum):
                                            C = OTHER
                                        def fail(m, c):
                                            sys.exit(c)
                                        """,
                                "pkg/deep/__init__.py", "VALUE = 105\nOTHER = 103\n"));

        assertThat(analysed.codes()).containsExactly(101, 102, 103, 104, 105);
        assertThat(analysed.places(104)).containsExactly("fail(\"gone\", 104)");
        assertThat(analysed.isOpen()).isFalse();
    }

    @Test
    void whatAModuleDoesWhenItIsImportedCounts() {
        Analysed script =
                Analysed.of(
                        "script.py",
                        "import check\n",
                        Map.of("check.py", "import sys\nif not sys.argv:\n    sys.exit(3)\n"));

        assertThat(script.codes()).containsExactly(0, 3);
        assertThat(script.places(3)).containsExactly("import check");
    }

    @Test
    void aFunctionThatCannotBeReadMayEndItWithAnything() {
        assertThat(Analysed.of("from helpers import check\ncheck()\n").isOpen()).isTrue();
        assertThat(Analysed.of("import json\njson.loads('1')\n").isOpen()).isFalse();
        assertThat(Analysed.of("import yaml\nyaml.safe_load('1')\n").isOpen()).isFalse();
    }

    @Test
    void theParserOfArgumentsEndsWith2() {
        Analysed script =
                Analysed.of(
                        """
                        import argparse
                        def build():
                            return argparse.ArgumentParser()
                        def main(args):
                            return 0
                        parser = build()
                        args = parser.parse_args()
                        if args.x:
                            parser.error("x is bad")
                        """);

        assertThat(script.codes()).containsExactly(0, 2);
        assertThat(script.exits())
                .filteredOn(e -> e.outcome() instanceof Outcome.Known k && k.code() == 2)
                .extracting(Exit::cause)
                .containsOnly(Cause.USAGE);
        assertThat(script.exits()).extracting(Exit::message).contains(Optional.of("x is bad"));
    }

    @Test
    void aParserOfTheProjectEndsWithItsOwnCode() {
        Analysed script =
                Analysed.of(
                        """
                        import argparse, sys
                        class Parser(argparse.ArgumentParser):
                            def error(self, message):
                                sys.exit(100)
                        Parser().parse_args()
                        """);

        assertThat(script.codes()).containsExactly(0, 100);
    }

    @Test
    void commandsThatArgparseDispatchesAreFollowed() {
        Analysed script =
                Analysed.of(
                        """
                        import argparse, sys
                        def add(args):
                            return 101
                        def remove(args):
                            return 102
                        def main():
                            parser = argparse.ArgumentParser()
                            commands = parser.add_subparsers()
                            commands.add_parser("add").set_defaults(func=add)
                            commands.add_parser("remove").set_defaults(func=remove)
                            args = parser.parse_args()
                            return args.func(args)
                        sys.exit(main())
                        """);

        assertThat(script.codes()).containsExactly(0, 2, 101, 102);
        assertThat(script.isOpen()).isFalse();
    }

    @Test
    void theStatusOfAnotherProgramIsPassedOn() {
        for (String end :
                List.of(
                        "sys.exit(subprocess.call(['git', 'push']))",
                        "sys.exit(subprocess.run(['git', 'push']).returncode)",
                        "p = subprocess.Popen('git push', shell=True)\nsys.exit(p.wait())",
                        "r = subprocess.run(('git',))\nif r.returncode != 0:\n"
                                + "    sys.exit(r.returncode)",
                        "sys.exit(os.system('git push'))",
                        "os.execvp('git', ['git', 'push'])")) {
            Analysed script = Analysed.of("import os, subprocess, sys\n" + end + "\n");

            assertThat(script.exits())
                    .as(end)
                    .extracting(Exit::outcome)
                    .contains(new Outcome.PassedOn("git"));
        }
    }

    @Test
    void whatCallsItselfIsFoundOut() {
        Analysed script =
                Analysed.of(
                        """
                        import sys
                        def even(n):
                            return 100 if n == 0 else odd(n - 1)
                        def odd(n):
                            return 101 if n == 0 else even(n - 1)
                        sys.exit(even(len(sys.argv)))
                        """);

        assertThat(script.codes()).containsExactly(100, 101);
        assertThat(script.isOpen()).isFalse();
    }

    @Test
    void aCountIsUnknown() {
        Analysed script =
                Analysed.of("import sys\nn = 0\nfor a in sys.argv:\n    n += 1\nsys.exit(n)\n");

        assertThat(script.isOpen()).isTrue();
    }

    @Test
    void behindAnEndNothingCounts() {
        Analysed script =
                Analysed.of(
                        """
                        import sys
                        def stop():
                            sys.exit(3)
                        stop()
                        sys.exit(4)
                        """);

        assertThat(script.codes()).containsExactly(3);
    }

    @Test
    void aModuleRunsOnlyWhatStandsInTheOpen() {
        Analysed module = Analysed.of("import sys\ndef main():\n    sys.exit(3)\n");

        assertThat(module.codes()).containsExactly(0);
        assertThat(module.facts().facts().entryPoint()).isFalse();
    }

    @Test
    void aDeclarationTakesThePlaceOfWhatIsUnknown() {
        Analysed function =
                Analysed.of(
                        """
                        import sys
                        from helpers import f
                        # lastword: exits 0 3
                        def main():
                            return f()
                        sys.exit(main())
                        """);
        Analysed script =
                Analysed.of(
                        """
                        #!/usr/bin/env python3
                        # lastword: exits 0 3
                        import sys
                        sys.exit(int(sys.argv[1]))
                        """);
        Analysed advisory =
                Analysed.of("# lastword: advisory\nimport sys\nsys.exit(int(sys.argv[1]))\n");

        assertThat(function.codes()).containsExactly(0, 3);
        assertThat(function.isOpen()).isFalse();
        assertThat(script.codes()).containsExactly(0, 3);
        assertThat(script.isOpen()).isFalse();
        assertThat(advisory.facts().facts().set().codes()).containsExactly(0);
        assertThat(advisory.isOpen()).isFalse();
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        assertThat(Analysed.of("import sys\nif (:\n    sys.exit(3)\n").isOpen()).isTrue();
    }

    @Test
    void constantsAndFunctionsHaveTheirPlaces() {
        Analysed script =
                Analysed.of(
                        """
                        from enum import IntEnum
                        EXIT_OK = 0
                        class Code(IntEnum):
                            A = 3
                            B = 4
                        class Tool:
                            def run(self):
                                return Code.A
                        raise SystemExit(Tool().run())
                        """);

        assertThat(script.facts().facts().constants())
                .extracting(Constant::name)
                .containsExactly("EXIT_OK", "Code.A", "Code.B");
        assertThat(script.facts().facts().functions())
                .extracting(Function::name)
                .containsExactly("Tool.run");
    }

    @Test
    void deepAndLongScriptsComeToAnEnd() {
        StringBuilder chain = new StringBuilder("import sys\ndef f0(): sys.exit(3)\n");
        for (int i = 1; i < 3000; i++) {
            chain.append("def f" + i + "(): return f" + (i - 1) + "()\n");
        }
        chain.append("sys.exit(f2999())\n");
        StringBuilder exits = new StringBuilder("import sys\nx = 0\n");
        for (int i = 0; i < 20_000; i++) {
            exits.append("if x == ").append(i).append(": sys.exit(x)\nx = ").append(i);
            exits.append('\n');
        }
        StringBuilder doubling = new StringBuilder("import sys\na0 = 1\n");
        for (int i = 1; i < 200; i++) {
            doubling.append("a" + i + " = a" + (i - 1) + " or a" + (i - 1) + "\n");
        }
        doubling.append("sys.exit(a199)\n");

        assertThat(Analysed.of(chain.toString()).isOpen()).isTrue();
        assertThat(Analysed.of(exits.toString()).isOpen()).isTrue();
        assertThat(Analysed.of(doubling.toString()).codes()).isNotNull();
    }
}
