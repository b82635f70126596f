package dev.lastword.contract.script.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.Placement;
import dev.lastword.contract.script.Placement.Style;
import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each character of a script is found in the file, and what is put into the script comes out of
/// the file as it was meant.
class RunTextPlacementTest {

    private static final List<String> SCRIPTS =
            List.of(
                    "a\n",
                    "a",
                    "a\nb\n",
                    "a\n\nb",
                    "if a; then\n  b\n\n    c\nfi\n",
                    "a\n\n\nb\n\n",
                    "é 🎉 a\n🎉\n",
                    "a \n b\n",
                    "# a\n- b: c\n");

    /// Literal blocks with every indentation, each way to end, a comment behind the `|`, and both
    /// kinds of line breaks.
    private static List<String> literals(String script) {
        List<String> files = new ArrayList<>();
        for (int indent = 9; indent <= 14; indent++) {
            for (String header : List.of("|", "|-", "|+", "| # shell", "|  ")) {
                for (boolean blankLinesPadded : new boolean[] {false, true}) {
                    String block = block(script, indent, blankLinesPadded);
                    String file = Workflows.with(header + "\n" + block);
                    Workflows.withEveryBreak(file).forEach(files::add);
                    Workflows.withEveryBreak(upTo(file, block)).forEach(files::add);
                }
            }
        }
        return files;
    }

    private static String block(String script, int indent, boolean blankLinesPadded) {
        StringBuilder block = new StringBuilder();
        for (String line : script.split("\n", -1)) {
            block.append(line.isEmpty() && !blankLinesPadded ? "" : " ".repeat(indent))
                    .append(line)
                    .append('\n');
        }
        return block.substring(0, block.length() - 1).stripTrailing();
    }

    /// A file that ends with the block, without a newline.
    private static String upTo(String file, String block) {
        return file.substring(0, file.indexOf(block) + block.length());
    }

