package dev.lastword.contract.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever a script's text is, its header is read: without an exception, and in a time that grows
/// as the text does.
final class ScriptHeaderRandomTest {

    private static final List<String> PIECES =
            List.of(
                    "Exit codes:",
                    "exit status",
                    " (ADR-035)",
                    "0",
                    "1",
                    "255",
                    "-1",
                    "99999999999",
                    " - ",
                    ": ",
                    "=",
                    " | ",
                    "|",
                    "  ",
                    "\t",
                    " ",
                    "\n",
                    "\r\n",
                    "\r",
                    "#",
                    "##",
                    "<#",
                    "#>",
                    "\"\"\"",
                    "'''",
                    "\"",
                    "'",
                    "`",
                    "*",
                    ",",
                    ";",
                    "(",
                    ")",
                    "[",
                    "]",
                    ".NOTES",
                    ".PARAMETER x",
                    "\u2013",
                    "\u2192",
                    "lastword:",
                    "exits",
                    "advisory",
                    "success",
                    "word",
                    "\ufeff",
                    "\ud800",
                    "\u0000",
                    "---",
                    "using x\n",
                    "r");

    @Test
    void anyTextIsRead() {
        for (int seed = 0; seed < 30_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            for (Language language : Language.values()) {
                check(language, text.toString(), seed);
            }
        }
    }

    /// Every entry stands where it says, and its text is part of the script.
    private static void check(Language language, String text, int seed) {
        ScriptHeader header;
        try {
            header = ScriptHeader.read(language, text);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        for (ScriptHeader.Entry entry : header.entries()) {
            String rest = lines.get(entry.place().line() - 1).substring(entry.place().column() - 1);
            int end = Digits.end(rest, 0);
            assertThat(end).as("seed %d", seed).isPositive();
            assertThat(Long.parseLong(rest.substring(0, end)))
                    .as("seed %d", seed)
                    .isEqualTo(entry.code());
        }
        for (ScriptHeader.Declared declared : header.exits()) {
            String rest =
                    lines.get(declared.place().line() - 1).substring(declared.place().column() - 1);
            assertThat(rest)
                    .as("seed %d", seed)
                    .startsWith(Long.toString(declared.code()).substring(0, 1));
        }
    }

    /// Each of these takes hours where a line is read again for each of its characters, or the file
    /// for each of its lines.
    @Test
    void longTextsAreReadInOneGo() {
        for (String piece :
                List.of(
                        "0=a,",
                        "0: a (",
                        ",",
                        "(",
                        "|",
                        "`",
                        "#",
                        " ",
                        "\t",
                        "1",
                        "-",
                        "- ",
                        "=",
                        "\n",
                        "\n# x:",
                        "\n# a",
                        "\n# |",
                        "\n#   0 - a\n#     b",
                        "\n# Exit codes:",
                        "\n# Exit codes: 0=a",
                        "\n# .NOTES",
                        "\n<# x #>",
                        "'''",
                        "\"\"\"",
                        "\n# ---",
                        "\n# lastword: exits 1",
                        "1 ",
                        "\n#  a:\n#\n",
                        "\u2013 ")) {
            String text = "# Exit codes:\n# 0 - a" + piece.repeat(2_000_000 / piece.length());
            for (Language language : Language.values()) {
                assertThat(ScriptHeader.read(language, text).language()).isEqualTo(language);
                String quoted = "\"\"\"" + text;
                assertThat(ScriptHeader.read(Language.PYTHON, quoted).entries()).isNotNull();
            }
        }
    }
}
