package dev.lastword.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Everything that TOML forbids, and the words in which that is said.
final class RefusalsTest {

    @Test
    void keysNeedAName() {
        assertRefused("= 1", "line 1, column 1: expected a key, found '='");
        assertRefused("a. = 1", "line 1, column 4: expected a key, found '='");
        assertRefused(".a = 1", "line 1, column 1: expected a key, found '.'");
        assertRefused("a..b = 1", "line 1, column 3: expected a key, found '.'");
        assertRefused("[]", "line 1, column 2: expected a key, found ']'");
        assertRefused("[a.]", "line 1, column 4: expected a key, found ']'");
        assertRefused("[[]]", "line 1, column 3: expected a key, found ']'");
        assertRefused("é = 1", "line 1, column 1: expected a key, found 'é'");
        assertRefused("😀 = 1", "line 1, column 1: expected a key, found '😀'");
        assertRefused(
                "\n\"\"\"a\"\"\" = 1", "line 2, column 3: expected '=' after the key, found '\"'");
        assertRefused(
                "\"a\nb\" = 1", "line 1, column 1: this string has no closing quote in its line");
    }

    @Test
    void aKeyNeedsAValueInItsLine() {
        assertRefused(
                "a", "line 1, column 2: expected '=' after the key, found the end of the file");
        assertRefused("a b = 1", "line 1, column 3: expected '=' after the key, found 'b'");
        assertRefused("a = ", "line 1, column 5: expected a value, found the end of the file");
        assertRefused("a = \n1", "line 1, column 5: expected a value, found the end of the line");
        assertRefused("a = # 1", "line 1, column 5: expected a value, found '#'");
        assertRefused(
                "a\n= 1",
                "line 1, column 2: expected '=' after the key, found the end of the line");
        assertRefused("a = = 1", "line 1, column 5: expected a value, found '='");
    }

    @Test
    void aLineHoldsOneThing() {
        assertRefused("a = 1 b = 2", "line 1, column 7: expected the end of the line, found 'b'");
        assertRefused("[a] b = 2", "line 1, column 5: expected the end of the line, found 'b'");
        assertRefused("[a][b]", "line 1, column 4: expected the end of the line, found '['");
        assertRefused("a = 'b'c", "line 1, column 8: expected the end of the line, found 'c'");
        assertRefused("a = [] ]", "line 1, column 8: expected the end of the line, found ']'");
        assertRefused(
                "a = 1\rb = 2",
                "line 1, column 6: expected the end of the line,"
                        + " found a carriage return without a line feed");
    }

    @Test
    void headersCloseInTheirLine() {
        assertRefused(
                "[a",
                "line 1, column 3: expected ']' after the table's name, found the end of the file");
        assertRefused(
                "[a\n]",
                "line 1, column 3: expected ']' after the table's name, found the end of the line");
        assertRefused("[a b]", "line 1, column 4: expected ']' after the table's name, found 'b'");
        assertRefused(
                "[[a]",
                "line 1, column 5: expected ']]' after the table's name, found the end of the file");
        assertRefused(
                "[[a] ]", "line 1, column 5: expected ']]' after the table's name, found a space");
        assertRefused("[ [a]]", "line 1, column 3: expected a key, found '['");
        assertRefused("[a]]", "line 1, column 4: expected the end of the line, found ']'");
    }

    @Test
    void nothingIsSetTwice() {
        assertTaken("a=1\na=2", 2, 1, "a", 1);
        assertTaken("a=1\n'a'=2", 2, 1, "a", 1);
        assertTaken("a.b=1\na=2", 2, 1, "a", 1);
        assertTaken("a=1\na.b=2", 2, 1, "a", 1);
        assertTaken("a.b=1\na.b.c=2", 2, 3, "b", 1);
        assertTaken("a={x=1,x=2}", 1, 8, "x", 1);
        assertTaken("a={x.y=1,x.y=2}", 1, 12, "y", 1);
        assertTaken("a={x={},x.y=2}", 1, 9, "x", 1);
        assertTaken("[t]\na=1\na=[\n1]", 3, 1, "a", 2);
    }

