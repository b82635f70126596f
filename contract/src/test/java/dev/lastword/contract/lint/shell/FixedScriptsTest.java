package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.DEAD_STATUS_CHECK;
import static dev.lastword.contract.lint.Rule.LOST_IN_DECLARATION;
import static dev.lastword.contract.lint.Rule.NON_INTEGER_EXIT;
import static dev.lastword.contract.lint.Rule.STATUS_OVERWRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Linted;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.shell.Stage.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scripts before and after their fix, run with every code that a program may well end with.
class FixedScriptsTest {

    private static final List<Integer> CODES = List.of(0, 1, 2, 3, 4, 100);

    @TempDir Path folder;

    /// A script whose fix makes it end with the code of what it runs.
    ///
    /// @param posix whether dash understands it
    /// @param talksOn whether it says the same as before when that fails; else it now stops, or now
    ///   reports
    record Mended(Rule rule, boolean posix, boolean talksOn, String script) {}

    static Stream<Mended> mended() {
        return Stream.of(
                overwritten("if ! make; then exit $?; fi"),
                overwritten("if ! make; then # why\n  rc=$?\n  exit $rc\nfi"),
                overwritten("if ! make\nthen\n  exit ${?}\nfi\necho made"),
                overwritten("if ! make; then echo no >&2; exit $?; fi; echo yes"),
                overwritten("if ! out=$(make); then exit \"$?\"; fi; echo \"$out\""),
                overwritten("f() {\n  if ! make; then\n    return $?\n  fi\n}\nf"),
                overwritten("make || { echo no; exit $?; }"),
                overwritten("make || {\n  echo no >&2\n  exit $?\n}\necho yes"),
                overwritten("f() { make || { echo no; return $?; }; }; f"),
                overwritten("make; [ $? -eq 0 ] || exit $?"),
                overwritten("make\n[ \"$?\" -ne 0 ] && exit \"$?\"\ntrue"),
                overwritten("make\nif [ $? -ne 0 ]; then exit $?; fi"),
                overwritten("make\nif test $? -gt 0; then echo no; exit $?; fi"),
                overwritten("make\nif [ $? -eq 0 ]; then echo yes; else exit $?; fi"),
                overwritten("make\n[ $? -ne 0 ] && { echo no; exit $?; }\ntrue"),
                overwritten("make\nif [ $? -ne 0 ]; then echo no; fi\nexit $?"),
                overwritten("make\n[ $? -ne 0 ] && echo no\nexit $?"),
                overwritten("make\necho done\nexit $?"),
                overwritten("make; echo done; exit $?"),
                overwritten("make\nx=1\nrc=$?\nexit $rc"),
                overwritten("make\nset +u\necho on\nrc=$?\nexit $rc"),
                overwritten("set +e; make; set -e; rc=$?; exit $rc"),
                overwritten("make\nexport X=1\nexit $?"),
                overwritten("make\n[ -f build.tmp ] && rm build.tmp\nexit $?"),
                overwritten("rc=7; make; echo $rc; exit $?"),
                overwritten("if make; then echo yes; else echo no; exit $?; fi"),
                overwritten("make\ncase $? in 0) ;; *) echo no; exit $?;; esac"),
                new Mended(
                        STATUS_OVERWRITTEN,
                        false,
                        true,
                        "make\nif [[ $? -ne 0 ]]; then exit $?; fi"),
                new Mended(
                        STATUS_OVERWRITTEN,
                        false,
                        true,
                        "f() {\n  make\n  local rc\n  rc=$?\n  return $rc\n}\nf"),
                dead("out=$(make); rc=$?; [ $rc -eq 0 ] || echo no; echo \"$out\"; exit $rc"),
                dead("out=$(make)\nrc=$?\nif [ $rc -ne 0 ]; then echo no; fi\nexit $rc"),
                dead("make\nif [ $? -ne 0 ]; then echo no; exit $CODE; fi"),
                dead(
                        "f() {\n  make > log\n  rc=$?\n  [ $rc -eq 0 ] || echo no\n  return $rc\n}\nf"),
                dead("make # why\nif [ $? -gt 0 ]\nthen echo no; exit $CODE; fi"),
                dead("curl x | grep -q x\nmake\nrc=$?\necho $rc; exit $rc"),
                declared("f() { local x=$(./probe.sh); [ $? -eq 0 ] || return \"${CODE}\"; }; f"),
                declared("f() {\n  local x=\"$(make)\" || return\n  echo $x\n}\nf"),
                declared("set -e\nexport VERSION=$(make)\necho $VERSION"),
                declared("set -e\nreadonly VERSION=$(make)\necho $VERSION"),
                declared("f() {\n  local a=1 b=\"$(./probe.sh)\"\n  rc=$?\n  return $rc\n}\nf"),
                new Mended(
                        LOST_IN_DECLARATION,
                        false,
                        false,
                        "set -e\ndeclare -x VERSION=$(make)\necho $VERSION"));
    }

    private static Mended overwritten(String script) {
        return new Mended(STATUS_OVERWRITTEN, true, true, script);
    }

    private static Mended dead(String script) {
        return new Mended(DEAD_STATUS_CHECK, true, false, "set -e\n" + script);
    }

    private static Mended declared(String script) {
        return new Mended(LOST_IN_DECLARATION, true, false, script);
    }

