package dev.lastword.contract.lint.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.lastword.contract.lint.Linted;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonChecksTest {

    private static final String HEAD = "import atexit, os, subprocess, sys, threading\n";

    @TempDir private Path folder;

    private static List<String> found(Rule rule, String script) {
        return Linted.of("script.py", HEAD + script).of(rule);
    }

    // LW205

    @Test
    void anEndOfAThreadIsFound() {
        assertThat(found(Rule.EXIT_IN_SUBSHELL, thread("sys.exit(3)"))).hasSize(1);
        assertThat(found(Rule.EXIT_IN_SUBSHELL, thread("raise SystemExit(3)"))).hasSize(1);
        assertThat(
                        found(
                                Rule.EXIT_IN_SUBSHELL,
                                "class A(threading.Thread):\n    def run(self):\n        sys.exit(3)\n"))
                .hasSize(1);
        assertThat(
                        found(
                                Rule.EXIT_IN_SUBSHELL,
                                """
                                class A:
                                    def go(self):
                                        sys.exit('x')
                                    def start(self):
                                        threading.Thread(target=self.go).start()
                                """))
                .hasSize(1);
    }

    @Test
    void anEndOfAThreadThatIsMeantIsNot() {
        assertThat(found(Rule.EXIT_IN_SUBSHELL, thread("sys.exit()"))).isEmpty();
        assertThat(found(Rule.EXIT_IN_SUBSHELL, thread("os._exit(3)"))).isEmpty();
        assertThat(
                        found(
                                Rule.EXIT_IN_SUBSHELL,
                                thread(
                                        "try:\n        sys.exit(3)\n    except SystemExit:\n        pass")))
                .isEmpty();
        assertThat(found(Rule.EXIT_IN_SUBSHELL, thread("sys.exit(3)") + "work()\n")).isEmpty();
        assertThat(found(Rule.EXIT_IN_SUBSHELL, "def work():\n    sys.exit(3)\nwork()\n"))
                .isEmpty();
    }

    private static String thread(String body) {
        return "def work():\n    " + body + "\nthreading.Thread(target=work).start()\n";
    }

    // LW206

    @Test
    void whatReplacesTheStatusIsFound() {
        for (String script :
                List.of(
                        "try:\n    print()\nfinally:\n    sys.exit(0)\n",
                        "try:\n    print()\nfinally:\n    raise SystemExit(0)\n",
                        "def f():\n    try:\n        return 3\n    finally:\n        return 0\n",
                        "def f():\n    try:\n        raise OSError\n    finally:\n        return\n",
                        "def f():\n    sys.exit(3)\natexit.register(f)\n",
                        "@atexit.register\ndef f():\n    sys.exit(3)\n",
                        "@atexit.register\ndef f():\n    os._exit(3)\n",
                        "atexit.register(os._exit, 0)\n",
                        "atexit.register(lambda: os._exit(0))\n",
                        "atexit.register(sys.exit, 3)\n",
                        "atexit.register(lambda: sys.exit(3))\n")) {
            assertThat(found(Rule.TRAP_OVERRIDES, script)).as(script).hasSize(1);
        }
    }

    @Test
    void whatKeepsTheStatusIsNot() {
        for (String script :
                List.of(
                        "rc = 1\ntry:\n    rc = 0\nfinally:\n    sys.exit(rc)\n",
                        "try:\n    print()\nfinally:\n    os._exit(1)\n",
                        "try:\n    print()\nfinally:\n    print()\nsys.exit(0)\n",
                        "def f():\n    try:\n        print()\n    finally:\n        return\n",
                        "try:\n    print()\nfinally:\n    if sys.argv:\n        sys.exit(1)\n",
                        "def f():\n    sys.exit(3)\natexit.register(f)\nf()\n",
                        "@atexit.register\ndef f():\n    sys.exit()\n",
                        "atexit.register(print, 3)\n",
                        "atexit.register(sys.exit)\n",
                        "atexit.register(lambda: print(3))\n",
                        "try:\n    print()\nfinally:\n    def f():\n        return 3\n")) {
            assertThat(found(Rule.TRAP_OVERRIDES, script)).as(script).isEmpty();
        }
    }

    // LW207

    private static String main(String body, String end) {
        return "def main():\n" + body + "if __name__ == \"__main__\":\n" + end;
    }

    @Test
    void aCodeThatNobodyTakesIsFound() {
        for (String body :
                List.of(
                        "    return 3\n",
                        "    if sys.argv:\n        return 3\n    return 0\n",
                        "    if sys.argv:\n        return 1\n")) {
            assertThat(found(Rule.RESULT_DISCARDED, main(body, "    main()\n")))
                    .as(body)
                    .containsExactly("main()");
        }
    }

    @Test
    void whatIsNoCodeMayBeThrownAway() {
        for (String body :
                List.of(
                        "    return 0\n",
                        "    pass\n",
                        "    return True\n",
                        "    return sys.argv == []\n",
                        "    return 'text'\n",
                        "    return len(sys.argv)\n",
                        "    return 1000\n",
                        "    sys.exit(3)\n")) {
            assertThat(found(Rule.RESULT_DISCARDED, main(body, "    main()\n"))).as(body).isEmpty();
        }
        assertThat(found(Rule.RESULT_DISCARDED, main("    return 3\n", "    sys.exit(main())\n")))
                .isEmpty();
        for (String end :
                List.of(
                        "    rc = main()\n    sys.exit(rc)\n",
                        "    rc = main()\nsys.exit(rc)\n",
                        "    rc = main()\n    print(f'{rc}')\n",
                        "    _ = main()\n")) {
            assertThat(found(Rule.RESULT_DISCARDED, main("    return 3\n", end))).as(end).isEmpty();
        }
        assertThat(
                        found(
                                Rule.RESULT_DISCARDED,
                                """
                                def build():
                                    return subprocess.call(['make'])
                                if __name__ == '__main__':
                                    build()
                                """))
                .isEmpty();
    }

    @Test
    void aCodeInAVariableThatNothingReadsIsFound() {
        String script = main("    return 3\n", "    rc = main()\n    print('done')\n");

        assertThat(found(Rule.RESULT_DISCARDED, script)).containsExactly("rc = main()");
        assertThat(Linted.of("a.py", script).fixed(Rule.RESULT_DISCARDED)).isEqualTo(script);
    }

    @Test
    void theStatusOfACommandThatNobodyTakesIsFound() {
        for (String body :
                List.of(
                        "    return subprocess.call(['make'])\n",
                        """
                            rc = subprocess.run(['make']).returncode
                            if rc:
                                return rc
                            return 0
                        """)) {
            assertThat(found(Rule.RESULT_DISCARDED, main(body, "    main()\n")))
                    .as(body)
                    .containsExactly("main()");
        }
    }

    @Test
    void theFixImportsSysWhereItIsMissing() {
        String end = "def main():\n    return 3\nif __name__ == '__main__':\n    main()";
        Map<String, String> heads =
                Map.of(
                        "", "import sys\n\n",
                        "import sys\n", "import sys\n",
                        "import os\n", "import sys\nimport os\n",
                        "'''Text.'''\nfrom __future__ import annotations\nimport os\n",
                                """
                                '''Text.'''
                                from __future__ import annotations
                                import sys
                                import os
                                """,
                        "#!/usr/bin/env python3\n# Text.\n\n",
                                "#!/usr/bin/env python3\n# Text.\n\nimport sys\n\n");
        heads.forEach((before, after) ->
                assertThat(Linted.of("script.py", before + end).fixed(Rule.RESULT_DISCARDED))
                        .isEqualTo(
                                after + end.substring(0, end.length() - 6) + "sys.exit(main())"));
    }

    @Test
    void whereMoreFollowsThereIsNoFix() {
        String script = HEAD + main("    return 3\n", "    main()\n    print('done')\n");

        assertThat(Linted.of("a.py", script).of(Rule.RESULT_DISCARDED)).hasSize(1);
        assertThat(Linted.of("a.py", script).fixed(Rule.RESULT_DISCARDED)).isEqualTo(script);
    }

    // LW208

    private static String handler(String type, String... body) {
        return "def main():\n    try:\n        open('x')\n    except "
                + type
                + ":\n        "
                + String.join("\n        ", body)
                + "\n    return 1\nsys.exit(main())\n";
    }

    @Test
    void aFailureThatEndsWith0IsFound() {
        for (String script :
                List.of(
                        handler("OSError as e", "print(f'Error: {e}')", "return 0"),
                        handler("OSError as e", "print(e)", "sys.exit(0)"),
                        handler("OSError", "print('x', file=sys.stderr)", "sys.exit()"),
                        handler("OSError", "sys.stderr.write('x')", "raise SystemExit(0)"),
                        handler("Exception", "logging.exception('x')", "return 0"))) {
            assertThat(found(Rule.FAILURE_AS_SUCCESS, script)).as(script).hasSize(1);
        }
    }

    @Test
    void whatIsMeantToEndWith0IsNot() {
        for (String script :
                List.of(
                        handler("OSError as e", "print(f'Error: {e}')", "return 1"),
                        handler("OSError as e", "print('bye')", "return 0"),
                        handler("KeyboardInterrupt", "print('x', file=sys.stderr)", "return 0"),
                        handler("OSError", "print('Warning: x', file=sys.stderr)", "return 0"),
                        handler("OSError", "return 0"),
                        "# lastword: advisory\n"
                                + handler("OSError as e", "print(f'Error: {e}')", "return 0"),
                        """
                        def f():
                            try:
                                open('x')
                            except OSError as e:
                                print('error')
                                return 0
                        print(f())
                        """)) {
            assertThat(Linted.of("a.py", script).of(Rule.FAILURE_AS_SUCCESS)).as(script).isEmpty();
        }
        String script = handler("OSError as e", "print(f'Error: {e}')", "return 0");
        assertThat(
                        Linted.of("a.py", script, Map.of(), Profile.GIT_HOOK)
                                .of(Rule.FAILURE_AS_SUCCESS))
                .isEmpty();
    }

    // LW209

    @Test
    void whatIsNoCodeIsFound() {
        for (String code :
                List.of(
                        "'text'",
                        "f'{x}'",
                        "'a' + x",
                        "'%s' % x",
                        "'{}'.format(x)",
                        "1.5",
                        "x / 2",
                        "[]",
                        "(1, 2)",
                        "{}",
                        "os.system('make')",
                        "subprocess.run(['make'])")) {
            assertThat(found(Rule.NON_INTEGER_EXIT, "x = 1\nsys.exit(" + code + ")\n"))
                    .as(code)
                    .hasSize(1);
        }
        assertThat(found(Rule.NON_INTEGER_EXIT, "rc = os.system('make')\nsys.exit(rc)\n"))
                .hasSize(1);
        assertThat(found(Rule.NON_INTEGER_EXIT, "def main():\n    pass\nsys.exit(main)\n"))
                .hasSize(1);
        assertThat(
                        found(
                                Rule.NON_INTEGER_EXIT,
                                "import enum\nclass E(enum.Enum):\n    A = 3\nsys.exit(E.A)\n"))
                .hasSize(1);
    }

    @Test
    void aTextIsAWarningWhereTheScriptSaysWhatItsCodesMean() {
        String table = "# Exit codes:\n#   0  done\n#   3  no network\n";
        String exit = "import sys\nsys.exit('no network')\n";

        assertThat(texts(table + exit)).containsExactly(Severity.WARNING);
        assertThat(texts("# lastword: exits 0 3\n" + exit)).containsExactly(Severity.WARNING);
        assertThat(texts(exit)).containsExactly(Severity.NOTE);
    }

    @Test
    void aNumberAsATextIsAWarning() {
        for (String code :
                List.of("'3'", "'-1'", "str(3)", "str(rc)", "str(p.returncode)", "main()")) {
            assertThat(
                            texts(
                                    HEAD
                                            + "rc = subprocess.call(['make'])\n"
                                            + "p = subprocess.run(['make'])\n"
                                            + "def main():\n    return str(3)\n"
                                            + "sys.exit("
                                            + code
                                            + ")\n"))
                    .as(code)
                    .containsExactly(Severity.WARNING);
        }
        assertThat(texts("import sys\ntry:\n    x()\nexcept OSError as e:\n    sys.exit(str(e))"))
                .isEmpty();
    }

    private static List<Severity> texts(String script) {
        return Linted.of("script.py", script).said().stream()
                .filter(s -> s.rule() == Rule.NON_INTEGER_EXIT)
                .map(Linted.Said::severity)
                .toList();
    }

    @Test
    void aCodeIsNot() {
        for (String code :
                List.of(
                        "",
                        "3",
                        "None",
                        "True",
                        "x",
                        "x + 1",
                        "x // 2",
                        "x and 1",
                        "main()",
                        "os.system('make') >> 8",
                        "os.waitstatus_to_exitcode(os.system('make'))",
                        "subprocess.run(['make']).returncode",
                        "not x",
                        "int('3')")) {
            assertThat(
                            found(
                                    Rule.NON_INTEGER_EXIT,
                                    "x = 1\ndef main():\n    return 3\nsys.exit(" + code + ")\n"))
                    .as(code)
                    .isEmpty();
        }
    }

    @Test
    void aFixedTextEndsTheScriptAlike() throws IOException, InterruptedException {
        for (String script :
                List.of(
                        "import sys\nsys.exit('text')\n",
                        "import sys\nsys.exit(\"a\"\n    \"b\")  # both\n",
                        "import sys\nsys.exit(\n    'text',\n)\n",
                        "import sys\nx = 3\nif x: sys.exit(f'{x} is bad')\n",
                        "import sys\nx = 3\nif x:\n\tsys.exit('%s is bad' % x)\n",
                        "import sys\ndef f():\n    sys.exit('')\nf()",
                        "import sys\r\nif 1:\r\n    sys.exit('text')\r\n")) {
            String fixed = Linted.of("a.py", script).fixed(Rule.NON_INTEGER_EXIT);

            assertThat(fixed).as(script).isNotEqualTo(script);
            assertThat(Linted.of("a.py", fixed).of(Rule.NON_INTEGER_EXIT)).as(fixed).isEmpty();
            assertThat(run(fixed)).as(fixed).isEqualTo(run(script));
        }
        for (String left :
                List.of(
                        "import sys\nsys.exit(('a' 'b'))\n",
                        "exit('text')\n",
                        "import sys\nx = 0\nx or sys.exit('text')\n")) {
            assertThat(Linted.of("a.py", left).fixed(Rule.NON_INTEGER_EXIT)).isEqualTo(left);
        }
    }

    @Test
    void aFixedMainEndsWithItsCode() throws IOException, InterruptedException {
        String script = main("    print('x')\n    return 3\n", "    main()\n");

        assertThat(run(script).status()).isZero();
        assertThat(run(Linted.of("a.py", script).fixed(Rule.RESULT_DISCARDED)))
                .isEqualTo(new Run(3, "x\n", ""));
    }

    private record Run(int status, String out, String err) {}

    private Run run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.py"), script);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process python;
        try {
            python =
                    new ProcessBuilder("python3", "-I", file.toString())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
        } catch (IOException _) {
            String why = "python3 is not installed";
            return "true".equals(System.getenv("CI")) ? fail(why) : abort(why);
        }
        int status = python.waitFor();
        return new Run(
                status,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    // LW210

    @Test
    void theStatusOfAnotherProgramIsFoundWhereATablePromisesOtherwise() {
        String table = "'''Text.\n\nExit codes:\n    0 - done\n    3 - offline\n'''\n";
        String end = "import subprocess, sys\nsys.exit(subprocess.call(['git', 'push']))\n";

        assertThat(Linted.of("a.py", table + end).of(Rule.RAW_CHILD_STATUS)).hasSize(1);
        assertThat(Linted.of("a.py", end).of(Rule.RAW_CHILD_STATUS)).isEmpty();
        assertThat(
                        Linted.of("a.py", table + "# lastword: passthrough\n" + end)
                                .of(Rule.RAW_CHILD_STATUS))
                .isEmpty();
        assertThat(
                        Linted.of("a.py", table + end, Map.of(), Profile.PASSTHROUGH)
                                .of(Rule.RAW_CHILD_STATUS))
                .isEmpty();
    }
}
