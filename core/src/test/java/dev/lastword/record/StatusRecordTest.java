package dev.lastword.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.StrictJson;
import dev.lastword.process.Word;
import dev.lastword.status.Cases;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import dev.lastword.status.Policy;
import dev.lastword.status.Signal;
import dev.lastword.status.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every field of the status record.
final class StatusRecordTest {

    private static final Mishap LOG = new Mishap(Mishap.Part.LOG, "no \"log\"");
    private static final Mishap OUTPUT = new Mishap(Mishap.Part.OUTPUT, "not complete");

    @Test
    void theWholeRecordIsOneLineInAFixedOrder() {
        StatusRecord status =
                new StatusRecord(
                        new Ending.Signaled(Signal.KILL, false),
                        137,
                        true,
                        List.of(),
                        words("pytest", "-q"),
                        4711,
                        Instant.parse("2026-11-22T10:00:00Z").toEpochMilli(),
                        1234,
                        900_999,
                        120_000,
                        51_234,
                        true,
                        Optional.empty());
        assertThat(status.toJson())
                .isEqualTo(
                        "{\"schema\":1,\"origin\":\"child\",\"ending\":{\"kind\":\"signaled\","
                                + "\"signal\":\"SIGKILL\",\"number\":9,\"coreDumped\":false},"
                                + "\"exit\":137,\"self\":{\"ok\":true},"
                                + "\"command\":[\"pytest\",\"-q\"],\"pid\":4711,"
                                + "\"started\":\"2026-11-22T10:00:00.000Z\",\"wallMs\":1234,"
                                + "\"userMs\":900,\"sysMs\":120,\"maxRssKiB\":51234,"
                                + "\"complete\":true}");
    }

    @Test
    void anEndingOfTheCommandIsTheChilds() {
        for (int code = 0; code <= 255; code++) {
            Map<?, ?> read = read(new Ending.Exited(code));
            assertThat(read.get("origin")).isEqualTo("child");
            assertThat(read.get("ending")).isEqualTo(Map.of("kind", "exited", "code", (long) code));
        }
        for (int number = 1; number <= Signal.LAST; number++) {
            Signal signal = new Signal(number);
            Map<?, ?> read = read(new Ending.Signaled(signal, true));
            assertThat(read.get("origin")).isEqualTo("child");
            assertThat(read.get("ending"))
                    .isEqualTo(
                            Map.of(
                                    "kind",
                                    "signaled",
                                    "signal",
                                    signal.name(),
                                    "number",
                                    (long) number,
                                    "coreDumped",
                                    true));
        }
    }

    @Test
    void everyOtherEndingIsLastwords() {
        assertOwn(
                new Ending.NotStarted(Errno.ENOENT),
                Map.of("kind", "notStarted", "errno", "ENOENT", "number", 2L));
        assertOwn(new Ending.NotTried(), Map.of("kind", "notTried"));
        assertOwn(new Ending.Unknown("lost"), Map.of("kind", "unknown", "reason", "lost"));
        assertOwn(
                new Ending.TimedOut(Duration.ofMillis(1500), new Ending.Exited(7)),
                Map.of(
                        "kind",
                        "timedOut",
                        "limitMs",
                        1500L,
                        "ending",
                        Map.of("kind", "exited", "code", 7L)));
    }

    private static void assertOwn(Ending ending, Map<String, Object> written) {
        Map<?, ?> read = read(ending);
        assertThat(read.get("origin")).isEqualTo("lastword");
        assertThat(read.get("ending")).isEqualTo(written);
    }

    @Test
    void aMishapStandsBesideTheEnding() {
        Map<?, ?> read = read(record(new Ending.Exited(0), List.of(LOG), 1, 0));
        assertThat(read.get("self"))
                .isEqualTo(Map.of("ok", false, "part", "log", "message", "no \"log\""));
        assertThat(read.get("ending")).isEqualTo(Map.of("kind", "exited", "code", 0L));
    }