    @Test
    void tablesAreDefinedOnce() {
        assertTaken("[a]\n[a]", 2, 2, "a", 1);
        assertTaken("[a]\n[b]\n[a]", 3, 2, "a", 1);
        assertTaken("[a.b]\n[a]\n[a]", 3, 2, "a", 1);
        assertTaken("a=1\n[a]", 2, 2, "a", 1);
        assertTaken("a=1\n[a.b]", 2, 2, "a", 1);
        assertTaken("[a]\nb=1\n[a.b]", 3, 4, "b", 2);
        assertTaken("[a]\nb.c=1\n[a.b]", 3, 4, "b", 2);
        assertTaken("a.b.c=1\n[a.b]", 2, 4, "b", 1);
        assertTaken("a.b.c=1\n[a]", 2, 2, "a", 1);
        assertTaken("[a.b]\n[a]\nb=1", 3, 1, "b", 1);
    }

    @Test
    void dottedKeysDoNotReachIntoTablesWithHeaders() {
        assertTaken("[a.b]\nx=1\n[a]\nb.y=2", 4, 1, "b", 1);
        assertTaken("[a.b.c]\nx=1\n[a]\nb.c.y=2", 4, 3, "c", 1);
        assertTaken("[[a.b]]\n[a]\nb.y=2", 3, 1, "b", 1);
        assertTaken("[a.b.c]\n[a]\nb.y=2\n[a.b]", 4, 4, "b", 1);
    }

    @Test
    void inlineTablesAndArraysAreComplete() {
        assertTaken("a={}\na.b=1", 2, 1, "a", 1);
        assertTaken("a={}\n[a]", 2, 2, "a", 1);
        assertTaken("a={}\n[a.b]", 2, 2, "a", 1);
        assertTaken("a={b={}}\n[a.b.c]", 2, 2, "a", 1);
        assertTaken("[t]\na={b=1}\n[t.a.c]", 3, 4, "a", 2);
        assertTaken("a=[]\n[[a]]", 2, 3, "a", 1);
        assertTaken("a=[{}]\n[a.b]", 2, 2, "a", 1);
        assertTaken("a=[{}]\n[[a.b]]", 2, 3, "a", 1);
    }

    @Test
    void tablesAndArraysOfTablesAreDifferentThings() {
        assertTaken("[a]\n[[a]]", 2, 3, "a", 1);
        assertTaken("[[a]]\n[a]", 2, 2, "a", 1);
        assertTaken("[a.b]\n[[a]]", 2, 3, "a", 1);
        assertTaken("[[a]]\n[a.b]\n[[a.b]]", 3, 5, "b", 2);
        assertTaken("[[a]]\n[[a.b]]\n[a.b]", 3, 4, "b", 2);
        assertTaken("[[a]]\nb.c=1\n[[a.b]]", 3, 5, "b", 2);
    }

    @Test
    void stringsClose() {
        String line = "line 1, column 5: this string has no closing quote in its line";
        assertRefused("a = \"", line);
        assertRefused("a = \"b\nc\"", line);
        assertRefused("a = \"b\r\nc\"", line);
        assertRefused("a = \"b\\\"", line);
        assertRefused("a = 'b", line);
        assertRefused("a = 'b\nc'", line);
        String lines = "line 1, column 5: this string has no closing quotes";
        assertRefused("a = \"\"\"", lines);
        assertRefused("a = \"\"\"b\n\"\"", lines);
        assertRefused("a = \"\"\"b\\\"\"\"", lines);
        assertRefused("a = \"\"\"b\\\n", lines);
        assertRefused("a = '''b\n''", lines);
        assertRefused(
                "a = '''b''''''", "line 1, column 14: expected the end of the line, found '''");
    }

