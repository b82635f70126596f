package dev.lastword.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every notation of every kind of value.
final class ValuesTest {

    @Test
    void integersHaveFourBases() {
        assertValue("0", 0L);
        assertValue("+0", 0L);
        assertValue("-0", 0L);
        assertValue("42", 42L);
        assertValue("+99", 99L);
        assertValue("-17", -17L);
        assertValue("1_000", 1_000L);
        assertValue("1_2_3", 123L);
        assertValue("0xDEAD_beef", 0xDEADBEEFL);
        assertValue("0x00ff", 255L);
        assertValue("0o0755", 0755L);
        assertValue("0b1101_0110", 0b11010110L);
    }

    @Test
    void integersHave64Bits() {
        assertValue("9223372036854775807", Long.MAX_VALUE);
        assertValue("-9223372036854775808", Long.MIN_VALUE);
        assertValue("0x7fffffffffffffff", Long.MAX_VALUE);
        assertValue("0o777777777777777777777", Long.MAX_VALUE);
        assertValue("0b" + "1".repeat(63), Long.MAX_VALUE);
        assertValue("0x" + "0".repeat(100) + "1", 1L);
    }

    @Test
    void floatsHaveAFractionOrAnExponentOrAreSpecial() {
        assertValue("1.0", 1.0);
        assertValue("+1.5", 1.5);
        assertValue("-0.01", -0.01);
        assertValue("-0.0", -0.0);
        assertValue("5e+22", 5e22);
        assertValue("1e06", 1e6);
        assertValue("-2E-2", -0.02);
        assertValue("6.626e-34", 6.626e-34);
        assertValue("224_617.445_991_228", 224617.445991228);
        assertValue("1e1_0", 1e10);
        assertValue("inf", Double.POSITIVE_INFINITY);
        assertValue("+inf", Double.POSITIVE_INFINITY);
        assertValue("-inf", Double.NEGATIVE_INFINITY);
        assertValue("nan", Double.NaN);
        assertValue("+nan", Double.NaN);
        assertValue("-nan", Double.NaN);
    }

    @Test
    void floatsThatAreTooLargeAreInfinite() {
        assertValue("1e400", Double.POSITIVE_INFINITY);
        assertValue("-1e99999999999999999999", Double.NEGATIVE_INFINITY);
        assertValue("1e-99999999999999999999", 0.0);
        assertValue("0." + "1".repeat(10_000), 1.0 / 9);
    }

    @Test
    void booleansAreInLowerCase() {
        assertValue("true", true);
        assertValue("false", false);
    }

    @Test
    void datesAndTimesAreOfFourKinds() {
        assertValue(
                "1979-05-27T07:32:00Z",
                OffsetDateTime.of(1979, 5, 27, 7, 32, 0, 0, ZoneOffset.UTC));
        assertValue(
                "1979-05-27 07:32:00z",
                OffsetDateTime.of(1979, 5, 27, 7, 32, 0, 0, ZoneOffset.UTC));
        assertValue(
                "1979-05-27t00:32:00.999999-07:00",
                OffsetDateTime.of(1979, 5, 27, 0, 32, 0, 999_999_000, ZoneOffset.ofHours(-7)));
        assertValue("1979-05-27T07:32:00", LocalDateTime.of(1979, 5, 27, 7, 32, 0));
        assertValue("1979-05-27 07:32:00.5", LocalDateTime.of(1979, 5, 27, 7, 32, 0, 500_000_000));
        assertValue("1979-05-27", LocalDate.of(1979, 5, 27));
        assertValue("1979-05-27 # a date", LocalDate.of(1979, 5, 27));
        assertValue("07:32:00", LocalTime.of(7, 32));
        assertValue("23:59:59.123456789", LocalTime.of(23, 59, 59, 123_456_789));
    }

    @Test
    void timesStayAsTheyAreWritten() {
        for (String text :
                List.of(
                        "1990-12-31t23:59:60z",
                        "1979-05-27 07:32:00.123456789012345678901",
                        "0000-02-29",
                        "0000-01-01 00:00:00+23:59")) {
            assertThat(first("a = " + text))
                    .isInstanceOfSatisfying(
                            TomlTime.class, time -> assertThat(time.text()).isEqualTo(text));
        }
    }

    @Test
    void everyDayOfTheCalendarIsTaken() {
        for (LocalDate day = LocalDate.of(1899, 1, 1);
                day.isBefore(LocalDate.of(2005, 1, 1));
                day = day.plusDays(1)) {
            assertValue(day.toString(), day);
        }
    }

