package dev.lastword.jvm.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table `[lint]` of lastword.toml.
class SettingsReaderTest {

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void openDesk() throws IOException {
        desk = new Desk(folder.toRealPath());
    }

    @Test
    void aRuleCanMatterMoreOrLess() throws IOException {
        desk.file("a.sh", "lost\nwaste\nremark\n")
                .file(
                        "lastword.toml",
                        "[lint.rules]\nLW203 = \"note\"\nlost-in-pipe = \"off\"\nLW210 ="
                                + " \"error\"\n");

        assertThat(desk.lint()).isEqualTo(1);
        assertThat(desk.out())
                .contains("note LW203")
                .contains("error LW210")
                .doesNotContain("LW201");
    }

    @Test
    void theLastProfileThatIsAboutAFileCounts() throws IOException {
        desk.file("a.sh", "waste\n")
                .file("legacy/b.sh", "waste\n")
                .file("legacy/new/c.sh", "waste\n")
                .file(
                        "lastword.toml",
                        "[lint.profiles]\n\"legacy/\" = \"off\"\n\"legacy/new/**\" ="
                                + " \"standard\"\n");

        desk.lint();
        assertThat(desk.out())
                .contains("a.sh:1:1")
                .contains("legacy/new/c.sh")
                .doesNotContain("b.sh")
                .contains("in 2 scripts");
    }

    @Test
    void tablesOfOtherCommandsAreNoneOfItsBusiness() throws IOException {
        desk.file("lastword.toml", "[record]\nbogus = 1\n[elsewhere]\nx = 2\n");

        assertThat(desk.lint()).isZero();
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithItsPlace() throws IOException {
        Map<String, String> wrong =
                Map.of(
                        "lint = 3\n", "line 1, column 1: [lint] has to be a table",
                        "[lint]\nexlude = []\n", "line 2, column 1: unknown key exlude",
                        "[lint]\nexclude = \"x\"\n",
                                "line 2, column 11: exclude has to be an array",
                        "[lint]\nexclude = [3]\n",
                                "line 2, column 12: a pattern in exclude has to be",
                        "[lint]\nexclude = [\"!x\"]\n", "line 2, column 12: '!x' is no pattern",
                        "[lint.rules]\nLW999 = \"off\"\n",
                                "line 2, column 1: there is no rule LW999",
                        "[lint.rules]\nLW203 = \"fatal\"\n",
                                "line 2, column 9: LW203 cannot be 'fatal'; write error, warning, note or off",
                        "[lint.rules]\nLW203 = true\n",
                                "line 2, column 9: LW203 has to be a string",
                        "[lint.profiles]\n\"*\" = \"hook\"\n",
                                "line 2, column 7: there is no profile 'hook'",
                        "[lint\n", "line 1, column 6");
        for (var entry : wrong.entrySet()) {
            desk.file("lastword.toml", entry.getKey());

            assertThat(desk.lint()).as(entry.getKey()).isEqualTo(2);
            assertThat(desk.err())
                    .as(entry.getKey())
                    .startsWith("lastword: lint: ")
                    .contains("lastword.toml, " + entry.getValue())
                    .hasLineCount(1);
        }
    }

    @Test
    void aSlipOfThePenIsRecognised() throws IOException {
        desk.file("lastword.toml", "[lint]\nexlude = []\n");

        desk.lint();
        assertThat(desk.err()).contains("did you mean exclude?");
    }
}