    @Test
    void escapesAreThoseOfToml() {
        String hint = "; write \\\\ for a backslash, or use single quotes";
        for (String c : List.of("a", "x", "e", "0", "'", "/", "N", "é", "😀")) {
            assertRefused(
                    "a = \"b\\" + c + "\"",
                    "line 1, column 7: a backslash cannot be followed by '" + c + "'" + hint);
        }
        assertRefused(
                "a = \"\"\"\\ b\"\"\"",
                "line 1, column 8: a backslash cannot be followed by a space" + hint);
        assertRefused(
                "a = \"\\\n\"",
                "line 1, column 6: a backslash cannot be followed by the end of the line" + hint);
        for (String code : List.of("u", "u12", "u12g4", "u 123", "u+123", "u１２３４")) {
            assertRefused(
                    "a = \"\\" + code + "\"",
                    "line 1, column 6: this escape needs 4 hexadecimal digits");
        }
        assertRefused(
                "a = \"\\U0001F60\"", "line 1, column 6: this escape needs 8 hexadecimal digits");
        for (String code : List.of("D800", "DFFF", "dbff")) {
            assertRefused(
                    "a = \"\\u" + code + "\"",
                    "line 1, column 6: Unicode has no character " + code);
        }
        for (String code : List.of("00110000", "FFFFFFFF", "80000041", "0000D800")) {
            assertRefused(
                    "a = \"\\U" + code + "\"",
                    "line 1, column 6: Unicode has no character " + code);
        }
    }

    @Test
    void controlCharactersStandNowhere() {
        for (char c = 0; c <= 0x7F; c++) {
            if ((c >= ' ' && c < 0x7F) || c == '\t' || c == '\n' || c == '\r') {
                continue;
            }
            String found = " the control character U+00" + Shown.hex(c, 2);
            assertRefused("#" + c, "line 1, column 2: a comment cannot contain" + found);
            assertRefused("a='" + c + "'", "line 1, column 4: a string cannot contain" + found);
            assertRefused("a=\"" + c + "\"", "line 1, column 4: a string cannot contain" + found);
            assertRefused(
                    "a='''\n" + c + "'''", "line 2, column 1: a string cannot contain" + found);
            assertRefused(
                    "a=\"\"\"" + c + "\"\"\"", "line 1, column 6: a string cannot contain" + found);
            assertRefused(
                    "a=1" + c, "line 1, column 4: expected the end of the line, found" + found);
            assertRefused("" + c, "line 1, column 1: expected a key, found" + found);
        }
    }

    @Test
    void aCarriageReturnNeedsALineFeed() {
        String found = " a carriage return without a line feed";
        assertRefused("\r", "line 1, column 1: expected a key, found" + found);
        assertRefused("#\r", "line 1, column 2: a comment cannot contain" + found);
        assertRefused("#\r\r\n", "line 1, column 2: a comment cannot contain" + found);
        assertRefused("a='\r'", "line 1, column 4: a string cannot contain" + found);
        assertRefused("a='''\r'''", "line 1, column 6: a string cannot contain" + found);
        assertRefused("a=\"\"\"\rb\"\"\"", "line 1, column 6: a string cannot contain" + found);
        assertRefused("a=[\r]", "line 1, column 4: expected a value, found" + found);
    }

    @Test
    void whiteSpaceIsTabAndSpace() {
        assertRefused("a =\u00a01", "line 1, column 4: expected a value, found '\u00a0'");
        assertRefused("\u3000a = 1", "line 1, column 1: expected a key, found '\u3000'");
        assertRefused("a = 1\n\uFEFFb = 2", "line 2, column 1: expected a key, found '\uFEFF'");
        assertRefused(
                "a = 1\u2028", "line 1, column 6: expected the end of the line, found '\u2028'");
    }

