package dev.lastword.contract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lastword.contract.evaluation.Evaluation.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The linter is as good as `docs/evaluation.md` says, and good enough.
///
/// The property `lastword.evaluation` asks for more than the sample of every build: `full` for all
/// pairs of scripts, `write` for writing the page as well.
class EvaluationTest {

    static final Path PAGE = Path.of("..", "docs", "evaluation.md");

    /// Where the wrong answers of a run are told, with the scripts.
    private static final Path MISTAKES = Path.of("target", "evaluation-mistakes.txt");

    static final int ALL_PAIRS = 60;
    static final int SAMPLED_PAIRS = 16;

    private static final double LEAST_PRECISION = 0.98;
    private static final double LEAST_RECALL = 0.9;

    private static final String MODE = System.getProperty("lastword.evaluation", "sample");

    @TempDir private static Path folder;

    private static List<Case> cases = List.of();
    private static List<Case> leftOut = List.of();
    private static Evaluation evaluation = new Evaluation(Map.of(), List.of());

    @BeforeAll
    static void run() throws IOException {
        Execution.needInterpreters();
        List<Sample> samples =
                Evaluation.samples(MODE.equals("sample") ? SAMPLED_PAIRS : ALL_PAIRS);
        List<Case> all = Evaluation.cases(samples, new Execution(folder));
        cases = all.stream().filter(EvaluationTest::isAsMeant).toList();
        leftOut = all.stream().filter(c -> !isAsMeant(c)).toList();
        evaluation = Evaluation.of(cases);
        Files.createDirectories(MISTAKES.getParent());
        Files.writeString(
                MISTAKES,
                evaluation.mistakes().stream()
                        .map(EvaluationTest::describe)
                        .collect(Collectors.joining("\n")));
        if (MODE.equals("write")) {
            Files.writeString(
                    PAGE,
                    EvaluationTable.page(evaluation, ALL_PAIRS, sample(cases), SAMPLED_PAIRS));
        }
    }

    /// The part of a whole run that every build repeats.
    private static Evaluation sample(List<Case> cases) {
        return Evaluation.of(
                cases.stream().filter(c -> c.sample().number() < SAMPLED_PAIRS).toList());
    }

    private static String describe(Mistake mistake) {
        return "%s %s, %s%n%s"
                .formatted(
                        mistake.rule().id(),
                        mistake.falseAlarm() ? "false positive" : "false negative",
                        describe(mistake.of()),
                        mistake.script().text());
    }

    private static String describe(Case of) {
        return "%s made for %s (%s) from \"%s\", clean %s, edited %s"
                .formatted(
                        of.sample().dialect().title(),
                        of.rule().id(),
                        of.sample().injection().name(),
                        of.sample().template().name(),
                        of.cleanStatuses().all(),
                        of.changedStatuses().all());
    }

    @Test
    void thePageSaysWhatARunShows() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("wrong answers are in %s", MISTAKES)
                .contains("\n" + EvaluationTable.table(evaluation));
    }

    @Test
    void everyRuleIsPreciseAndFindsNearlyAll() throws IOException {
        List<String> low = new ArrayList<>();
        for (List<String> row : EvaluationTable.rows(Files.readString(PAGE))) {
            double precision = Double.parseDouble(row.get(7));
            double recall = Double.parseDouble(row.get(8));
            if (precision < LEAST_PRECISION || recall < LEAST_RECALL) {
                low.add(String.join(" | ", row));
            }
        }
        assertThat(low).as("wrong answers are in %s", MISTAKES).isEmpty();
    }

    /// Whether a defect changes what the parent sees for at least one status of the stub, and a
    /// decoy does not.
    private static boolean isAsMeant(Case of) {
        return of.isReal() == of.sample().injection().defect();
    }

    /// What is measured against is itself right. Now and then an edit meets a script in which it
    /// does nothing: dash makes 2 of `exit -1`, where 2 was before. That says nothing of the
    /// linter.
    @Test
    void nearlyEveryEditIsWhatItIsMeantToBe() {
        assertThat(leftOut.size())
                .as(() -> leftOut.stream().map(EvaluationTest::describe).toList().toString())
                .isLessThanOrEqualTo((cases.size() + leftOut.size()) / 100);
    }

    /// A clean script ends with what its calls end with, or with codes of the standard. Were it
    /// spoilt in the making, it would end with something else.
    @Test
    void aCleanScriptEndsWithCodesThatItMeans() {
        assertThat(cases)
                .filteredOn(c ->
                        !List.of(0, 1, 2, 3, 4, 100, 101, 110)
                                .containsAll(c.cleanStatuses().codes()))
                .extracting(EvaluationTest::describe)
                .isEmpty();
    }

    /// Hundreds of scripts for each rule, none of them twice.
    @Test
    void aWholeRunHasHundredsOfScriptsForEachRule() {
        assumeTrue(!MODE.equals("sample"), "a whole run only");
        evaluation
                .scores()
                .forEach((dialect, scores) ->
                        scores.forEach((rule, score) ->
                                assertThat(score.scripts())
                                        .as(rule + " in " + dialect)
                                        .isGreaterThanOrEqualTo(100)));
    }
}
