package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Times, sizes, endings and categories in words.
final class WordsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void lengthsTakeSixCharacters() {
        assertThat(Times.length(-5)).isEqualTo("0ms");
        assertThat(Times.length(999)).isEqualTo("999ms");
        assertThat(Times.length(59_999)).isEqualTo("59.9s");
        assertThat(Times.length(185_000)).isEqualTo("3m05s");
        assertThat(Times.length(7_500_000)).isEqualTo("2h05m");
        assertThat(Times.length(1_047_600_000)).isEqualTo("12d03h");
    }

    @Test
    void momentsAreReadAsTheyAreShown() {
        long moment = 1_793_491_200_000L;
        assertThat(Times.iso(moment + 7)).isEqualTo("2026-11-01T00:00:00.007Z");
        assertThat(Times.iso(-1)).isEqualTo("1969-12-31T23:59:59.999Z");
        assertThat(Times.second(moment, BERLIN)).isEqualTo("2026-11-01 01:00:00");
        assertThat(Times.parse("2026-11-01", 0, ZoneOffset.UTC)).contains(moment);
        assertThat(Times.parse("2026-11-01", 0, BERLIN)).contains(moment - 3_600_000);
        assertThat(Times.parse(Times.minute(moment, BERLIN), 0, BERLIN)).contains(moment);
        assertThat(Times.parse("2026-11-01T01:00+01:00", 0, BERLIN)).contains(moment);
        assertThat(Times.parse("2026-11-01T00:00-01:00", 0, BERLIN)).contains(moment + 3_600_000);
        assertThat(Times.parse("2h", 7_200_001, BERLIN)).contains(1L);
        for (String text : List.of("", "2", "x", "-", "2026-02-30", "2026-11-01T", "-1d")) {
            assertThat(Times.parse(text, 0, BERLIN)).as(text).isEmpty();
        }
    }

    @Test
    void sizesAreReadAndShown() {
        assertThat(Sizes.text(0)).isEqualTo("0");
        assertThat(Sizes.text(1023)).isEqualTo("1023");
        assertThat(Sizes.text(1024)).isEqualTo("1.0K");
        assertThat(Sizes.text(1_048_575)).isEqualTo("1.0M");
        assertThat(Sizes.text(340L << 20)).isEqualTo("340M");
        assertThat(Sizes.text(Long.MAX_VALUE)).isEqualTo("8.0E");
        assertThat(Sizes.parse("0")).contains(0L);
        assertThat(Sizes.parse("500M")).contains(500L << 20);
        assertThat(Sizes.parse("2gib")).contains(2L << 30);
        assertThat(Sizes.parse("7kB")).contains(7168L);
        for (String text : List.of("", "M", "-1", "1.5x", "1X", "9999999E", "1".repeat(40))) {
            assertThat(Sizes.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void everyExitCodeHasItsCategory() {
        for (int code = 0; code <= 255; code++) {
            Category wanted =
                    code < 5
                            ? List.of(Category.values()).get(code)
                            : code < 100
                                    ? Category.RESERVED
                                    : code <= 123 || (code >= 166 && code <= 254)
                                            ? Category.SCRIPT_SPECIFIC
                                            : Category.TAKEN;
            assertThat(new Code(code).category()).as("%s", code).isEqualTo(wanted);
        }
        assertThat(Endings.category(new Ending.NotStarted(Errno.ENOENT))).contains(Category.TAKEN);
        assertThat(Endings.category(new Ending.Unknown("x"))).isEmpty();
    }

    @Test
    void endingsAreSentences() {
        Ending term = new Ending.Signaled(Signal.TERM, true);
        assertThat(sentence(new Ending.Exited(3))).isEqualTo("exited with 3 (external)");
        assertThat(sentence(term)).isEqualTo("killed by SIGTERM, with a core dump");
        assertThat(sentence(new Ending.NotStarted(Errno.ENOENT)))
                .isEqualTo("could not be started: not found");
        assertThat(sentence(new Ending.TimedOut(Duration.ofSeconds(5), term)))
                .isEqualTo(
                        "ended by the time limit of 5.0s; it then was killed by SIGTERM, with a core"
                                + " dump");
        assertThat(Endings.sentence(new State.Interrupted())).startsWith("interrupted: ");
    }

    @Test
    void anEndingThatPeopleWriteIsFound() {
        assertThat(RunFilter.ending("timedout")).contains("timedOut");
        assertThat(RunFilter.ending("007")).contains("7");
        assertThat(RunFilter.ending("hup")).contains("SIGHUP");
        assertThat(RunFilter.ending("SIGRTMIN+3")).contains("SIGRTMIN+3");
        assertThat(RunFilter.ending("SIGNONE")).isEmpty();
    }

    @Test
    void rangesOfLinesAreRead() {
        assertThat(LineRange.parse("3-7")).contains(new LineRange(3, 7));
        assertThat(LineRange.parse("3-")).contains(new LineRange(3, Long.MAX_VALUE));
        assertThat(LineRange.parse("-7")).contains(new LineRange(1, 7));
        assertThat(LineRange.parse("5")).contains(new LineRange(5, 5));
        for (String text : List.of("", "-", "0", "0-3", "7-3", "a-b", "1-2-3", "--")) {
            assertThat(LineRange.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void onlyOurNamesAreOurs() {
        String id = Records.id(Records.START, 1);
        assertThat(Ids.isRun(id)).isTrue();
        assertThat(Ids.startedMillis(id)).isEqualTo(Records.START);
        assertThat(Ids.isHidden("." + id)).isTrue();
        for (String name : List.of("", id + "x", id.toUpperCase(Locale.ROOT), "." + id)) {
            assertThat(Ids.isRun(name)).as(name).isFalse();
        }
        assertThat(Ids.isMonth("2026-11")).isTrue();
        assertThat(Ids.isMonth("2026_11")).isFalse();
    }

    private static String sentence(Ending ending) {
        State.Written nothing = State.Written.NOTHING;
        return Endings.sentence(new State.Finished(ending, 0, nothing, nothing, true, ""));
    }

    @Test
    void aCategoryIsFoundByItsName() {
        assertThat(Category.of("taken")).contains(Category.TAKEN);
    }
}