    @Test
    void integersAreWrittenInOneWay() {
        for (String zero : List.of("00", "01", "-01", "+00", "0_0", "00.5", "-01e5", "0_1")) {
            assertValueRefused(zero, "cannot begin with a zero");
        }
        for (String digits : List.of("_1", "1__2", "0x_1", "0b1__0", "1._5", "1e_5")) {
            assertThat(refusal("a = " + digits)).as(digits).startsWith("line 1, column 5: ");
        }
        assertValueRefused("1__2", "needs a digit before each underscore");
        assertValueRefused("0x_1", "needs a digit before each underscore");
        assertValueRefused("1_", "needs a digit at its end");
        assertValueRefused("1_.5", "is no value; a string needs quotes");
        assertValueRefused("0x", "needs a digit at its end");
        assertValueRefused("0b1_", "needs a digit at its end");
        for (String signed : List.of("+0x1", "-0o1", "+0b0")) {
            assertValueRefused(signed, "cannot have a sign before its base");
        }
        for (String wrong :
                List.of(
                        "0X1", "0B1", "0O1", "0xg", "0o8", "0b2", "1a", "--1", "+-1", "+", "-",
                        "++1", "0x1.5", "0b1e5", "1L", "Ox1", "0_x1")) {
            assertThat(refusal("a = " + wrong)).as(wrong).startsWith("line 1, column 5: '" + wrong);
        }
    }

    @Test
    void integersHaveAtMost64Bits() {
        for (String large :
                List.of(
                        "9223372036854775808",
                        "-9223372036854775809",
                        "99999999999999999999",
                        "0x8000000000000000",
                        "0xffffffffffffffff",
                        "0o1000000000000000000000")) {
            assertValueRefused(large, "does not fit into 64 bits");
        }
        assertThat(refusal("a = 0b1" + "0".repeat(63)))
                .isEqualTo(
                        "line 1, column 5: '0b1" + "0".repeat(37) + "…' does not fit into 64 bits");
    }

    @Test
    void floatsHaveDigitsOnBothSidesOfThePoint() {
        for (String wrong :
                List.of(
                        "1.",
                        ".5",
                        "-.5",
                        "1.e5",
                        "1.5.5",
                        "1e",
                        "1e+",
                        "1e5.5",
                        "e5",
                        "1e5e5",
                        "1.5_",
                        "1.5_e5",
                        "1e5_",
                        "Inf",
                        "NaN",
                        "INF",
                        "infinity",
                        "in",
                        "+ inf",
                        "1.0f",
                        "1e--5",
                        "-Nan",
                        "inf_")) {
            assertThat(refusal("a = " + wrong)).as(wrong).startsWith("line 1, column 5: ");
        }
        assertValueRefused("1.", "needs a digit at its end");
        assertValueRefused(".5", "is no value; a string needs quotes");
    }

    @Test
    void wordsNeedQuotes() {
        for (String word : List.of("True", "FALSE", "yes", "truer", "tru", "null", "make", "a.b")) {
            assertValueRefused(word, "is no value; a string needs quotes");
        }
        assertRefused("a = ,", "line 1, column 5: expected a value, found ','");
        assertRefused("a = é", "line 1, column 5: expected a value, found 'é'");
        assertRefused("a = /tmp", "line 1, column 5: expected a value, found '/'");
        assertRefused("a = 200 MB", "line 1, column 9: expected the end of the line, found 'M'");
    }

    @Test
    void datesAndTimesExist() {
        assertValueRefused("1979-00-01", "has no month from 1 to 12");
        assertValueRefused("1979-13-01", "has no month from 1 to 12");
        assertValueRefused("1979-01-00", "has no day from 1 to 31");
        assertValueRefused("1979-01-32", "has no day from 1 to 31");
        for (String day :
                List.of(
                        "1979-02-29",
                        "1900-02-29",
                        "2000-02-30",
                        "2100-02-29",
                        "1979-04-31",
                        "1979-06-31",
                        "1979-09-31",
                        "1979-11-31")) {
            assertValueRefused(day, "names a day that its month does not have");
        }
        assertValueRefused("24:00:00", "has no hour from 0 to 23");
        assertValueRefused("23:60:00", "has no minute from 0 to 59");
        assertValueRefused("23:59:61", "has no second from 0 to 60");
        assertValueRefused("1979-05-27T00:00:00+24:00", "has no hour of the offset from 0 to 23");
        assertValueRefused("1979-05-27T00:00:00-00:60", "has no minute of the offset from 0 to 59");
    }

