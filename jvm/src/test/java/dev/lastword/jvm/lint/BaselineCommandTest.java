package dev.lastword.jvm.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The baseline: what a project lives with for now.
class BaselineCommandTest {

    private static final String FILE = ".lastword/baseline.json";

    @TempDir private Path folder;
    private Path root;
    private Desk desk;

    @BeforeEach
    void openDesk() throws IOException {
        root = folder.toRealPath();
        desk = new Desk(root);
        desk.file("lastword.toml", "").file("a.sh", "waste\n").file("b/b.sh", "lost\nremark\n");
    }

    private void accept() {
        assertThat(desk.lint("--update-baseline", "--allow-growth")).isZero();
    }

    @Test
    void whatItListsDoesNotFail() throws IOException {
        accept();

        assertThat(desk.read(FILE)).contains("LW201").contains("b/b.sh").doesNotContain("LW210");
        assertThat(desk.lint()).isZero();
        assertThat(desk.lines())
                .containsExactly(
                        "b/b.sh:2:1: note LW210: a remark [raw-child-status]",
                        "0 findings in 2 scripts; 1 note; 2 more in the baseline");
    }

    @Test
    void whatIsNewFails() throws IOException {
        accept();
        desk.file("b/b.sh", "remark\nlost\nlost again\n");

        assertThat(desk.lint()).isEqualTo(1);
        assertThat(desk.out())
                .contains("b/b.sh:3:1: error LW203")
                .doesNotContain("b/b.sh:2:1: error");
    }

    @Test
    void oneMoreOfTheSameFails() throws IOException {
        accept();
        desk.file("a.sh", "waste\nwaste\n");

        assertThat(desk.lint()).isEqualTo(1);
        assertThat(desk.out()).contains("a.sh:2:1: warning").contains("1 finding in");
    }

    @Test
    void codeMayMove() throws IOException {
        accept();
        desk.file("a.sh", "echo\n\n    waste\n");

        assertThat(desk.lint()).isZero();
    }

    @Test
    void whatIsMendedHasToGo() throws IOException {
        accept();
        desk.file("a.sh", "echo\n");

        assertThat(desk.lint()).isEqualTo(1);
        assertThat(desk.lines())
                .contains(
                        ".lastword/baseline.json:2:1: error LW905: LW201 in a.sh is no longer in"
                                + " the code; run lastword lint --update-baseline"
                                + " [stale-baseline-entry]");
        assertThat(desk.lint("--update-baseline")).isZero();
        assertThat(desk.err()).contains("lists 1 finding, before it were 2");
        assertThat(desk.lint()).isZero();
        assertThat(desk.read(FILE)).doesNotContain("a.sh");
    }

    @Test
    void aScriptThatIsGoneHasToGo() throws IOException {
        accept();
        Files.delete(root.resolve("a.sh"));

        assertThat(desk.lint()).isEqualTo(1);
        assertThat(desk.out()).contains("LW905");
    }

    @Test
    void whatWasNotLookedAtIsNotStale() throws IOException {
        accept();
        desk.file("b/b.sh", "echo\n");

        assertThat(desk.lint("a.sh")).isZero();
        assertThat(desk.lint("--rule", "LW201")).isZero();
        assertThat(desk.lint("--disable", "LW203")).isZero();
        assertThat(desk.lint("b")).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeReadIsNotStale() throws IOException {
        accept();
        desk.file("a.sh", "if\n");

        assertThat(desk.lint()).isZero();
    }

    @Test
    void updatingAddsNothingByItself() throws IOException {
        accept();
        String before = desk.read(FILE);
        desk.file("c.sh", "lost\n");

        assertThat(desk.lint("--update-baseline")).isEqualTo(1);
        assertThat(desk.read(FILE)).isEqualTo(before);
        assertThat(desk.out()).contains("c.sh:1:1: error");
    }

    @Test
    void withoutOneNothingIsMade() {
        assertThat(desk.lint("--update-baseline")).isEqualTo(1);
        assertThat(desk.err()).contains("--allow-growth");
        assertThat(root.resolve(FILE)).doesNotExist();
    }

    @Test
    void aFailedRunWritesNone() throws IOException {
        accept();
        String before = desk.read(FILE);
        desk.file("a.sh", "boom\n");

        assertThat(desk.lint("--update-baseline", "--allow-growth")).isEqualTo(125);
        assertThat(desk.read(FILE)).isEqualTo(before);
        assertThat(desk.err()).contains("left as it was");
    }

    @Test
    void itCanLieElsewhere() throws IOException {
        assertThat(desk.lint("--baseline", "known.json")).isEqualTo(3);
        assertThat(desk.lint("--baseline", "known.json", "--update-baseline", "--allow-growth"))
                .isZero();
        assertThat(desk.lint("--baseline", "known.json")).isZero();
        assertThat(desk.lint()).isEqualTo(1);
    }

    @Test
    void aDamagedOneIsRefusedWithItsPlace() throws IOException {
        for (String text :
                new String[] {
                    "",
                    "{",
                    "[]",
                    "{\"version\":2,\"findings\":[]}",
                    "{\"version\":1}",
                    "{\"version\":1,\"findings\":[{\"rule\":\"LW201\"}]}"
                }) {
            desk.file(FILE, text);

            assertThat(desk.lint()).as(text).isEqualTo(2);
            assertThat(desk.err()).contains("baseline.json, line 1: ").hasLineCount(1);
        }
    }

    @Test
    void aBranchCannotWidenIt() throws Exception {
        assumeThat(Tools.has("git")).isTrue();
        accept();
        git("init", "-q", "-b", "main");
        git("add", ".");
        commit();
        desk.file("c.sh", "lost\n");
        accept();

        assertThat(desk.lint()).isZero();
        assertThat(desk.lint("--base-ref", "main")).isEqualTo(1);
        assertThat(desk.err()).contains("has grown since main");
        assertThat(desk.out()).contains("c.sh:1:1: error").doesNotContain("a.sh");
        assertThat(desk.lint("--base-ref", "main", "--update-baseline")).isEqualTo(1);
        assertThat(desk.read(FILE)).doesNotContain("c.sh").contains("a.sh");
    }

    @Test
    void whatWasNotThereHasGrown() throws Exception {
        assumeThat(Tools.has("git")).isTrue();
        git("init", "-q", "-b", "main");
        git("add", "a.sh");
        commit();
        accept();

        assertThat(desk.lint("--base-ref", "HEAD")).isEqualTo(1);
    }

    @Test
    void aRevisionThatGitDoesNotKnowIsThree() throws Exception {
        assumeThat(Tools.has("git")).isTrue();
        git("init", "-q");

        assertThat(desk.lint("--base-ref", "no-such-branch")).isEqualTo(3);
        assertThat(desk.err()).startsWith("lastword: lint: ").hasLineCount(1);
    }

    private void git(String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        Tools.run(root, command);
    }

    private void commit() throws Exception {
        git(
                "-c",
                "user.name=n",
                "-c",
                "user.email=e",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-qm",
                "c");
    }
}
