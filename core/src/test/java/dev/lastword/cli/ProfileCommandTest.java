package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.StrictJson;
import dev.lastword.process.FakeKernel;
import dev.lastword.profile.Sha256;
import dev.lastword.status.Errno;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `lastword profile` on a simulated machine.
final class ProfileCommandTest {

    private static final String PROJECT = "/home/me/project/lastword.toml";
    private static final String USER = "/home/me/.config/lastword/profiles.toml";
    private static final String TRUSTED = "/home/me/.config/lastword/trusted";

    private static final String TOML =
            """
            [profiles.tests]
            match = ["make check"]
            drop = ['^ok', '^$']
            max_lines = 1
            exits = {1 = "a test failed"}
            [profiles.sum.llm_settings]
            model_name = "m"
            """;

    private FakeKernel kernel = new FakeKernel().variable("HOME", "/home/me");

    @Test
    void theListTellsWhichOneOfANameIsUsed() {
        file(PROJECT, TOML);
        file(USER, "[profiles.tests]\nhead = 'x'\n[profiles.errors]\ndrop = ['a']\n[profiles.m]\n");
        assertThat(run("profile", "list")).isEqualTo(OwnCode.OK.number());
        assertThat(lines().stream().map(l -> l.replaceAll(" {2,}", " | ")))
                .startsWith(
                        "NAME | STATE | FROM | FOR",
                        "tests | not trusted | project " + PROJECT + ":1 | make check",
                        "sum | not trusted | project " + PROJECT + ":6 | -",
                        "tests | broken | user " + USER + ":1 | -",
                        "errors | used | user " + USER + ":3 | -",
                        "m | used | user " + USER + ":5 | -")
                .contains("errors | overridden | built-in (by " + USER + ":3) | -");
    }

    @Test
    void theListForProgramsHasEverything() {
        file(USER, "[profiles.errors]\nmatch = ['a b']\nhaed = 1\n");
        assertThat(run("profile", "list", "--json")).isZero();
        Map<?, ?> list = (Map<?, ?>) StrictJson.parse(kernel.text(1).strip());
        Map<?, ?> first = (Map<?, ?>) ((List<?>) get(list, "profiles")).getFirst();
        assertThat(get(first, "name")).isEqualTo("errors");
        assertThat(get(first, "origin")).isEqualTo("user");
        assertThat(get(first, "match")).isEqualTo(List.of("a b"));
        assertThat(get(first, "used")).isEqualTo(false);
        assertThat((List<?>) get(first, "problems")).hasSize(1);
        Map<?, ?> second = (Map<?, ?>) ((List<?>) get(list, "profiles")).get(1);
        assertThat(get(second, "origin")).isEqualTo("built-in");
        assertThat(get(second, "used")).isEqualTo(true);
    }

    @Test
    void showAnswersByItsCode() {
        file(USER, "[profiles.good]\nhead = 1\n[profiles.bad]\nhead = 'x'\n");
        assertThat(run("profile", "show", "good")).isZero();
        assertThat(kernel.text(1)).contains("[profiles.good]\nhead = 1  # " + USER + ":1\n");
        assertThat(run("profile", "show", "god")).isEqualTo(1);
        assertThat(kernel.notes()).contains("there is no profile god; did you mean good?");
        assertThat(run("profile", "show", "bad")).isEqualTo(2);
        assertThat(kernel.notes()).contains(USER + ":4:8: head has to be a whole number");
    }

    @Test
    void checkIs2WhereAnythingIsWrong() {
        assertThat(run("profile", "check")).isZero();
        assertThat(kernel.text(1)).startsWith("no file with profiles");
        file(USER, TOML);
        assertThat(run("profile", "check")).isZero();
        assertThat(lines()).contains(USER + ": 2 profiles, in order");
        file(PROJECT, "[profiles.a]\nhead = -1\n");
        assertThat(run("profile", "check")).isEqualTo(2);
        assertThat(lines()).contains(PROJECT + ":2:8: head cannot be negative");
        file("other.toml", "[profiles.a]\nextends = 'tests'\n");
        assertThat(run("profile", "check", "other.toml")).isZero();
        assertThat(lines()).contains("other.toml: 1 profile, in order");
        assertThat(run("profile", "check", "none.toml")).isEqualTo(3);
        assertThat(kernel.notes()).endsWith("lastword: none.toml: not found\n");
        kernel.answer("locked.toml", Errno.EACCES);
        assertThat(run("profile", "check", "locked.toml")).isEqualTo(3);
        assertThat(kernel.notes())
                .endsWith("lastword: locked.toml: cannot be read: permission denied\n");
    }

