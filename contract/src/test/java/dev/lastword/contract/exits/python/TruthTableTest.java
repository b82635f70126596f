package dev.lastword.contract.exits.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Python makes of each way to end, executed and computed.
final class TruthTableTest {

    /// Scripts that have one way out, with the status that it leads to.
    private static final Map<String, Integer> ENDINGS = new TreeMap<>();

    static {
        ends("", 0);
        ends("pass", 0);
        for (String code :
                List.of(
                        "",
                        "None",
                        "0",
                        "False",
                        "256",
                        "2**31",
                        "2**32",
                        "-256",
                        "0x100",
                        "512",
                        "not 1",
                        "0 or None",
                        "5 and 0",
                        "int(False)",
                        "3 - 3",
                        "None if True else 3")) {
            ends("import sys\nsys.exit(" + code + ")", 0);
        }
        for (String code :
                List.of(
                        "1",
                        "True",
                        "257",
                        "'text'",
                        "''",
                        "1.5",
                        "0.0",
                        "[]",
                        "{}",
                        "[0]",
                        "(0, 0)",
                        "b''",
                        "lambda: 0",
                        "2**32 + 1",
                        "not 0",
                        "int(True)",
                        "'a' + 'b'",
                        "'%s' % 3",
                        "f'{3}'",
                        "...",
                        "1j",
                        "str(0)")) {
            ends("import sys\nsys.exit(" + code + ")", 1);
        }
        for (String code : List.of("255", "-1", "2**64", "10**30", "-(10**30)", "511", "~0")) {
            ends("import sys\nsys.exit(" + code + ")", 255);
        }
        for (String code :
                List.of(
                        "3",
                        "259",
                        "1 + 2",
                        "1 | 2",
                        "7 & 3",
                        "6 // 2",
                        "0 or 3",
                        "3 or 4",
                        "4 and 3",
                        "-253",
                        "int(3)",
                        "max(1, 3) if False else 3",
                        "[1, 3][1]",
                        "{'a': 3, 'b': 4}['a']",
                        "(lambda: 3) and 3",
                        "(x := 3)",
                        "2**33 + 3")) {
            ends("import sys\nsys.exit(" + code + ")", 3);
            ends("import sys\nraise SystemExit(" + code + ")", 3);
        }
        ends("raise SystemExit", 0);
        ends("raise SystemExit()", 0);
        ends("raise SystemExit((3,))", 1);
        ends("raise SystemExit(3, 4)", 1);
        ends("raise SystemExit('text')", 1);
        ends("exit(3)", 3);
        ends("quit(4)", 4);
        ends("import os\nos._exit(256)", 0);
        ends("import os\nos._exit(-1)", 255);
        ends("import os\nos._exit(5)", 5);
        ends("from os import _exit as bye\nbye(5)", 5);
        ends("from sys import exit\nexit(6)", 6);
        ends("import sys as s\ns.exit(6)", 6);
        ends("import os, sys\ntry:\n    os._exit(5)\nfinally:\n    sys.exit(3)", 5);
        ends("import os\nos._exit(os.EX_USAGE)", 64);
        ends("import sys\ntry:\n    sys.exit(3)\nexcept:\n    pass", 0);
        ends("import sys\ntry:\n    sys.exit(3)\nexcept BaseException:\n    pass", 0);
        ends("import sys\ntry:\n    sys.exit(3)\nexcept SystemExit:\n    sys.exit(4)", 4);
        ends(
                "import sys\ntry:\n    sys.exit(3)\nexcept (SystemExit, OSError) as e:\n"
                        + "    sys.exit(e.code + 1)",
                4);
        ends("import sys\ntry:\n    sys.exit(3)\nexcept SystemExit:\n    raise", 3);
        ends("import sys\ntry:\n    sys.exit(3)\nexcept SystemExit as e:\n    raise e", 3);
        ends("import sys\ntry:\n    sys.exit(3)\nexcept Exception:\n    sys.exit(4)", 3);
        ends("import sys\ntry:\n    sys.exit(3)\nexcept ValueError:\n    sys.exit(4)", 3);
        ends("import sys\ntry:\n    sys.exit(3)\nfinally:\n    sys.exit(4)", 4);
        ends("import sys\ntry:\n    sys.exit(3)\nfinally:\n    print()", 3);
        ends(
                "import sys\ndef f():\n    try:\n        sys.exit(3)\n    finally:\n        return 1\n"
                        + "f()",
                0);
        ends(
                "import sys\ndef f():\n    try:\n        return 3\n    finally:\n        return 4\n"
                        + "sys.exit(f())",
                4);
        ends(
                "import sys\nwhile True:\n    try:\n        sys.exit(3)\n    finally:\n        break",
                0);
        ends("import sys, contextlib\nwith contextlib.suppress(SystemExit):\n    sys.exit(3)", 0);
        ends("import sys, contextlib\nwith contextlib.suppress(OSError):\n    sys.exit(3)", 3);
        ends("import sys, atexit\natexit.register(lambda: sys.exit(5))\nsys.exit(3)", 3);
        ends("import sys, atexit\n@atexit.register\ndef f():\n    sys.exit(5)\nsys.exit(3)", 3);
        ends(
                "import sys, threading\nt = threading.Thread(target=lambda: sys.exit(3))\nt.start()\n"
                        + "t.join()",
                0);
        ends(
                "import sys, threading\ndef f():\n    sys.exit(3)\nt = threading.Thread(target=f)\n"
                        + "t.start()\nt.join()",
                0);
        ends("import sys\ndef main():\n    pass\nsys.exit(main())", 0);
        ends("import sys\ndef main():\n    return None\nsys.exit(main())", 0);
        ends(
                "import sys\ndef main():\n    return 3\nif __name__ == '__main__':\n    sys.exit(main())",
                3);
        ends(
                "import sys\ndef main():\n    return 3\nif __name__ == '__main__':\n"
                        + "    raise SystemExit(main())",
                3);
        ends("import sys\ndef main():\n    return 3\nrc = main()\nsys.exit(rc)", 3);
        ends("def main():\n    return 3\nmain()", 0);
        ends("import sys\nif __name__ != '__main__':\n    sys.exit(3)", 0);
        ends(
                "import sys\nasync def main():\n    return 3\nimport asyncio\n"
                        + "sys.exit(asyncio.run(main()))",
                3);
        ends("import sys, enum\nclass E(enum.IntEnum):\n    A = 3\nsys.exit(E.A)", 3);
        ends("import sys, enum\nclass E(enum.Enum):\n    A = 3\nsys.exit(E.A)", 1);
        ends("import sys, enum\nclass E(enum.Enum):\n    A = 3\nsys.exit(E.A.value)", 3);
        ends(
                "import sys, enum\nclass E(enum.IntEnum):\n    A = enum.auto()\n    B = enum.auto()\n"
                        + "sys.exit(E.B)",
                2);
        ends("import sys\nclass E:\n    A = 3\nsys.exit(E.A)", 3);
        ends("class Stop(SystemExit):\n    pass\nraise Stop(3)", 3);
        ends("raise ValueError('x')", 1);
        ends("raise KeyError", 1);
        ends("import sys\ntry:\n    raise KeyError\nexcept LookupError:\n    sys.exit(3)", 3);
        ends("import sys\ntry:\n    raise KeyError\nexcept ValueError:\n    sys.exit(3)", 1);
        ends(
                "import sys\nclass A(Exception):\n    pass\nclass B(A):\n    pass\n"
                        + "try:\n    raise B\nexcept A:\n    sys.exit(3)",
                3);
        ends(
                """
                import sys
                class A(Exception):
                    def __init__(self, m, code):
                        self.code = code
                try:
                    raise A('x', 3)
                except A as e:
                    sys.exit(e.code)
                """,
                3);
        ends("import argparse\nargparse.ArgumentParser().error('x')", 2);
        ends("import argparse\nargparse.ArgumentParser().exit(4)", 4);
        ends("import argparse\nargparse.ArgumentParser().parse_args(['--x'])", 2);
    }