    @Test
    void everyCharacterOfALiteralBlockIsFound() {
        for (String script : SCRIPTS) {
            for (String file : literals(script)) {
                RunText run = Workflows.run(file);

                assertThat(run.text().stripTrailing()).isEqualTo(script.stripTrailing());
                assertThat(run.placement().style()).as(file).isEqualTo(Style.LITERAL);
                assertSame(file, run);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "make test | tee log",
                "a && b\n           c",
                "'it''s'",
                "'a\n\n           b'",
                "\"a \\\"b\\\" \\\\ c\"",
                "\"a\\tb\\x41\\u00e9\\U0001F389 c\"",
                "\"a\\n  b\\n\"",
                "\"a \\\n           b  \n           c\n\n           d\"",
                "&anchor a b",
                "!!str 'a b'",
                "&anchor |\n          a\n          b",
                "|2\n            a\n           b",
                ">\n          a b\n          c\n\n          d\n            e\n          f",
                ">-\n          a\n          b",
                "é 🎉 a"
            })
    void everyCharacterThatIsTheSameIsFoundInOtherStyles(String scalar) {
        Workflows.withEveryBreak(Workflows.with(scalar))
                .forEach(file -> {
                    RunText run = Workflows.run(file);

                    assertThat(run.placement().style()).isNotEqualTo(Style.UNKNOWN);
                    assertSame(file, run);
                    assertInOrder(run);
                });
    }

    @Test
    void aQuoteThatIsDoubledIsWhereItBegins() {
        String file = Workflows.with("'it''s'");
        RunText run = Workflows.run(file);

        Range quote = run.placement().range(new Range(2, 3));

        assertThat(run.text()).isEqualTo("it's");
        assertThat(file.substring(quote.start(), quote.end())).isEqualTo("''");
    }

    @Test
    void aRangeOverLinesIsOneOverLinesInTheFile() {
        String file = Workflows.with("|\n          a\n          b\n");
        RunText run = Workflows.run(file);

        Range both = run.placement().range(new Range(0, 3));

        assertThat(file.substring(both.start(), both.end())).isEqualTo("a\n          b");
    }

    /// Every range of a few scripts, with each of a few texts in its place.
    @Test
    void whatIsWrittenIsWhatComesOut() {
        int written = 0;
        for (String script : List.of("a\n", "a\nb\n", "a\n\n  b\nc", "x y\n\nz\n")) {
            for (String header : List.of("|", "|-", "|+")) {
                String scalar = header + "\n" + block(script, 12, false);
                String file = Workflows.with(scalar);
                written +=
                        Workflows.withEveryBreak(file)
                                .mapToInt(RunTextPlacementTest::assertEveryEdit)
                                .sum();
            }
        }
        assertThat(written).isGreaterThan(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make test | tee log",
                "'it''s a'",
                "\"a \\\"b\\\" c\"",
                "a\n           b c",
                ">\n           a b\n           c"
            })
    void whatIsWrittenInOneLineIsWhatComesOut(String scalar) {
        int written = assertEveryEdit(Workflows.with(scalar));

        assertThat(written > 0).isEqualTo(!scalar.startsWith(">"));
    }

    @Test
    void aNewLineGetsTheBlanksOfTheBlock() {
        String file = Workflows.with("|\n           a\n           b");
        RunText run = Workflows.run(file);

        Optional<String> changed = edited(file, run, new Range(0, 0), "set -o pipefail\n");

        assertThat(changed)
                .contains(
                        Workflows.with(
                                "|\n           set -o pipefail\n           a\n           b"));
    }

    private static int assertEveryEdit(String file) {
        RunText run = Workflows.run(file);
        String text = run.text();
        int written = 0;
        for (int start = 0; start <= text.length(); start++) {
            for (int end = start; end <= text.length(); end++) {
                for (String replacement : List.of("", "x", "x\n", "\nx", "x\ny\n", "  x", "'\"")) {
                    Range range = new Range(start, end);
                    Optional<String> changed = edited(file, run, range, replacement);
                    if (changed.isPresent()) {
                        written++;
                        // One newline at the end is as good as several.
                        assertThat(Workflows.run(changed.get()).text().stripTrailing())
                                .as("%s in %s of %s", replacement, range, file)
                                .isEqualTo(
                                        (text.substring(0, start)
                                                        + replacement
                                                        + text.substring(end))
                                                .stripTrailing());
                        assertThat(Workflows.steps(changed.get()).getLast().run())
                                .map(RunText::text)
                                .contains("last");
                    }
                }
            }
        }
        return written;
    }

    private static Optional<String> edited(
            String file, RunText run, Range range, String replacement) {
        return run.placement()
                .write(range, replacement)
                .map(written ->
                        file.substring(0, written.range().start())
                                + written.text()
                                + file.substring(written.range().end()));
    }

    /// All characters but those that are written in another way.
    private static void assertSame(String file, RunText run) {
        Placement placement = run.placement();
        String text = run.text();
        boolean exact = placement.style() == Style.LITERAL;
        for (int i = 0; i < text.length(); i++) {
            if (i == text.length() - 1 && placement.start(i) == file.length()) {
                continue; // the newline that is not there
            }
            char there = file.charAt(placement.start(i));
            boolean same = there == text.charAt(i);
            boolean written =
                    exact
                            ? text.charAt(i) == '\n' && there == '\r'
                            : "\\' \t\r\n".indexOf(there) >= 0;
            assertThat(same || written).as("%d of %s in %s: %s", i, text, file, there).isTrue();
        }
    }

    private static void assertInOrder(RunText run) {
        for (int i = 0; i < run.text().length(); i++) {
            assertThat(run.placement().end(i)).isLessThanOrEqualTo(run.placement().end(i + 1));
            assertThat(run.placement().start(i)).isLessThan(run.placement().end(i + 1));
        }
    }
}
