package dev.lastword.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each rule by an example. `noise(n)` are n lines that the profile [#NO_NOISE] drops.
class LineFilterTest {
    private static final LineProfile NO_NOISE = profile(List.of("^noise"), false, 0);

    private static LineProfile profile(List<String> drop, boolean collapse, int maxLines) {
        return new LineProfile(
                drop, List.of("wanted"), List.of(), 0, 0, collapse, maxLines, When.ALWAYS);
    }

    private static String noise(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(i -> "noise " + i + " of a sort that nobody reads\n")
                .collect(Collectors.joining());
    }

    private static Viewed viewed(String raw, LineProfile profile, boolean failed) {
        return Viewed.of(raw.getBytes(UTF_8), profile, failed);
    }

    private static List<String> gaps(String raw, LineProfile profile, boolean failed) {
        return viewed(raw, profile, failed).marks().stream()
                .map(mark -> mark.replaceFirst("lastword: ", ""))
                .toList();
    }

    @Test
    void theFirstTenLinesAreShown() {
        assertThat(gaps(noise(200), NO_NOISE, false)).containsExactly("lines 11-200 hidden");
    }

    @Test
    void theLastFortyLinesAreShownWhenTheCommandFailed() {
        assertThat(gaps(noise(200), NO_NOISE, true)).containsExactly("lines 11-160 hidden");
    }

    @Test
    void headAndTailOfTheProfileAreShown() {
        LineProfile profile =
                new LineProfile(
                        NO_NOISE.drop(), List.of(), List.of(), 20, 50, false, 0, When.ALWAYS);
        assertThat(gaps(noise(200), profile, false)).containsExactly("lines 21-150 hidden");
        assertThat(gaps(noise(200), profile, true)).containsExactly("lines 21-150 hidden");
    }

    @Test
    void threeLinesAroundAnErrorAreShown() {
        String raw = noise(99) + "error: it broke\n" + noise(100);
        assertThat(gaps(raw, NO_NOISE, false))
                .containsExactly("lines 11-96 hidden", "lines 104-200 hidden");
    }

    @Test
    void anErrorIsShownAlthoughAPatternDropsIt() {
        String raw = noise(99) + "noise error: it broke\n" + noise(100);
        assertThat(viewed(raw, NO_NOISE, false).text()).contains("noise error: it broke\n");
        assertThat(viewed(raw, NO_NOISE, false).counts().errorLines()).isEqualTo(1);
    }

    @Test
    void aLineThatNothingSpeaksOfIsShown() {
        String raw = noise(99) + "something else\n" + noise(100);
        assertThat(gaps(raw, NO_NOISE, false))
                .containsExactly("lines 11-99 hidden", "lines 101-200 hidden");
    }

    @Test
    void keepWinsOverDrop() {
        String raw = noise(99) + "noise wanted\n" + noise(100);
        assertThat(viewed(raw, NO_NOISE, false).text()).contains("noise wanted\n");
    }

    @Test
    void aLongLineAndTheOpenOnesBeforeItAreShown() {
        String raw = noise(199) + "noise" + "!".repeat(70_000) + "\n" + noise(200);
        assertThat(gaps(raw, NO_NOISE, false))
                .containsExactly("lines 11-159 hidden", "lines 201-400 hidden");
    }

    @Test
    void whatIsShownBeyondMaxLinesIsHidden() {
        String raw = noise(200).replace("noise", "voice");
        assertThat(gaps(raw, profile(List.of(), false, 30), false))
                .containsExactly("lines 41-200 hidden");
    }

    @Test
    void errorsAreShownBeyondMaxLinesAndDoNotCount() {
        String raw = noise(19) + "error: it broke\n" + noise(180);
        assertThat(gaps(raw.replace("noise", "voice"), profile(List.of(), false, 30), false))
                .containsExactly("lines 48-200 hidden");
    }

    @Test
    void repeatsAreHiddenWhateverTheirNumbers() {
        String raw = "start\n".repeat(20) + noise(180) + "the end\n";
        assertThat(gaps(raw, profile(List.of(), true, 0), false))
                .containsExactly("lines 22-200 hidden, repeats of line 21");
    }

    @Test
    void aLineThatIsDroppedHasNoRepeats() {
        String raw = noise(100) + "noise? 1\n".repeat(3) + noise(100);
        assertThat(viewed(raw, profile(List.of("^noise [0-9]*0 "), true, 0), false).text())
                .contains("noise 11 ")
                .doesNotContain("noise 12 ")
                .contains("noise 21 ");
    }

    @Test
    void aGapThatTakesLessThanItsMarkIsShown() {
        String raw = noise(100) + "else\nnoise\nelse\n" + noise(100);
        assertThat(gaps(raw, NO_NOISE, false))
                .containsExactly("lines 11-100 hidden", "lines 104-203 hidden");
        assertThat(viewed(raw, NO_NOISE, false).text()).contains("else\nnoise\nelse\n");
    }

    @Test
    void theFirstGapMakesRoomForTheVerdict() {
        int enough = "lastword: line 901 hidden\n".length() + Promises.VERDICT_BYTES;
        String before = "else\n".repeat(900);
        String just = "noise" + "!".repeat(enough - 6) + "\n";
        assertThat(gaps(before + just + "else\n", NO_NOISE, false)).isEmpty();
        assertThat(gaps(before + "noise" + just.substring(4) + "else\n", NO_NOISE, false))
                .containsExactly("line 901 hidden");
    }

    @Test
    void nothingIsHiddenOfSmallOutput() {
        String raw = noise(200).substring(0, Promises.SMALL - 1);
        assertThat(gaps(raw, NO_NOISE, false)).isEmpty();
        assertThat(gaps(raw + "!", NO_NOISE, false)).hasSize(1);
    }

    @Test
    void aProfileForOneKindOfEndingHidesNothingAfterTheOther() {
        for (When when : When.values()) {
            LineProfile profile =
                    new LineProfile(NO_NOISE.drop(), List.of(), List.of(), 0, 0, false, 0, when);
            assertThat(gaps(noise(200), profile, false).isEmpty()).isEqualTo(when == When.FAILED);
            assertThat(gaps(noise(200), profile, true).isEmpty()).isEqualTo(when == When.SUCCEEDED);
        }
    }

    @Test
    void aPromptIsShownAfterAMomentTogetherWithWhatWaitsBeforeIt() {
        Captured captured = new Captured(NO_NOISE, Gate.OPEN);
        byte[] raw = (noise(200) + "Go on? ").getBytes(UTF_8);
        captured.write(raw, raw.length);
        assertThat(captured.filter().waiting()).isTrue();
        assertThat(captured.viewed().text()).doesNotContain("Go on?");
        captured.hurry();
        assertThat(captured.viewed().text())
                .contains("lastword: lines 11-160 hidden\n")
                .endsWith("noise 200 of a sort that nobody reads\nGo on? ");
        captured.write("yes\n".getBytes(UTF_8), 4);
        captured.end(false);
        assertThat(captured.viewed().text()).endsWith("\nGo on? yes\n");
    }

    @Test
    void linesThatNobodyNeedsDoNotWait() {
        Captured captured = new Captured(NO_NOISE, Gate.OPEN);
        byte[] raw = noise(200).getBytes(UTF_8);
        captured.write(raw, raw.length);
        assertThat(captured.filter().waiting()).isFalse();
    }

    @Test
    void theFirstLinesComeAtOnceEvenInPieces() {
        Captured captured = new Captured(NO_NOISE, Gate.OPEN);
        captured.write("noise 1\nnoi".getBytes(UTF_8), 3);
        assertThat(captured.viewed().text()).isEqualTo("noise 1\nnoi");
    }

    @Test
    void neighbouringLinesAreOneStretch() {
        LineFilter filter = new Captured(NO_NOISE, Gate.OPEN).filter();
        byte[] raw = "else\n".repeat(1000).getBytes(UTF_8);
        System.arraycopy(raw, 0, filter.buffer(), filter.fillFrom(), raw.length);
        filter.filled(raw.length);
        assertThat(filter.ready()).isTrue();
        assertThat(filter.length()).isEqualTo(raw.length);
    }

    @Test
    void nothingIsHiddenWhereTheGateIsShut() {
        Captured captured = new Captured(NO_NOISE, () -> false);
        byte[] raw = noise(2000).getBytes(UTF_8);
        captured.write(raw, 1000);
        captured.end(false);
        assertThat(captured.viewed().output()).isEqualTo(raw);
    }

    @Test
    void everythingHeldIsShownWhenNothingMayBeHiddenAnyMore() {
        Captured captured = new Captured(NO_NOISE, Gate.OPEN);
        byte[] raw = noise(2000).getBytes(UTF_8);
        captured.write(raw, 0, raw.length / 2, 1000);
        captured.filter().raw();
        captured.write(raw, raw.length / 2, raw.length, 1000);
        captured.end(false);
        assertThat(captured.viewed().marks()).hasSize(1);
        assertThat(captured.viewed().text()).endsWith(noise(2000).substring(raw.length / 2));
        assertThat(captured.viewed().counts().lines()).isEqualTo(2000);
    }

    @Test
    void anErrorInTheFilterLosesNothing() {
        int[] asked = {0};
        Captured captured =
                new Captured(
                        NO_NOISE,
                        () -> {
                            if (asked[0]++ == 700) {
                                throw new IllegalStateException("by accident");
                            }
                            return true;
                        });
        byte[] raw = noise(2000).getBytes(UTF_8);
        captured.write(raw, 1000);
        captured.end(false);
        assertThat(captured.filter().troubled()).isTrue();
        assertThat(captured.filter().trouble()).contains("by accident");
        FilterCounts counts = captured.viewed().counts();
        assertThat(counts.lines()).isEqualTo(2000);
        assertThat(counts.hiddenLines()).isBetween(600L, 1000L);
        assertThat(captured.shown()).hasSize((int) (counts.bytes() - counts.hiddenBytes()));
        assertThat(captured.viewed().marks())
                .containsExactly(
                        "lastword: lines 11-%d hidden".formatted(counts.hiddenLines() + 10));
    }

    @Test
    void moreThanCanBeHeldIsShown() {
        LineProfile late =
                new LineProfile(NO_NOISE.drop(), List.of(), List.of(), 0, 0, false, 0, When.FAILED);
        Captured captured = new Captured(late, Gate.OPEN);
        byte[] raw = noise(100_000).getBytes(UTF_8);
        captured.write(raw, 64 * 1024);
        assertThat(captured.shown()).hasSizeBetween(raw.length - 1024 * 1024, raw.length);
        assertThat(captured.filter().buffer()).hasSizeLessThanOrEqualTo(1024 * 1024);
        captured.end(true);
        assertThat(captured.viewed().marks()).hasSize(1);
    }

    @Test
    void aMegabyteWithoutALineFeedIsPassedOnAsItComes() {
        Captured captured = new Captured(NO_NOISE, Gate.OPEN);
        byte[] raw = (noise(200) + "noise ".repeat(1_000_000)).getBytes(UTF_8);
        captured.write(raw, 64 * 1024);
        assertThat(captured.filter().buffer()).hasSizeLessThanOrEqualTo(256 * 1024);
        assertThat(captured.filter().waiting()).isFalse();
        captured.end(false);
        assertThat(captured.viewed().marks()).containsExactly("lastword: lines 11-160 hidden");
    }

    @Test
    void marksNameTheChannel() {
        ReferenceView model =
                ReferenceView.of(noise(200).getBytes(UTF_8), NO_NOISE, false, "stdout ");
        Captured captured = new Captured(NO_NOISE, Gate.OPEN, "stdout ");
        captured.write(noise(200).getBytes(UTF_8), 100);
        captured.end(false);
        assertThat(captured.viewed().marks())
                .isEqualTo(model.marks())
                .containsExactly("lastword: stdout lines 11-200 hidden");
    }

    @Test
    void aPatternThatIsWrongIsNamed() {
        LineProfile profile =
                new LineProfile(
                        List.of("ok"), List.of("a", "b("), List.of(), 0, 0, false, 0, When.ALWAYS);
        assertThat(LinePatterns.compile(profile))
                .isInstanceOfSatisfying(
                        LinePatterns.Result.Refused.class,
                        refused -> {
                            assertThat(refused.list()).isEqualTo("keep");
                            assertThat(refused.index()).isEqualTo(1);
                        });
    }
}
