package dev.lastword.contract.exits.python;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The `python3` of this machine. Without one a test is skipped, and fails where `CI` is `true`.
final class Interpreter {

    /// Runs each script in a process of its own, forked from one interpreter, and prints how it
    /// ended. The end of an interpreter takes ten times as long as a script, so all but every n-th
    /// of them are ended right away, with what `sys.exit` would have made of their code.
    private static final String RUNNER =
            """
            import enum, os, sys
            null = os.open(os.devnull, os.O_RDWR)
            scripts = open(sys.argv[1], encoding="utf-8").read().split("\\0")
            whole = int(sys.argv[2])
            def status_of(code):
                if code is None:
                    return 0
                if isinstance(code, int):
                    return code & 0xFF if -2**63 <= code < 2**63 else 255
                return 1
            answers = []
            child = None
            for number, script in enumerate(scripts):
                child = os.fork()
                if child == 0:
                    break
                _, status = os.waitpid(child, 0)
                answers.append(os.waitstatus_to_exitcode(status))
            if child == 0:
                for fd in 0, 1, 2:
                    os.dup2(null, fd)
                code = compile(script, "script.py", "exec")
                if number % whole == 0:
                    exec(code, {"__name__": "__main__"})
                else:
                    try:
                        exec(code, {"__name__": "__main__"})
                    except SystemExit as end:
                        os._exit(status_of(end.code))
                    except BaseException:
                        os._exit(1)
                    os._exit(0)
            else:
                print(*answers)
            """;

    private Interpreter() {}

    /// What the parent sees of each script.
    static List<Integer> statuses(Path folder, List<String> scripts)
            throws IOException, InterruptedException {
        return statuses(folder, scripts, 1);
    }

    /// The same, sooner: of scripts that leave nothing to be done at their end.
    ///
    /// @param whole every which of them is run up to the interpreter's own end
    static List<Integer> statuses(Path folder, List<String> scripts, int whole)
            throws IOException, InterruptedException {
        Path runner = folder.resolve("runner.py");
        Path input = folder.resolve("scripts");
        Files.writeString(runner, RUNNER);
        Files.writeString(input, String.join("\0", scripts));
        Process python;
        try {
            python =
                    new ProcessBuilder(
                                    "python3",
                                    "-I",
                                    runner.toString(),
                                    input.toString(),
                                    Integer.toString(whole))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                return fail("python3 is not installed");
            }
            return abort("python3 is not installed");
        }
        python.getOutputStream().close();
        String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        List<Integer> statuses = new ArrayList<>();
        for (String word : answer.strip().split(" ", -1)) {
            statuses.add(Integer.parseInt(word));
        }
        return statuses;
    }
}
