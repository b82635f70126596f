package dev.lastword.contract.lint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A code is added to a table in the table's own style, whatever that is.
final class AddedEntryTest {

    /// A way to write an entry, with N and TEXT.
    private static final List<String> FORMS =
            List.of(
                    "N - TEXT",
                    "N: TEXT",
                    "N = TEXT",
                    "N=TEXT",
                    "N  TEXT",
                    "N\tTEXT",
                    "- N: TEXT",
                    "- N - TEXT",
                    "* N - TEXT",
                    "| N | TEXT |",
                    "N | TEXT",
                    "`N` - TEXT",
                    "- `N`: TEXT",
                    "**N** - TEXT",
                    "\"N\": TEXT",
                    "N \u2013 TEXT",
                    "N -> TEXT",
                    "N \u2192 TEXT");

    /// A place for a header, with TABLE.
    private record Place(Language language, String before, String prefix, String behind) {
        String script(List<String> lines, String newline) {
            StringBuilder script = new StringBuilder(before);
            for (String line : lines) {
                script.append(prefix).append(line).append('\n');
            }
            return script.append(behind).toString().replace("\n", newline);
        }
    }

    private static final List<Place> PLACES =
            List.of(
                    new Place(
                            Language.SHELL,
                            "#!/bin/sh\n# Does it.\n#\n# EXIT CODES:\n",
                            "#   ",
                            "\nexit 1\n"),
                    new Place(
                            Language.SHELL,
                            "#!/bin/bash\n## Exit status\n",
                            "##\t",
                            "##\n## And so on, f\u00fcr alle.\nexit 1\n"),
                    new Place(Language.SHELL, "# Exit codes:\n", "# ", ""),
                    new Place(
                            Language.PYTHON,
                            "#!/usr/bin/env python3\n\"\"\"Does it.\n\nExit codes:\n",
                            "    ",
                            "\"\"\"\n\nimport sys\n"),
                    new Place(
                            Language.PYTHON,
                            "'''\n\tExit codes (ADR-035):\n",
                            "\t\t",
                            "\n\tMore of it.\n'''\n"),
                    new Place(Language.PYTHON, "# Exit codes:\n", "#   ", "import sys\n"),
                    new Place(
                            Language.POWERSHELL,
                            "<#\n.SYNOPSIS\n    Does it.\n.NOTES\n    EXIT CODES:\n",
                            "    ",
                            "#>\nparam()\n"),
                    new Place(
                            Language.POWERSHELL,
                            "<#\n.DESCRIPTION\n  Exit codes:\n",
                            "    ",
                            "\n.EXAMPLE\n  x\n#>\nparam()\n"),
                    new Place(
                            Language.POWERSHELL,
                            "#Requires -Version 7\n# Exit codes:\n",
                            "#   ",
                            "param()\n"));

    private static String entry(String form, int code, String text) {
        return form.replace("N", String.valueOf(code)).replace("TEXT", text);
    }

    private static List<String> entries(String form, int... codes) {
        List<String> lines = new ArrayList<>();
        for (int code : codes) {
            lines.add(entry(form, code, text(code)));
        }
        return lines;
    }

    private static String text(int code) {
        return switch (code) {
            case 0 -> "Success";
            case 1 -> "Failure";
            case 2 -> "Usage or configuration error";
            case 3 -> "External error";
            default -> "Authentication error";
        };
    }

