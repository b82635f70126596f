package dev.lastword.profile.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.filter.FilterCounts;
import dev.lastword.filter.Viewed;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is seen of the output of real tools.
final class FixturesTest {

    private static final int RAW_BELOW = 4096;

    /// The machine on which it was recorded, or a host from which packages come.
    private static final Pattern PRIVATE =
            Pattern.compile(
                    "(?<![\\w.-])/(work|root)/"
                            + "|://[^/\\s]*\\b(registry|repo1?|pypi|files|crates|deb|maven)\\.(?!example)");

    static List<Fixture> all() {
        return Fixture.all();
    }

    static Stream<Fixture> failed() {
        return Fixture.all().stream().filter(Fixture::failed);
    }

    static Stream<Fixture> exitedWith0() {
        return Fixture.all().stream().filter(one -> !one.failed());
    }

    static Stream<Fixture> passed() {
        return Fixture.all().stream()
                .filter(one -> !one.failed() && one.output().bytes().length >= RAW_BELOW);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFixtureSaysWhatRanAndHowItEnded(Fixture fixture) {
        assertThat(fixture.tool()).matches("\\S.* v?[0-9][\\w.+~-]*|\\S+");
        assertThat(fixture.ending()).matches("exit [0-9]{1,3}|signal SIG[A-Z0-9]+");
        assertThat(fixture.error().isPresent()).isEqualTo(fixture.failed());
        assertThat(fixture.output().count()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFixtureNamesNeitherItsMachineNorARegistry(Fixture fixture) {
        assertThat(
                        PRIVATE.matcher(
                                        new String(
                                                fixture.output().bytes(),
                                                StandardCharsets.ISO_8859_1))
                                .results())
                .extracting(found -> found.group())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theProfileIsMeantForTheCommand(Fixture fixture) {
        assertThat(Profiles.chosenFor(fixture.command())).contains(fixture.profile());
    }

    @ParameterizedTest
    @MethodSource("failed")
    void theFirstErrorIsShown(Fixture fixture) {
        Lines lines = fixture.output();
        int error = lines.find(fixture.error().orElseThrow());

        assertThat(error).as("the line that says %s", fixture.error()).isNotNegative();
        assertThat(shown(fixture).get(error)).as("line %s is shown", error + 1).isTrue();
    }

    @ParameterizedTest
    @MethodSource("passed")
    void whatPassedIsShort(Fixture fixture) {
        Lines lines = fixture.output();
        BitSet shown = shown(fixture);
        long bytes = shown.stream().mapToLong(i -> lines.line(i).length).sum();
        long hidden = 100 - 100 * bytes / fixture.output().bytes().length;

        assertThat(fixture.hides()).as("`hides N%%`, now %s", hidden).isPresent();
        assertThat(hidden).isGreaterThanOrEqualTo(fixture.hides().orElseThrow());
    }

    /// `exit 0, but …` is said of runs that look as if they had failed; of no others.
    @ParameterizedTest
    @MethodSource("exitedWith0")
    void anAlarmIsRaisedWhereTheFixtureSaysSo(Fixture fixture) {
        FilterCounts counts =
                Viewed.of(fixture.output().bytes(), Profiles.lines(fixture.profile()), false)
                        .counts();

        assertThat(counts.errorLines() > 0)
                .as("%s lines tell of an error", counts.errorLines())
                .isEqualTo(fixture.notes().contains("alarm"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatHasToBeSeenIsShown(Fixture fixture) {
        Rules rules = new Rules(Profiles.lines(fixture.profile()));
        BitSet missing = rules.wanted(fixture.output(), fixture.failed());
        missing.andNot(shown(fixture));

        assertThat(missing.stream()).isEmpty();
    }

    private static BitSet shown(Fixture fixture) {
        return View.of(
                fixture.output().bytes(), Profiles.lines(fixture.profile()), fixture.failed());
    }
}