    @Test
    void basicStringsHaveEscapes() {
        assertValue("\"\"", "");
        assertValue("\"a 'b' # c\"", "a 'b' # c");
        assertValue("\"\\b\\t\\n\\f\\r\\\"\\\\\"", "\b\t\n\f\r\"\\");
        assertValue("\"\\u00e9\\u00E9\\U0001F600\"", "éé😀");
        assertValue("\"\\u0000\\uD7FF\\uE000\\U0010FFFF\"", "\0\uD7FF\uE000\uDBFF\uDFFF");
        assertValue("\"\té😀\"", "\té😀");
    }

    @Test
    void literalStringsHaveNone() {
        assertValue("''", "");
        assertValue("'C:\\Users\\n'", "C:\\Users\\n");
        assertValue("'<\\i\\c*\\s*>'", "<\\i\\c*\\s*>");
        assertValue("'a \"b\"'", "a \"b\"");
    }

    @Test
    void stringsInTripleQuotesHaveLines() {
        assertValue("\"\"\"\"\"\"", "");
        assertValue("\"\"\"\na\nb\"\"\"", "a\nb");
        assertValue("\"\"\"\n\na\"\"\"", "\na");
        assertValue("\"\"\"\r\na\r\nb\"\"\"", "a\r\nb");
        assertValue("'''\n\\n\n'''", "\\n\n");
        assertValue("''''a''''", "'a'");
        assertValue("'''''a'''''", "''a''");
        assertValue("\"\"\"a\"b\"\"c\"\"\"\"\"", "a\"b\"\"c\"\"");
        assertValue("\"\"\"a\\\"\"\"\"", "a\"");
        assertValue("\"\"\"\\u0041\\n\"\"\"", "A\n");
    }

    @Test
    void aBackslashAtTheEndOfALineSkipsToTheNextText() {
        assertValue("\"\"\"a \\\n   b\"\"\"", "a b");
        assertValue("\"\"\"a \\ \t \r\n\n \n\t b\"\"\"", "a b");
        assertValue("\"\"\"\\\n  a\\\n  \"\"\"", "a");
        assertValue("\"\"\"a\\\\\nb\"\"\"", "a\\\nb");
        assertValue("\"\"\"a\\\n\\\nb\"\"\"", "ab");
    }

    @Test
    void arraysSpreadOverLinesAndMixKinds() {
        assertValue("[]", List.of());
        assertValue("[ ]", List.of());
        assertValue("[1,2]", List.of(1L, 2L));
        assertValue("[1, 'a', 2.5, true, []]", List.of(1L, "a", 2.5, true, List.of()));
        assertValue("[1,]", List.of(1L));
        assertValue("[ # one\n\n 1 # two\n , # three\r\n # four\n 2\n , \n ]", List.of(1L, 2L));
        assertValue(
                "[[1, [2]], {a = [3]}]",
                List.of(List.of(1L, List.of(2L)), Map.of("a", List.of(3L))));
        assertValue(
                "[1979-05-27 07:32:00,1979-05-27 ]",
                List.of(LocalDateTime.of(1979, 5, 27, 7, 32), LocalDate.of(1979, 5, 27)));
    }

    @Test
    void inlineTablesStandOnOneLine() {
        assertValue("{}", Map.of());
        assertValue("{ }", Map.of());
        assertValue("{x=1,y=2}", Map.of("x", 1L, "y", 2L));
        assertValue(
                "{ x.y = 1, x.z = 2 , \"\" = 3}", Map.of("x", Map.of("y", 1L, "z", 2L), "", 3L));
        assertValue("{x = [\n1,\n2\n], y = '''\n'''}", Map.of("x", List.of(1L, 2L), "y", ""));
    }

    @Test
    void everyValueSaysWhatItIs() {
        assertNoun("'a'", "a string");
        assertNoun("1", "an integer");
        assertNoun("1.5", "a float");
        assertNoun("true", "a boolean");
        assertNoun("1979-05-27T07:32:00Z", "a date with a time");
        assertNoun("1979-05-27T07:32:00", "a date with a time");
        assertNoun("1979-05-27", "a date");
        assertNoun("07:32:00", "a time");
        assertNoun("[]", "an array");
        assertNoun("{}", "a table");
    }

    private static void assertNoun(String text, String noun) {
        assertThat(first("a = " + text).noun()).isEqualTo(noun);
    }

    private static TomlValue first(String document) {
        return Plain.root(document).entry("a").orElseThrow().value();
    }

    private static void assertValue(String text, Object value) {
        assertThat(Plain.read("a = " + text)).as(text).isEqualTo(Map.of("a", value));
        assertThat(Plain.read("a=" + text + "\nb=1\n"))
                .as(text)
                .isEqualTo(Map.of("a", value, "b", 1L));
    }
}