    @TempDir private Path folder;

    private static void ends(String script, int status) {
        ENDINGS.put(script, status);
    }

    @Test
    void pythonEndsAsTheTableSays() throws IOException, InterruptedException {
        List<String> scripts = List.copyOf(ENDINGS.keySet());
        List<Integer> statuses = Interpreter.statuses(folder, scripts);

        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            if (!statuses.get(i).equals(ENDINGS.get(scripts.get(i)))) {
                wrong.add(scripts.get(i) + " -> " + statuses.get(i));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theAnalysisSaysTheSame() {
        List<String> wrong = new ArrayList<>();
        ENDINGS.forEach((script, status) -> {
            Analysed analysed = Analysed.of(script);
            List<Integer> codes = new ArrayList<>();
            for (Exit exit : analysed.exits()) {
                boolean anyFailure =
                        exit.outcome() instanceof Outcome.Known k && k.code() == 1 && status != 1;
                if (!anyFailure) {
                    codes.add(exit.outcome() instanceof Outcome.Known k ? k.code() : -1);
                }
            }
            boolean argparse = script.contains("parse_args");
            if (argparse
                    ? !codes.contains(status)
                    : !codes.stream().distinct().toList().equals(List.of(status))) {
                wrong.add(script + "\n-> " + status + ", here " + analysed.exits());
            }
        });

        assertThat(wrong).isEmpty();
    }
}