    @Test
    void inEveryFormAtEveryPlaceWithEveryLineEnd() {
        int[][] tables = {{0, 1, 3}, {0, 1, 2}, {1, 2, 3}, {0, 1}, {3}, {0, 4}};
        int[] added = {2, 3, 4, 4, 1, 3};
        int tried = 0;
        for (Place place : PLACES) {
            for (String form : FORMS) {
                for (String newline : List.of("\n", "\r\n")) {
                    for (int i = 0; i < tables.length; i++) {
                        String before = place.script(entries(form, tables[i]), newline);
                        String after =
                                place.script(entries(form, with(tables[i], added[i])), newline);
                        // Cells become as wide as those beside them.
                        String fixed =
                                Made.of(place.language(), before)
                                        .exits(added[i])
                                        .fixed(Rule.UNDOCUMENTED_CODE);
                        assertThat(squeezed(fixed))
                                .as("%s, %s", form, place)
                                .isEqualTo(squeezed(after));
                        ScriptHeader header = ScriptHeader.read(place.language(), fixed);
                        assertThat(header.of(added[i]).orElseThrow().meaning())
                                .isEqualTo(text(added[i]));
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(PLACES.size() * FORMS.size() * 2 * tables.length);
    }

    private static String squeezed(String text) {
        return text.replaceAll(" +\\|", " |");
    }

    private static int[] with(int[] codes, int code) {
        return java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(codes), java.util.stream.IntStream.of(code))
                .sorted()
                .toArray();
    }

    @Test
    void nothingElseChanges() {
        String before = "#!/bin/sh\r\n# Exit codes:\r\n#\t0 - ok\t \r\n#\r\n# f\u00fcr\texit\r\n";

        assertThat(fixed(before, 3))
                .isEqualTo(
                        "#!/bin/sh\r\n# Exit codes:\r\n#\t0 - ok\t \r\n#\t3 - External error\r\n#\r\n# f\u00fcr\texit\r\n");
    }

    @Test
    void inOneLine() {
        assertThat(fixed("# Exit codes: 0=success, 1=invalid, 3=api\n", 2))
                .isEqualTo(
                        "# Exit codes: 0=success, 1=invalid, 2=Usage or configuration error,"
                                + " 3=api\n");
        assertThat(fixed("# Exit codes: 0=success, 1=invalid\n", 3))
                .isEqualTo("# Exit codes: 0=success, 1=invalid, 3=External error\n");
        assertThat(fixed("# Exit codes: 0 = ok; 1 = no.\n", 3))
                .isEqualTo("# Exit codes: 0 = ok; 1 = no; 3 = External error.\n");
        assertThat(fixed("# Exit codes: 0=ok\n", 3))
                .isEqualTo("# Exit codes: 0=ok, 3=External error\n");
        assertThat(fixed("# Exit codes: `0`=ok, `1`=no\n", 3))
                .isEqualTo(
                        "# Exit codes: `0`=ok, `1`=no`, `3`=External error\n"
                                .replace("no`,", "no,"));
        assertThat(fixed("# Exit status: 0 on success, 1 on failure.\n", 2))
                .isEqualTo(
                        "# Exit status: 0 on success, 1 on failure, 2 Usage or configuration"
                                + " error.\n");
        assertThat(fixed("# Exit codes: 0=ok,\n#   1=no\nexit 3\n", 3))
                .isEqualTo("# Exit codes: 0=ok,\n#   1=no\n#   3=External error\nexit 3\n");
        assertThat(
                        Made.python("\"\"\"Exit codes: 0=ok, 1=no\"\"\"\n")
                                .exits(3)
                                .fixed(Rule.UNDOCUMENTED_CODE))
                .isEqualTo("\"\"\"Exit codes: 0=ok, 1=no, 3=External error\"\"\"\n");
        assertThat(Made.python("'Exit codes: 0=ok'\n").exits(3).fixed(Rule.UNDOCUMENTED_CODE))
                .isEqualTo("'Exit codes: 0=ok, 3=External error'\n");
        assertThat(
                        Made.powerShell("<# Exit codes: 0=ok, 1=no #>\n")
                                .exits(3)
                                .fixed(Rule.UNDOCUMENTED_CODE))
                .isEqualTo("<# Exit codes: 0=ok, 1=no, 3=External error #>\n");
    }

    @Test
    void textsStayUnderEachOther() {
        assertThat(fixed("# Exit codes:\n#   0    ok\n#   101  states\n", 3))
                .isEqualTo(
                        "# Exit codes:\n#   0    ok\n#   3    External error\n#   101  states\n");
        assertThat(fixed("# Exit codes:\n#   0    ok\n#   1    states\n", 101))
                .isEqualTo(
                        "# Exit codes:\n#   0    ok\n#   1    states\n#   101  State of this"
                                + " script\n");
        assertThat(fixed("# Exit codes:\n#   0   - ok\n#   101 - states\n", 3))
                .isEqualTo(
                        "# Exit codes:\n#   0   - ok\n#   3   - External error\n#   101 - states\n");
        assertThat(fixed("# Exit codes:\n#   0 - ok\n", 101))
                .isEqualTo("# Exit codes:\n#   0 - ok\n#   101 - State of this script\n");
    }

    @Test
    void aMarkdownTableKeepsItsCells() {
        assertThat(
                        fixed(
                                """
                                # Exit codes
                                #
                                # | Code | Meaning         | Then  |
                                # |------|-----------------|-------|
                                # | 0    | fine            | go on |
                                # | 1    | not so          | stop  |
                                """,
                                3))
                .isEqualTo(
                        """
                        # Exit codes
                        #
                        # | Code | Meaning         | Then  |
                        # |------|-----------------|-------|
                        # | 0    | fine            | go on |
                        # | 1    | not so          | stop  |
                        # | 3    | External error  |       |
                        """);
    }

    @Test
    void behindAnEntryOfManyLines() {
        assertThat(
                        fixed(
                                """
                                # Exit codes:
                                #   0 - done, which is to say
                                #       that nothing is left
                                #   1 - not done
                                #   because it was late

                                set -e
                                """,
                                3))
                .isEqualTo(
                        """
                        # Exit codes:
                        #   0 - done, which is to say
                        #       that nothing is left
                        #   1 - not done
                        #   because it was late
                        #   3 - External error

                        set -e
                        """);
    }

    @Test
    void atTheEndWhereTheCodesAreInNoOrder() {
        assertThat(fixed("# Exit codes:\n#   1 - no\n#   0 - ok\n", 3))
                .isEqualTo("# Exit codes:\n#   1 - no\n#   0 - ok\n#   3 - External error\n");
        assertThat(fixed("# Exit codes:\n#   4 - no\n#   0 - ok\n", 3))
                .isEqualTo("# Exit codes:\n#   4 - no\n#   0 - ok\n#   3 - External error\n");
    }

    @Test
    void beforeWhatClosesTheComment() {
        assertThat(
                        Made.python("\"\"\"Exit codes:\n    0 - ok\n    1 - no\"\"\"\n")
                                .exits(3)
                                .fixed(Rule.UNDOCUMENTED_CODE))
                .isEqualTo(
                        "\"\"\"Exit codes:\n    0 - ok\n    1 - no\n    3 - External error\"\"\"\n");
        assertThat(
                        Made.powerShell("<#\nExit codes:\n 0 - ok\n 1 - no #>\n")
                                .exits(3)
                                .fixed(Rule.UNDOCUMENTED_CODE))
                .isEqualTo("<#\nExit codes:\n 0 - ok\n 1 - no\n 3 - External error #>\n");
    }

    @Test
    void toTheFirstOfTwoTables() {
        assertThat(fixed("# Exit codes:\n# 0 - a\n#\n# Exit codes of b:\n# 0 - c\n# 2 - d\n", 3))
                .isEqualTo(
                        "# Exit codes:\n# 0 - a\n# 3 - External error\n#\n# Exit codes of b:\n# 0 -"
                                + " c\n# 2 - d\n");
    }

    @Test
    void withWhatTheScriptSays() {
        String table = "# Exit codes:\n#   0 - ok\n";
        assertThat(saying(table, "Error: cannot reach the service: $url."))
                .isEqualTo("Cannot reach the service");
        assertThat(saying(table, "the service (at {host}) is gone")).isEqualTo("The service");
        assertThat(saying(table, "::error::the token is required"))
                .isEqualTo("The token is required");
        assertThat(saying(table, "** ERROR: fatal: no answer")).isEqualTo("No answer");
        assertThat(saying(table, "Usage: fetch <url>")).isEqualTo("Usage error");
        assertThat(saying(table, "For example: -a -e x")).isEqualTo("External error");
        assertThat(saying(table, "python fetch.py now")).isEqualTo("External error");
        assertThat(saying(table, "error:".repeat(100_000))).isEqualTo("External error");
        assertThat(saying(table, "x")).isEqualTo("External error");
        assertThat(saying(table, "no answer\nat all")).isEqualTo("No answer");
        assertThat(saying(table, "too bad, 4 - not five")).isEqualTo("External error");
        assertThat(
                        saying(
                                table,
                                "this goes on and on and on and on and on and on and on and on"
                                        + " and on"))
                .hasSizeLessThanOrEqualTo(60)
                .startsWith("This goes on");
        assertThat(saying(table, "say \"\"\" or #> here and there")).isEqualTo("External error");
    }

    @Test
    void notWithWhatItSaysInOneCaseOfMany() {
        Made made = Made.shell("# Exit codes:\n#   0 - ok\n");
        assertThat(made.says(3, "no answer").says(3, "no answer").fixed(Rule.UNDOCUMENTED_CODE))
                .contains("3 - No answer");
        assertThat(made.says(3, "no answer").says(3, "no line").fixed(Rule.UNDOCUMENTED_CODE))
                .contains("3 - External error");
        assertThat(made.says(3, "no answer").exits(3).fixed(Rule.UNDOCUMENTED_CODE))
                .contains("3 - External error");
    }

    private static String saying(String table, String message) {
        String fixed = Made.shell(table).says(3, message).fixed(Rule.UNDOCUMENTED_CODE);
        return ScriptHeader.read(Language.SHELL, fixed).of(3).orElseThrow().meaning();
    }

    @Test
    void notWhereTheScriptPrintsItsOwnLines() {
        String script = "#!/bin/sh\n# Exit codes:\n#  0 - ok\nsed -n '2,3p' \"$0\"\nexit 3\n";

        assertThat(Made.shell(script).exits(3).breaks(Rule.UNDOCUMENTED_CODE)).isTrue();
        assertThat(fixed(script, 3)).isEqualTo(script);
    }

    private static String fixed(String text, int code) {
        return Made.shell(text).exits(code).fixed(Rule.UNDOCUMENTED_CODE);
    }
}