    @Test
    void datesAndTimesAreWrittenInFull() {
        for (String wrong :
                List.of(
                        "1979-5-27",
                        "79-05-27",
                        "1979-05",
                        "1979-05-",
                        "1979-05-2",
                        "19790-05-27",
                        "1979-05-27T",
                        "1979-05-27T07",
                        "1979-05-27T07:32",
                        "1979-05-27T07:32:0",
                        "1979-05-27T7:32:00",
                        "1979-05-27T07:32:00.",
                        "1979-05-27T07:32:00.Z",
                        "1979-05-27T07:32:00+",
                        "1979-05-27T07:32:00+01",
                        "1979-05-27T07:32:00+0100",
                        "1979-05-27T07:32:00+01:0",
                        "1979-05-27T07:32:00ZZ",
                        "1979-05-27x07:32:00",
                        "1979-05-27T07:32:00+01:000",
                        "07:32",
                        "7:32:00",
                        "07:32:00Z",
                        "07:32:00.",
                        "07:32:000",
                        ":32:00",
                        "1979-05-27Z",
                        "1_979-05-27",
                        "07:3_2:00",
                        "1979-05-2707:32:00",
                        "-1979-05-27",
                        "07:32:00+01:00")) {
            assertThat(refusal("a = " + wrong)).as(wrong).startsWith("line 1, column 5: '" + wrong);
        }
        assertValueRefused(
                "07:32",
                "is no date or time; they look like 1979-05-27, 07:32:00, or"
                        + " 1979-05-27T07:32:00Z, and a string needs quotes");
        assertRefused(
                "a = 1979-05-27  07:32:00",
                "line 1, column 17: expected the end of the line, found '0'");
    }

    @Test
    void arraysNeedCommasAndAnEnd() {
        assertRefused("a=[1 2]", "line 1, column 6: expected ',' or ']' in the array, found '2'");
        assertRefused("a=[1,,2]", "line 1, column 6: expected a value, found ','");
        assertRefused("a=[,]", "line 1, column 4: expected a value, found ','");
        assertRefused("a=[", "line 1, column 4: expected a value, found the end of the file");
        assertRefused("a=[1}", "line 1, column 5: expected ',' or ']' in the array, found '}'");
        assertRefused(
                "a=[\n1,\n2\nb=3",
                "line 4, column 1: expected ',' or ']' in the array of line 1, found 'b'");
    }

