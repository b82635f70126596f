package dev.lastword.contract.script.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No text is an exception; what is not read is said, with its place.
class HostileYamlTest {

    private static List<Unread> unread(String text) {
        return Workflows.parse(text).unread();
    }

    private static String reason(String text) {
        assertThat(unread(text)).hasSize(1);
        return unread(text).getFirst().reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    {run: a, run: b}     ! the key run is there twice    ! run: b
                    {run: [a]}           ! what to run is no text        ! [a]
                    {run: {a: b}}        ! what to run is no text        ! {a: b}
                    {<<: {run: a}}       ! GitHub knows no merge keys    ! <<
                    {? [a] : b}          ! a key is no text              ! [a]
                    text                 ! a step is no mapping          ! text
                    """)
    void aStepThatGitHubWouldRefuseIsNotRead(String step, String reason, String at) {
        String text = "jobs: {a: {runs-on: x, steps: [" + step + "]}}";

        assertThat(reason(text)).isEqualTo(reason);
        assertThat(text.substring(unread(text).getFirst().range().start())).startsWith(at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    [a]                              ! the file is no mapping
                    jobs: [a]                        ! jobs is no mapping
                    jobs: {a: b}                     ! a job is no mapping
                    jobs: {a: {steps: {}}}           ! steps are no list
                    jobs: {a: {steps: []}, a: {}}    ! the key a is there twice
                    jobs: *nowhere                   ! an alias of what is not there, or not at its end
                    jobs: &a [*a]                    ! an alias of what is not there, or not at its end
                    """)
    void whatIsNoWorkflowIsNotRead(String text, String reason) {
        assertThat(reason(text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "# nothing\n", "---\n", "null", "jobs:", "on: push", "name: x"})
    void whatHoldsNothingIsReadAndEmpty(String text) {
        assertThat(Workflows.parse(text))
                .isEqualTo(new Workflow(false, List.of(), List.of(), List.of()));
    }

    @Test
    void badYamlIsNotReadAtAllAndSaysWhere() {
        String text = Workflows.with("'a") + "\n\tb: [";

        assertThat(Workflows.parse(text).jobs()).isEmpty();
        assertThat(reason(text)).startsWith("no YAML: ");
        assertThat(unread(text).getFirst().range().start()).isPositive();
    }

    @Test
    void aTabThatIndentsIsBadYaml() {
        assertThat(reason("jobs:\n\ta:\n")).startsWith("no YAML: ");
    }

    @Test
    void theFirstDocumentCounts() {
        String text = Workflows.with("a") + "---\n" + Workflows.with("b");

        assertThat(Workflows.run(text).text()).isEqualTo("a");
        assertThat(reason(text)).isEqualTo("only the first document of a file is a workflow");
        assertThat(text.substring(unread(text).getFirst().range().start())).startsWith("---");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: "})
    void deepNestingStops(String open) {
        assertThat(reason("jobs: \n  " + open.repeat(10_000))).startsWith("nested deeper than");
    }

    @Test
    void aliasesOfAliasesMakeNoMoreThanTheyAre() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        text.append("jobs: {a: {runs-on: x, steps: *a59}}\n");

        assertThat(unread(text.toString())).hasSize(9);
    }

    @Test
    void stepsThatAliasesMultiplyComeToAnEnd() {
        StringBuilder text = new StringBuilder("jobs:\n  j:\n    steps: &s\n");
        text.append("      - &r {run: a}\n").append("      - *r\n".repeat(2_000));
        for (int i = 0; i < 900; i++) {
            text.append("  j%d: {steps: *s}\n".formatted(i));
        }

        assertThat(Workflows.steps(text.toString())).hasSize(10_000);
        assertThat(reason(text.toString())).isEqualTo("more than 10000 steps");
    }

    @Test
    void aMappingWithoutEndIsNotRead() {
        StringBuilder text = new StringBuilder("jobs:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("  j%d: {}\n".formatted(i));
        }

        assertThat(reason(text.toString())).isEqualTo("jobs has more than 1000 keys");
    }

    @Test
    void aFileOfTooManyPartsIsNotRead() {
        assertThat(reason("jobs: [" + "a, ".repeat(120_000) + "]"))
                .isEqualTo("more than 100000 parts");
    }

    @Test
    void aCharacterThatYamlHasNotIsWhereItStands() {
        String text = "é🎉 a: \u0001";

        assertThat(reason(text)).isEqualTo("no YAML: a character that is none there");
        assertThat(unread(text).getFirst().range().start()).isEqualTo(text.indexOf('\u0001'));
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertThat(reason("a".repeat(1_000_001))).isEqualTo("the file is too long for a workflow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs: \u0001",
                "jobs: \ud800",
                "%YAML 9.9\n---\na",
                "%TAG ! !\n%TAG ! !\n---\na",
                "jobs: \"\\UFFFFFFFF\"",
                "jobs: \"\\ud800\"",
                "jobs: !!%zz a",
                "jobs: &\n",
                "jobs: |99\n a",
                "jobs: |0\n a",
                "\ufeff",
                "jobs: \"\\x4"
            })
    void noTextIsAnException(String text) {
        assertThat(Workflows.parse(text).jobs()).isEmpty();
    }

    /// A workflow with characters taken out, put in and changed.
    @Test
    void noDamageIsAnException() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String whole =
                Workflows.with("|\n          a ${{ b }}\n          c\n")
                        + "      - {run: \"x\\n\\u0041\", shell: 'bash -e {0}'}\n"
                        + "      - run: >-\n          a\n\n            b\n";
        String pool = "\n\r\t :-'\"|>[]{}&*!%#@`\\,?é\0🎉a0\u0085\u2028\ufeff";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder(whole);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                int at = random.nextInt(text.length());
                char c = pool.charAt(random.nextInt(pool.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, c);
                    default -> text.setCharAt(at, c);
                }
            }
            assertThat(places(text.toString()))
                    .as("seed %d, round %d: %s", seed, round, text)
                    .isTrue();
        }
    }

    /// Whether all places are inside the file.
    private static boolean places(String text) {
        Workflow workflow = Workflows.parse(text);
        boolean inside =
                workflow.unread().stream()
                        .allMatch(u ->
                                u.range().start() >= 0
                                        && u.range().start() <= u.range().end()
                                        && u.range().end() <= text.length());
        for (Job job : workflow.jobs()) {
            for (Step step : job.steps()) {
                if (step.run().isPresent()) {
                    RunText run = step.run().get();
                    for (int i = 0; i <= run.text().length(); i++) {
                        int start = run.placement().start(i);
                        int end = run.placement().end(i);
                        inside &= start >= 0 && start <= text.length();
                        inside &= end >= 0 && end <= text.length();
                    }
                }
            }
        }
        return inside;
    }
}
