package dev.lastword.contract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastword.contract.lint.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What runs the scripts tells what they end with.
class OracleTest {

    @TempDir private Path folder;

    /// A run by the driver, which forks, is a run by the interpreter.
    @Test
    void theDriverEndsAsPythonDoes() throws IOException, InterruptedException {
        Execution.needInterpreters();
        List<Script> scripts = new ArrayList<>();
        for (String end :
                List.of(
                        "",
                        "import sys; sys.exit(3)",
                        "import sys; sys.exit()",
                        "import sys; sys.exit(None)",
                        "import sys; sys.exit(True)",
                        "import sys; sys.exit(256)",
                        "import sys; sys.exit(-1)",
                        "import sys; sys.exit(1000)",
                        "import sys; sys.exit(2**31 + 5)",
                        "import sys; sys.exit(2**70)",
                        "import sys; sys.exit(-2**70)",
                        "import sys; sys.exit(1.5)",
                        "import sys; sys.exit('text')",
                        "import sys; sys.exit([])",
                        "raise SystemExit(4)",
                        "raise ValueError(3)",
                        "raise SystemExit('text', 3)",
                        "import os; os._exit(9)",
                        "import os, sys; sys.exit(os.system('exit 3'))",
                        "import sys, threading; threading.Thread(target=sys.exit, args=(3,)).start()",
                        "import atexit, os; atexit.register(os._exit, 5)",
                        "import atexit, sys; atexit.register(sys.exit, 5); sys.exit(3)")) {
            scripts.add(new Script(Dialect.PYTHON, end + "\n"));
        }
        for (Rule rule : Sample.rules(Dialect.PYTHON)) {
            for (int number = 0; number < 2; number++) {
                Sample.of(Dialect.PYTHON, rule, number)
                        .ifPresent(sample -> scripts.add(sample.bareChanged()));
            }
        }
        Path home = Files.createDirectories(folder.resolve("python"));
        Function<Script, Statuses> statuses = new Execution(home).runs(scripts);
        Execution.furnish(home);

        for (Script script : scripts) {
            Path file = Files.writeString(home.resolve("one.py"), script.text());
            ProcessBuilder builder =
                    new ProcessBuilder("python3", file.toString())
                            .directory(home.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            Execution.environment(builder, home);
            builder.environment().put("STUB", "3");
            assertThat(statuses.apply(script).all().get(3))
                    .as(script.text())
                    .isEqualTo(builder.start().waitFor());
        }
    }

    /// Scripts run as whoever runs the tests, perhaps as root.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm -f /dev/null",
                "echo x >/etc/motd",
                "rm -rf .",
                "echo x >../x",
                "kill 1",
                "cd /; stub",
                "echo x >/dev/nullx",
                "echo x >/dev/null/../x",
                "command -p rm -f x",
                "rm -f -r x",
                "x=$(printf '\\057etc\\057motd'); echo x >$x",
                "echo x >\"${PWD%%t*}etc\"",
                "cd ~root",
                "cd \"$OLDPWD\"",
                "PATH=x; rm x",
                "env -i rm x",
                "find . -delete",
                "mv check.sh bin",
                "eval \"$x\"",
                "ln -s x y"
            })
    void aScriptThatCouldDoHarmIsNotRun(String line) {
        Script script = new Script(Dialect.SH, "#!/bin/sh\n" + line + "\n");

        assertThatThrownBy(() -> new Execution(folder).runs(List.of(script)))
                .hasMessageContaining("may not be run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import os; os.remove('x')",
                "import shutil; shutil.rmtree('x')",
                "open(chr(47) + 'etc', 'w')",
                "open('\\x2fetc', 'w')",
                "open('\\N{SOLIDUS}etc', 'w')",
                "import os; open(os.sep + 'etc', 'w')",
                "import os; open(os.devnull, 'w')",
                "import pathlib; pathlib.Path('x').unlink()",
                "import pathlib; pathlib.Path('x').resolve().parent.rmdir()",
                "import os; os.chdir('..')",
                "import os; os.kill(1, 9)",
                "import os; os.environ['PATH'] = 'x'"
            })
    void aPythonScriptThatCouldDoHarmIsNotRun(String line) {
        Script script = new Script(Dialect.PYTHON, line + "\n");

        assertThatThrownBy(() -> new Execution(folder).runs(List.of(script)))
                .hasMessageContaining("may not be run");
    }

    /// Nothing that a seed can choose is refused.
    @Test
    void whatIsGeneratedIsHarmless() {
        for (Dialect dialect : Dialect.values()) {
            for (Rule rule : Sample.rules(dialect)) {
                for (int number = 0; number < EvaluationTest.ALL_PAIRS; number++) {
                    Sample.of(dialect, rule, number)
                            .ifPresent(sample -> {
                                Harmless.check(sample.bareClean());
                                Harmless.check(sample.bareChanged());
                            });
                }
            }
        }
    }

    @Test
    void theSameWordsMakeTheSameScripts() {
        for (Dialect dialect : Dialect.values()) {
            Rule rule = Sample.rules(dialect).getFirst();
            assertThat(Sample.of(dialect, rule, 5).orElseThrow().bareChanged())
                    .isEqualTo(Sample.of(dialect, rule, 5).orElseThrow().bareChanged())
                    .isNotEqualTo(Sample.of(dialect, rule, 7).orElseThrow().bareChanged());
        }
    }
}