    @Test
    void ofSeveralMishapsTheFirstComesFirstAndAllAreThere() {
        Map<?, ?> read = read(record(new Ending.Exited(0), List.of(LOG, OUTPUT), 1, 0));
        assertThat(read.get("self"))
                .isEqualTo(
                        Map.of(
                                "ok",
                                false,
                                "part",
                                "log",
                                "message",
                                "no \"log\"",
                                "all",
                                List.of(
                                        Map.of("part", "log", "message", "no \"log\""),
                                        Map.of(
                                                "part", "output",
                                                "message", "not complete"))));
    }

    @Test
    void theBytesOfTheWordsAreThereWhereTheTextIsNotExact() {
        assertThat(read(new Ending.Exited(0)).containsKey("commandBase64")).isFalse();
        StatusRecord inexact =
                new StatusRecord(
                        new Ending.Exited(0),
                        0,
                        true,
                        List.of(),
                        List.of(Word.of("echo"), Word.of(new byte[] {(byte) 0xff})),
                        1,
                        0,
                        0,
                        0,
                        0,
                        0,
                        false,
                        Optional.empty());
        Map<?, ?> read = read(inexact);
        assertThat(read.get("command")).isEqualTo(List.of("echo", "\ufffd"));
        assertThat(read.get("commandBase64")).isEqualTo(List.of("ZWNobw==", "/w=="));
        assertThat(read.get("complete")).isEqualTo(false);
    }

    @Test
    void withoutAProcessThereIsNoProcessId() {
        StatusRecord none = record(new Ending.NotTried(), List.of(), 0, 0);
        assertThat(read(none).containsKey("pid")).isFalse();
    }

    @Test
    void theTimeIsThatOfTheCalendar() {
        DateTimeFormatter calendar =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                        .withZone(ZoneOffset.UTC);
        long first = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
        long last = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
        Cases.each(
                20_000,
                random -> {
                    long millis =
                            random.nextBoolean()
                                    ? random.nextLong(first, last + 1)
                                    : random.nextLong(-5_000_000_000L, 5_000_000_000_000L);
                    StatusRecord status = record(new Ending.Exited(0), List.of(), 1, millis);
                    assertThat(read(status).get("started"))
                            .isEqualTo(calendar.format(Instant.ofEpochMilli(millis)));
                });
    }

    @Test
    void theRecordKeepsWhatItWasMadeWith() {
        var words = new ArrayList<>(words("make"));
        StatusRecord status =
                new StatusRecord(
                        new Ending.Exited(0),
                        0,
                        true,
                        List.of(),
                        words,
                        1,
                        0,
                        0,
                        0,
                        0,
                        0,
                        true,
                        Optional.empty());
        words.add(Word.of("clean"));
        assertThat(status.command()).containsExactly(Word.of("make"));
    }

    @Test
    void aRecordingIsNamed() {
        StatusRecord plain = record(new Ending.Exited(3), List.of(), 1, 0);
        StatusRecord status =
                new StatusRecord(
                        plain.ending(),
                        0,
                        false,
                        List.of(),
                        plain.command(),
                        1,
                        0,
                        0,
                        0,
                        0,
                        0,
                        true,
                        Optional.of(new RunReference("0193", Word.of("/s/runs/0193"), true)));
        assertThat(read(status).get("origin")).isEqualTo("lastword");
        assertThat(read(status).get("recording"))
                .isEqualTo(Map.of("id", "0193", "directory", "/s/runs/0193", "ok", true));
        assertThat(read(plain).containsKey("recording")).isFalse();
    }

    private static List<Word> words(String... words) {
        return Arrays.stream(words).map(Word::of).toList();
    }

    private static Map<?, ?> read(Ending ending) {
        return read(record(ending, List.of(), 1, 0));
    }

    private static Map<?, ?> read(StatusRecord status) {
        return (Map<?, ?>) StrictJson.parse(status.toJson());
    }

    private static StatusRecord record(
            Ending ending, List<Mishap> mishaps, int process, long startedMillis) {
        return new StatusRecord(
                ending,
                0,
                Verdict.isCommands(ending, mishaps, Policy.MIRROR),
                mishaps,
                words("true"),
                process,
                startedMillis,
                0,
                0,
                0,
                0,
                true,
                Optional.empty());
    }
}