    @Test
    void trustSaysWhatIsTrustedAndIsTakenBack() {
        file(PROJECT, TOML);
        assertThat(run("profile", "trust")).isZero();
        assertThat(kernel.text(1))
                .isEqualTo(
                        "trusted: "
                                + PROJECT
                                + "\n"
                                + "  tests: hides lines of 2 patterns and all but 1 line; names 1"
                                + " exit code (for make check)\n"
                                + "  sum: sends the output to http://localhost:11434 (ollama, m)"
                                + " (by name only)\n");
        assertThat(kernel.createdText(TRUSTED)).isEqualTo(digest(TOML) + "  " + PROJECT + "\n");
        assertThat(run("profile", "trust")).isZero();
        assertThat(kernel.text(1)).contains("trusted already: ");
        assertThat(kernel.createdText(TRUSTED).lines()).hasSize(1);
        assertThat(run("profile", "check")).isZero();
        assertThat(lines()).contains(PROJECT + ": 2 profiles, in order");

        assertThat(run("profile", "trust", "--revoke")).isZero();
        assertThat(kernel.createdText(TRUSTED)).isEmpty();
        assertThat(run("profile", "trust", "--revoke")).isEqualTo(1);
        assertThat(kernel.notes()).endsWith(PROJECT + " is not trusted\n");
    }

    @Test
    void trustInAnotherFileStays() {
        file(PROJECT, TOML);
        run("profile", "trust");
        file(PROJECT, TOML + "[profiles.more]\n");
        run("profile", "trust");
        String other = digest("other") + "  /elsewhere/lastword.toml\n";
        kernel = new FakeKernel().variable("HOME", "/home/me");
        file(PROJECT, TOML);
        file(TRUSTED, digest(TOML) + "  " + PROJECT + "\n" + other + digest("x") + "  " + PROJECT);
        assertThat(run("profile", "trust", "--revoke")).isZero();
        assertThat(kernel.createdText(TRUSTED)).isEqualTo(other);
    }

    @Test
    void withoutAnythingToTrustItIs1() {
        assertThat(run("profile", "trust")).isEqualTo(1);
        assertThat(kernel.notes()).contains("there is no lastword.toml here");
        file(PROJECT, "[record]\n");
        assertThat(run("profile", "trust")).isEqualTo(1);
        assertThat(kernel.notes()).contains(PROJECT + " has no profiles that could be trusted");
        assertThat(kernel.kept()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIs3() {
        file(PROJECT, TOML);
        kernel.failAlways("openForAppending", Errno.EROFS);
        assertThat(run("profile", "trust")).isEqualTo(3);
        assertThat(kernel.notes())
                .isEqualTo(
                        "lastword: cannot write " + TRUSTED + ": the file system is read-only\n");
        kernel = new FakeKernel();
        file(PROJECT, TOML);
        assertThat(run("profile", "trust")).isEqualTo(3);
        assertThat(kernel.notes()).contains("neither XDG_CONFIG_HOME nor HOME is set");
    }

    @Test
    void aWrongCommandLineIs2() {
        List<List<String>> wrong =
                List.of(
                        List.of(),
                        List.of("lst"),
                        List.of("list", "x"),
                        List.of("show"),
                        List.of("show", "a", "b"),
                        List.of("check", "a", "b"),
                        List.of("trust", "a"),
                        List.of("show", "a", "--json"),
                        List.of("list", "--revoke"),
                        List.of("list", "--jsn"));
        for (List<String> words : wrong) {
            List<String> all = new ArrayList<>(List.of("profile"));
            all.addAll(words);
            assertThat(run(all.toArray(String[]::new))).as(words.toString()).isEqualTo(2);
        }
        assertThat(kernel.notes())
                .contains("lastword: profile: unknown action lst; did you mean list? (usage:");
        assertThat(run("profile", "--help")).isZero();
    }

    private void file(String path, String content) {
        kernel.contents(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String content) {
        return Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
    }

    private int run(String... words) {
        Verdict verdict = Program.run(kernel, Words.of(words), Handover.NONE);
        return verdict.shellCode();
    }

    private List<String> lines() {
        return kernel.text(1).lines().toList();
    }

    private static Object get(Map<?, ?> map, String key) {
        Object value = map.get(key);
        assertThat(value).as(key).isNotNull();
        return value == null ? "" : value;
    }
}
