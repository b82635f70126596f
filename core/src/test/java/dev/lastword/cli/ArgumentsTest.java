package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.Word;
import dev.lastword.status.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How the words of a command line are sorted.
final class ArgumentsTest {

    private static final Word RAW = Word.of(new byte[] {'=', (byte) 0xff, '-', (byte) 0xc3});

    @Test
    void everyFlagIsReadInEverySpelling() {
        for (Spec spec : Commands.ALL) {
            for (Flag flag : spec.flags()) {
                String dashed = "--" + flag.name();
                if (flag.takesValue()) {
                    assertValue(spec, flag, Word.of("v"), Words.of(dashed, "v"));
                    assertValue(spec, flag, Word.of("v"), Words.of(dashed + "=v"));
                    assertValue(spec, flag, Word.of("a=b"), Words.of(dashed + "=a=b"));
                    assertValue(spec, flag, Word.of(""), Words.of(dashed, ""));
                    assertValue(spec, flag, Word.of(""), Words.of(dashed + "="));
                    assertValue(spec, flag, Word.of("--"), Words.of(dashed, "--"));
                    assertValue(spec, flag, Word.of("-x"), Words.of(dashed, "-x"));
                } else {
                    assertValue(spec, flag, Word.of(""), Words.of(dashed));
                }
            }
        }
    }

    @Test
    void theLastValueCounts() {
        assertValue(
                Commands.RUN,
                Commands.LOG,
                Word.of("b"),
                Words.of("--log", "a", "--pty", "--log=b"));
    }

    @Test
    void everyCommandHelps() {
        for (Spec spec : Commands.ALL) {
            assertThat(Arguments.parse(spec, Words.of("-h")).has(Spec.HELP)).isTrue();
            assertThat(Arguments.parse(spec, Words.of("--help")).has(Spec.HELP)).isTrue();
        }
    }

    @Test
    void theFirstWordThatIsNoOptionEndsThem() {
        Arguments arguments = run("--pty", "ls", "--help", "--log", "x", "--", "-h");
        assertThat(arguments.operands())
                .isEqualTo(Words.of("ls", "--help", "--log", "x", "--", "-h"));
        assertThat(arguments.values()).containsOnlyKeys("pty");
        assertThat(arguments.problem()).isEmpty();
    }

    @Test
    void optionsMayStandAnywhereWhereACommandSaysSo() {
        Arguments arguments =
                Arguments.parseAnywhere(
                        HistorySpecs.SHOW,
                        Words.of("last", "--raw", "-", "--lines", "2-3", "--", "--x"));
        assertThat(arguments.operands()).isEqualTo(Words.of("last", "-", "--x"));
        assertThat(arguments.values()).containsOnlyKeys("raw", "lines");
        assertThat(arguments.problem()).isEmpty();
    }

    @Test
    void oneDoubleDashIsTakenAwayAndNoMore() {
        assertThat(run("--", "ls").operands()).isEqualTo(Words.of("ls"));
        assertThat(run("--", "--", "ls").operands()).isEqualTo(Words.of("--", "ls"));
        assertThat(run("--", "--pty").operands()).isEqualTo(Words.of("--pty"));
        assertThat(run("ls", "--").operands()).isEqualTo(Words.of("ls", "--"));
        assertThat(run("--").operands()).isEmpty();
        assertThat(run("--", "--pty").has(Commands.PTY)).isFalse();
    }

    @Test
    void aLoneDashAndAnEmptyWordAreOperands() {
        assertThat(run("-").operands()).isEqualTo(Words.of("-"));
        assertThat(run("", "--pty").operands()).isEqualTo(Words.of("", "--pty"));
    }

    @Test
    void valuesAndOperandsKeepTheirBytes() {
        List<Word> words = List.of(Word.of("--log"), RAW, RAW, RAW);
        Arguments arguments = Arguments.parse(Commands.RUN, words);
        assertThat(arguments.value(Commands.LOG)).contains(RAW);
        assertThat(arguments.operands()).containsExactly(RAW, RAW);

        byte[] joined = {'-', '-', 'l', 'o', 'g', '=', (byte) 0xff, '=', (byte) 0xc3};
        assertThat(Arguments.parse(Commands.RUN, List.of(Word.of(joined))).value(Commands.LOG))
                .contains(Word.of(joined, 6, joined.length));
    }

    @Test
    void aWrongOptionIsNamed() {
        assertProblem("unknown option --bogus", "--bogus", "true");
        assertProblem("unknown option --bogus", "--bogus=x", "true");
        assertProblem("unknown option -q", "-q", "true");
        assertProblem("unknown option --timeot; did you mean --timeout?", "--timeot", "true");
        assertProblem("--pty takes no value", "--pty=yes", "true");
        assertProblem("--log needs a value: --log FILE", "--log");
    }

    @Test
    void aProblemDoesNotEndTheReading() {
        Arguments arguments = run("--bogus", "--pty=x", "--status-file", "s", "--", "true");
        assertThat(arguments.problem()).contains("unknown option --bogus");
        assertThat(arguments.value(Commands.STATUS_FILE)).contains(Word.of("s"));
        assertThat(arguments.operands()).isEqualTo(Words.of("true"));
    }

    @Test
    void everyWordIsReadOnceOrHandedOn() {
        String[] known = {
            "--pty", "--log", "--log=x", "--", "-", "", "ls", "-h", "--no", "--timeout"
        };
        Cases.each(
                5_000,
                random -> {
                    String[] words = new String[random.nextInt(8)];
                    for (int i = 0; i < words.length; i++) {
                        words[i] = known[random.nextInt(known.length)];
                    }
                    List<Word> all = Words.of(words);
                    List<Word> operands = Arguments.parse(Commands.RUN, all).operands();
                    assertThat(all.subList(all.size() - operands.size(), all.size()))
                            .isEqualTo(operands);
                });
    }

    private static void assertValue(Spec spec, Flag flag, Word value, List<Word> words) {
        Arguments arguments = Arguments.parse(spec, words);
        assertThat(arguments.problem()).as("%s", words).isEmpty();
        assertThat(arguments.value(flag)).as("%s", words).contains(value);
        assertThat(arguments.has(flag)).isTrue();
        assertThat(arguments.operands()).isEmpty();
    }

    private static void assertProblem(String problem, String... words) {
        assertThat(run(words).problem()).contains(problem);
    }

    private static Arguments run(String... words) {
        return Arguments.parse(Commands.RUN, Words.of(words));
    }
}
