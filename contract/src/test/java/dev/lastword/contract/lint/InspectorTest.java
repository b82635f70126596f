package dev.lastword.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// From what checks report to findings: settings and suppressions.
class InspectorTest {

    /// Every `lost` is LW203, every `remark` LW210.
    private static void check(Unit unit, Sink sink) {
        find(unit, sink, "lost", Rule.STATUS_OVERWRITTEN);
        find(unit, sink, "remark", Rule.RAW_CHILD_STATUS);
    }

    private static void find(Unit unit, Sink sink, String word, Rule rule) {
        String text = unit.text();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            sink.report(rule, new Range(at, at + word.length()), "a " + word);
        }
    }

    private static List<Finding> findings(String text) {
        return findings("a.sh", text, Severities.DEFAULT, Profile.STANDARD);
    }

    private static List<Finding> findings(
            String name, String text, Severities severities, Profile profile) {
        Source source = new Source(name, SourceText.of(text), profile, true);
        return new Inspector(InspectorTest::check, severities)
                .inspect(text, new Examiner(Library.NONE).examine(source))
                .findings();
    }

    /// Each as its line and rule.
    private static List<String> said(String text) {
        return findings(text).stream().map(f -> f.line() + " " + f.rule().id()).toList();
    }

    @Test
    void aFindingKnowsItsPlaceAndItsLines() {
        Finding finding = findings("echo\n  a   lost\tb\n").getFirst();

        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo(7);
        assertThat(finding.endLine()).isEqualTo(2);
        assertThat(finding.endColumn()).isEqualTo(11);
        assertThat(finding.statement()).isEqualTo("a lost b");
        assertThat(finding.path()).isEqualTo("a.sh");
    }

    @Test
    void aStatementIsAllOfItsLines() {
        String text = "a\n  b \\\n  c\nd";

        assertThat(Placing.statement(text, new Range(4, 11))).isEqualTo("b \\ c");
        assertThat(Placing.statement(text, new Range(0, 0))).isEqualTo("a");
        assertThat(Placing.statement(text, new Range(0, 2))).isEqualTo("a");
        assertThat(Placing.statement(text, new Range(12, 13))).isEqualTo("d");
        assertThat(Placing.statement(text, new Range(13, 13))).isEqualTo("d");
        assertThat(Placing.statement("", new Range(0, 0))).isEmpty();
    }

    @Test
    void aCommentSilencesItsLineOrTheNext() {
        assertThat(said("lost # lastword: ignore[LW203] reason=x\nlost\n"))
                .containsExactly("2 LW203");
        assertThat(said("# lastword: ignore[LW203] reason=x\nlost\nlost\n"))
                .containsExactly("3 LW203");
        assertThat(said("# lastword: ignore[LW203] reason=x\n\n  # why\nlost\n")).isEmpty();
        assertThat(said("\t# lastword: ignore[status-overwritten] reason=x\nlost\n")).isEmpty();
        assertThat(
                        said(
                                """
                                # lastword: ignore[LW203] reason=x
                                # lastword: ignore[LW210] reason=y
                                lost remark
                                """))
                .isEmpty();
    }

    @Test
    void oneForTheFileSilencesTheFile() {
        assertThat(said("lost\nlost\n# lastword: ignore-file[LW203] reason=x\nremark\n"))
                .containsExactly("4 LW210");
    }

    @Test
    void withoutAReasonNothingIsSilenced() {
        assertThat(said("lost # lastword: ignore[LW203]\n")).containsExactly("1 LW203", "1 LW903");
        assertThat(said("lost # lastword: ignore[LW203] reason=\n"))
                .containsExactly("1 LW203", "1 LW903");
    }

    @Test
    void whatSilencesNothingIsSaid() {
        assertThat(said("# lastword: ignore[LW203,LW210] reason=x\nlost\n"))
                .containsExactly("1 LW904");
        assertThat(said("# lastword: ignore-file[LW203] reason=x\n")).containsExactly("1 LW904");
        assertThat(said("# lastword: ignore[LW999] reason=x\n")).containsExactly("1 LW904");
        assertThat(said("# lastword: ignore[] reason=x\n")).containsExactly("1 LW904");
        assertThat(said("# lastword: inore[LW203] reason=x\n")).containsExactly("1 LW904");
        assertThat(said("# lastword: profile=nope\n")).containsExactly("1 LW904");
        assertThat(said("# lastword: profile=claude-hook\n# lastword: exits 0 3\n")).isEmpty();
    }

    @Test
    void whatCannotBeReadMayBeWhatIsSilenced() {
        assertThat(said("# lastword: ignore[LW203] reason=x\nif\n")).containsOnly("2 LW901");
    }

    @Test
    void aRuleThatIsNotCheckedLeavesNoUnusedSuppression() {
        Severities others = new Severities(Map.of(), Set.of(), Set.of(Rule.STATUS_OVERWRITTEN));

        assertThat(
                        findings(
                                "a.sh",
                                "# lastword: ignore[LW203] reason=x\n",
                                others,
                                Profile.STANDARD))
                .isEmpty();
    }

    @Test
    void aProfileCanTurnEverythingOff() {
        assertThat(findings("a.sh", "lost\nif\n", Severities.DEFAULT, Profile.OFF)).isEmpty();
        assertThat(said("# lastword: profile=off\nlost\n")).isEmpty();
    }

    /// All that can be said of a rule, in every combination.
    @Test
    void theStrongestWordCounts() {
        for (Rule rule : Rule.values()) {
            for (Profile profile : Profile.values()) {
                boolean meant =
                        (rule == Rule.FAILURE_AS_SUCCESS && profile.isHook())
                                || (rule == Rule.RAW_CHILD_STATUS
                                        && profile == Profile.PASSTHROUGH);
                Optional<Severity> plain =
                        rule.byDefault() && !meant
                                ? Optional.of(Severity.WARNING)
                                : Optional.empty();
                assertThat(Severities.DEFAULT.of(rule, Severity.WARNING, profile)).isEqualTo(plain);
                for (Optional<Severity> set :
                        List.of(
                                Optional.<Severity>empty(),
                                Optional.of(Severity.NOTE),
                                Optional.of(Severity.ERROR))) {
                    Map<Rule, Optional<Severity>> given = Map.of(rule, set);
                    assertThat(
                                    new Severities(given, Set.of(), Set.of())
                                            .of(rule, Severity.WARNING, profile))
                            .isEqualTo(set);
                    assertThat(
                                    new Severities(given, Set.of(rule), Set.of())
                                            .of(rule, Severity.WARNING, profile))
                            .isEqualTo(set.or(() -> Optional.of(Severity.WARNING)));
                    assertThat(
                                    new Severities(given, Set.of(rule), Set.of(rule))
                                            .of(rule, Severity.WARNING, profile))
                            .isEmpty();
                }
            }
        }
    }
}