    @ParameterizedTest
    @MethodSource("mended")
    void theCodeIsDelivered(Mended mended) throws IOException {
        Stage stage = Stage.in(folder);
        for (String shell : mended.posix() ? List.of("bash", "dash") : List.of("bash")) {
            String before =
                    (shell.equals("dash") ? "#!/bin/sh\n" : "#!/bin/bash\n")
                            + mended.script()
                            + "\n";
            String after = Linted.of("a.sh", before).fixed(mended.rule());

            assertThat(after).as(shell).isNotEqualTo(before);
            assertThat(Linted.of("a.sh", after).fixed(mended.rule()))
                    .as("a second time")
                    .isEqualTo(after);
            for (int code : CODES) {
                Ended was = stage.run(shell, before, code);
                Ended is = stage.run(shell, after, code);
                assertThat(is.code()).as("%s: %s", shell, after).isEqualTo(code);
                if (code == 0) {
                    assertThat(was.code()).as("%s: %s", shell, before).isIn(0, 1);
                }
                if (code == 0 || mended.talksOn()) {
                    assertThat(is.output()).as("%s: %s", shell, after).isEqualTo(was.output());
                    assertThat(is.errors()).as("%s: %s", shell, after).isEqualTo(was.errors());
                }
            }
        }
    }

    /// What is local and read-only cannot be split: the name has to be declared last, and would
    /// then be another one.
    @Test
    void aReadOnlyLocalStays() {
        String script = "#!/bin/bash\nset -e\nf() {\n\tlocal -r x=$(make)\n\techo $x\n}\nf\n";

        assertThat(Linted.of("a.sh", script).of(LOST_IN_DECLARATION)).hasSize(1);
        assertThat(Linted.of("a.sh", script).fixed(LOST_IN_DECLARATION)).isEqualTo(script);
    }

    /// A loop that reads the status of what it waits for.
    @Test
    void aLoopUntilSuccessSeesTheStatus() throws IOException {
        String before = "#!/bin/bash\nwhile ! make; do\n  echo $?\n  CODE=0\ndone\n";

        String after = Linted.of("a.sh", before).fixed(STATUS_OVERWRITTEN);

        assertThat(after).isEqualTo("#!/bin/bash\nuntil make; do\n  echo $?\n  CODE=0\ndone\n");
        Stage stage = Stage.in(folder);
        assertThat(stage.run("bash", before, 3).output()).isEqualTo("make \n0\nmake \n");
        assertThat(stage.run("bash", after, 3).output()).isEqualTo("make \n3\nmake \n");
    }

    @Test
    void aTextIsPrintedAndTheCodeIsTheOneItWas() throws IOException {
        String before = "#!/bin/sh\nmake || exit \"make of $HOME: no\"\nexit 'all is \\well'\n";

        String after = Linted.of("a.sh", before).fixed(NON_INTEGER_EXIT);

        assertThat(after)
                .isEqualTo(
                        """
                        #!/bin/sh
                        make || { printf '%s\\n' "make of $HOME: no" >&2; exit 2; }
                        printf '%s\\n' 'all is \\well' >&2
                        exit 2
                        """);
        Stage stage = Stage.in(folder);
        for (String shell : List.of("bash", "dash")) {
            for (int code : CODES) {
                Ended was = stage.run(shell, before, code);
                Ended is = stage.run(shell, after, code);
                assertThat(is.code()).isEqualTo(was.code()).isEqualTo(2);
                assertThat(is.output()).isEqualTo(was.output());
                assertThat(is.errors())
                        .isEqualTo(
                                code == 0
                                        ? "all is \\well\n"
                                        : "make of " + System.getenv("HOME") + ": no\n");
            }
        }
    }

    /// Lines that end with CRLF, and letters that are not ASCII, stay as they are.
    @Test
    void everyOtherCharacterStays() {
        String script =
                String.join(
                        "\r\n",
                        "#!/bin/bash",
                        "# größer 😀",
                        "make || { echo \"é\"; exit $?; } # ü",
                        "f() {",
                        "\tlocal x=$(./probe.sh)",
                        "\treturn $?",
                        "}",
                        "exit \"zu groß, ß\"",
                        "f");
        for (Rule rule : List.of(STATUS_OVERWRITTEN, LOST_IN_DECLARATION, NON_INTEGER_EXIT)) {
            Linted linted = Linted.of("a.sh", script);
            String fixed = linted.fixed(rule);

            assertThat(fixed).isNotEqualTo(script);
            assertThat(isWhatWasLeftOut(script, fixed, linted, rule)).isTrue();
            assertThat(fixed.chars().filter(c -> c == '\n').count())
                    .isEqualTo(script.chars().filter(c -> c == '\n').count());
            assertThat(fixed.chars().filter(c -> c == '\r').count())
                    .isEqualTo(script.chars().filter(c -> c == '\r').count());
        }
    }

    /// Whether a text without what the fixes put in is the other without what they took out.
    private static boolean isWhatWasLeftOut(String script, String fixed, Linted linted, Rule rule) {
        int inScript = 0;
        int inFixed = 0;
        for (var said : linted.said()) {
            if (said.rule() != rule) {
                continue;
            }
            for (var edit : said.fix().orElseThrow().edits()) {
                int kept = edit.range().start() - inScript;
                if (!script.regionMatches(inScript, fixed, inFixed, kept)) {
                    return false;
                }
                inFixed += kept + edit.replacement().length();
                inScript = edit.range().end();
            }
        }
        return script.substring(inScript).equals(fixed.substring(inFixed));
    }
}
