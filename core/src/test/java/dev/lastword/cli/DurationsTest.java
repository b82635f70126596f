package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Cases;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Durations as people write them.
final class DurationsTest {

    private static final Map<String, Long> NANOS =
            Map.of(
                    "ms", 1_000_000L,
                    "", 1_000_000_000L,
                    "s", 1_000_000_000L,
                    "m", 60_000_000_000L,
                    "h", 3_600_000_000_000L,
                    "d", 86_400_000_000_000L);

    @Test
    void everyUnitIsKnown() {
        NANOS.forEach((unit, nanos) -> assertDuration("7" + unit, Duration.ofNanos(7 * nanos)));
    }

    @Test
    void fractionsAreRead() {
        assertDuration("1.5m", Duration.ofSeconds(90));
        assertDuration(".5", Duration.ofMillis(500));
        assertDuration("5.", Duration.ofSeconds(5));
        assertDuration("0.25ms", Duration.ofNanos(250_000));
        assertDuration("0", Duration.ZERO);
        assertDuration("0.0d", Duration.ZERO);
        assertDuration("007", Duration.ofSeconds(7));
    }

    @Test
    void everyThousandthOfASecondIsExact() {
        for (int millis = 0; millis < 1000; millis++) {
            String text = String.format("1.%03d", millis);
            assertDuration(text, Duration.ofMillis(1000 + millis));
        }
    }

    @Test
    void everyNumberIsReadToTheNanosecond() {
        List<String> units = NANOS.keySet().stream().sorted().toList();
        Cases.each(
                20_000,
                random -> {
                    String number =
                            random.nextInt(30_000) + "." + random.nextLong(1_000_000_000_000L);
                    String unit = units.get(random.nextInt(units.size()));
                    BigDecimal exact =
                            new BigDecimal(number)
                                    .multiply(BigDecimal.valueOf(NANOS.getOrDefault(unit, 0L)));
                    long read = Durations.parse(number + unit).orElseThrow().toNanos();
                    assertThat(BigInteger.valueOf(read))
                            .as(number + unit)
                            .isBetween(
                                    exact.toBigInteger().subtract(BigInteger.ONE),
                                    exact.toBigInteger().add(BigInteger.ONE));
                });
    }

    @Test
    void whatIsNoDurationIsRefused() {
        for (String text :
                List.of(
                        "",
                        ".",
                        "s",
                        "ms",
                        ".s",
                        "-1",
                        "+1",
                        "1.2.3",
                        "1..2",
                        "1 s",
                        " 1",
                        "1 ",
                        "1S",
                        "1x",
                        "1min",
                        "1sec",
                        "1e3",
                        "0x10",
                        "1_000",
                        "1,5",
                        "inf",
                        "nan",
                        "infinity",
                        "\u0661",
                        "1\u0000",
                        "1s1",
                        "--")) {
            assertThat(Durations.parse(text)).as("'%s'", text).isEmpty();
        }
    }

    @Test
    void aHundredYearsAreEnough() {
        assertDuration("36500d", Duration.ofDays(36_500));
        for (String text :
                List.of(
                        "36501d",
                        "99999999999999d",
                        "9223372036854775807",
                        "9223372036854775808ms",
                        "9".repeat(400))) {
            assertThat(Durations.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void whateverIsReadCanBeCountedInNanoseconds() {
        String digits = "0123456789.";
        Cases.each(
                20_000,
                random -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(25); i > 0; i--) {
                        text.append(digits.charAt(random.nextInt(digits.length())));
                    }
                    text.append(List.of("ms", "s", "", "d", "h").get(random.nextInt(5)));
                    // Throws where it overflows.
                    Durations.parse(text.toString())
                            .ifPresent(d -> assertThat(d.toNanos()).isNotNegative());
                });
    }

    private static void assertDuration(String text, Duration duration) {
        assertThat(Durations.parse(text)).as(text).contains(duration);
    }
}