    @Test
    void inlineTablesStandOnOneLineWithoutATrailingComma() {
        assertRefused("a={b=1,}", "line 1, column 8: expected a key, found '}'");
        assertRefused("a={,}", "line 1, column 4: expected a key, found ','");
        assertRefused(
                "a={b=1 c=2}",
                "line 1, column 8: expected ',' or '}' in the inline table, found 'c'");
        assertRefused("a={\nb=1}", "line 1, column 4: expected a key, found the end of the line");
        assertRefused(
                "a={b=1\n}",
                "line 1, column 7: expected ',' or '}' in the inline table, found the end of the line");
        assertRefused("a={b=1,#\n}", "line 1, column 8: expected a key, found '#'");
        assertRefused("a={b}", "line 1, column 5: expected '=' after the key, found '}'");
        assertRefused("a={", "line 1, column 4: expected a key, found the end of the file");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWhereTheyStand() {
        assertBytesRefused("line 1, column 1: the byte FF is no UTF-8", 0xFF);
        assertBytesRefused("line 1, column 2: the byte 80 is no UTF-8", '#', 0x80);
        assertBytesRefused("line 2, column 2: the byte C3 is no UTF-8", '\n', '#', 0xC3, '\n');
        assertBytesRefused("line 1, column 3: the byte C3 is no UTF-8", '#', 0xC3, 0xA9, 0xC3);
        // Longer than needed.
        assertBytesRefused("line 1, column 2: the byte C0 is no UTF-8", '#', 0xC0, 0xAF);
        assertBytesRefused("line 1, column 2: the byte E0 is no UTF-8", '#', 0xE0, 0x80, 0xAF);
        assertBytesRefused(
                "line 1, column 2: the byte F0 is no UTF-8", '#', 0xF0, 0x80, 0x80, 0xAF);
        // Surrogates, and what is beyond Unicode.
        assertBytesRefused("line 1, column 2: the byte ED is no UTF-8", '#', 0xED, 0xA0, 0x80);
        assertBytesRefused(
                "line 1, column 2: the byte F4 is no UTF-8", '#', 0xF4, 0x90, 0x80, 0x80);
        assertBytesRefused(
                "line 1, column 2: the byte F5 is no UTF-8", '#', 0xF5, 0x80, 0x80, 0x80);
        // UTF-16.
        assertBytesRefused("line 1, column 1: the byte FF is no UTF-8", 0xFF, 0xFE, 'a', 0);
    }

    @Test
    void everyOtherCharacterIsText() {
        // All of two and three bytes, and some of four, the last one among them.
        for (int code = 0x80; code <= 0x10FFFF; code += code < 0x10000 ? 1 : 275) {
            if (code < 0xD800 || code > 0xDFFF) {
                String text = Character.toString(code);
                byte[] document = ("a='" + text + "'").getBytes(StandardCharsets.UTF_8);
                TomlText value = new TomlText(new Position(1, 3), text);
                if (!(Toml.parse(document) instanceof TomlResult.Parsed(TomlTable root))
                        || !root.entries().getFirst().value().equals(value)) {
                    throw new AssertionError("U+" + Integer.toHexString(code));
                }
            }
        }
    }

    @Test
    void longNamesAreCutAndControlCharactersShownAsEscapes() {
        assertRefused(
                "\"\\u001b\\n\\u009b\"=1\n\"\\u001b\\n\\u009b\"=1",
                "line 2, column 1:"
                        + " '\\u001B\\u000A\\u009B' is set in line 1 already, and cannot be set again or"
                        + " added to");
        assertThat(refusal("a = " + "b".repeat(1000)))
                .isEqualTo(
                        "line 1, column 5: '"
                                + "b".repeat(40)
                                + "…' is no value; a string needs quotes");
        String smiles = "'" + "b" + "😀".repeat(50) + "' = 1\n";
        assertThat(refusal(smiles + smiles))
                .startsWith("line 2, column 1: 'b" + "😀".repeat(19) + "…' is set in line 1");
    }

    @Test
    void largeDocumentsAreNotRead() {
        assertRefused(
                " ".repeat(Toml.MOST_BYTES + 1),
                "line 1, column 1: the file has 131073 bytes, and more than 131072 are not read");
    }

    @Test
    void deepDocumentsAreNotRead() {
        String deep = "tables and arrays stand in each other more than 128 levels deep";
        int enough = Toml.MOST_LEVELS + 1;
        assertRefused("a=" + "[".repeat(enough), "line 1, column 131: " + deep);
        assertRefused("a=" + "{b=".repeat(enough), "line 1, column 387: " + deep);
        assertRefused(
                "[" + "a.".repeat(100) + "a]\nb=" + "[".repeat(40), "line 2, column 30: " + deep);
        assertRefused("[[" + "a.".repeat(127) + "a]]", "line 1, column 257: " + deep);
        assertRefused(
                "a.".repeat(enough) + "a=1", "line 1, column 258: a key has at most 128 parts");
    }

    private static void assertTaken(String document, int line, int column, String name, int first) {
        assertRefused(
                document,
                "line "
                        + line
                        + ", column "
                        + column
                        + ": '"
                        + name
                        + "' is set in line "
                        + first
                        + " already, and cannot be set again or added to");
    }

    private static void assertValueRefused(String value, String reason) {
        assertRefused("a = " + value, "line 1, column 5: '" + value + "' " + reason);
        assertRefused(
                "\n[t]\nb = [1, {c = " + value + "}]",
                "line 3, column 14: '" + value + "' " + reason);
    }

    private static void assertRefused(String document, String message) {
        assertThat(refusal(document)).as(document).isEqualTo(message);
    }

    private static void assertBytesRefused(String message, int... bytes) {
        byte[] document = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            document[i] = (byte) bytes[i];
        }
        assertThat(refusal(document)).isEqualTo(message);
    }

    private static String refusal(String document) {
        return refusal(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] document) {
        return Toml.parse(document) instanceof TomlResult.Refused refused
                ? refused.message()
                : "taken";
    }
}
