package dev.lastword.contract.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The tables of exit codes that people write into the headers of scripts, each form that was met
/// in the wild.
final class ScriptHeaderTest {

    @Test
    void everyHeadingIsOne() {
        for (String heading :
                List.of(
                        "EXIT CODES:",
                        "Exit codes:",
                        "exit codes",
                        "Exit Codes (ADR-035):",
                        "Exit codes follow ADR-035:",
                        "Exit codes per ADR-035",
                        "Exit codes (per ADR-035):",
                        "Exit codes (AGENTS.md contract):",
                        "Exit codes: delegated to X.main (ADR-035):",
                        "EXIT CODES (Claude Hook Semantics - exempt from ADR-035)",
                        "Exit codes follow ADR-035, with one deliberate deviation:",
                        "Exit status:",
                        "EXIT STATUS",
                        "Exit value:",
                        "Exit code:",
                        "Exit code(s):",
                        "ExitCodes:",
                        "## Exit codes",
                        "**Exit codes:**",
                        "=== Exit codes ===",
                        "- Exit codes:")) {
            assertThat(read("#!/bin/sh\n# Does it.\n#\n# " + heading + "\n#   3 - gone\nexit 3\n"))
                    .as(heading)
                    .isEqualTo("3=gone");
        }
    }

    @Test
    void everyEntryIsOne() {
        for (String entry :
                List.of(
                        "3 - gone",
                        "3: gone",
                        "3 = gone",
                        "3=gone",
                        "3  gone",
                        "3\tgone",
                        "3  - gone",
                        "3   = gone",
                        "3 :  gone",
                        "- 3: gone",
                        "- 3 - gone",
                        "* 3 - gone",
                        "+ 3: gone",
                        "\u2022 3: gone",
                        "3 \u2013 gone",
                        "3 \u2014 gone",
                        "3 \u2212 gone",
                        "\u2013 3: gone",
                        "3 -- gone",
                        "3 -> gone",
                        "3 => gone",
                        "3 \u2192 gone",
                        "| 3 | gone |",
                        "|3|gone|",
                        "3 | gone",
                        "`3` - gone",
                        "- `3`: gone",
                        "* ``3`` - gone",
                        "**3** - gone",
                        "\"3\": gone",
                        "3-gone",
                        "003 - gone",
                        "3 - gone  ",
                        "3 - gone,",
                        "3 - gone;")) {
            assertThat(read("# Exit codes:\n#   " + entry + "\n")).as(entry).isEqualTo("3=gone");
        }
    }

    @Test
    void whatIsNoEntryIsNone() {
        for (String line :
                List.of(
                        "3 files are read",
                        "3. first do this",
                        "3-5 - a range",
                        "3",
                        "3 ",
                        "-",
                        "- gone",
                        "N - the number",
                        "12345678901 - too long",
                        "\u0663 - another alphabet's digit",
                        "(3) gone",
                        "v3: gone",
                        "3rd: gone")) {
            assertThat(read("# Exit codes:\n#   " + line + "\n")).as(line).isEmpty();
        }
    }

    @Test
    void manyEntriesCanStandOnOneLine() {
        assertThat(read("# Exit codes: 0=success, 1=invalid, 3=api\n"))
                .isEqualTo("0=success 1=invalid 3=api");
        assertThat(read("# EXIT CODES (ADR-035): 0 = ok; 1 = bad (see 2, 3 = no); 2 = usage.\n"))
                .isEqualTo("0=ok 1=bad (see 2, 3 = no) 2=usage.");
        assertThat(read("# Exit codes:\n#   0: ok, 1: bad,\n#   2: usage\n"))
                .isEqualTo("0=ok 1=bad 2=usage");
        assertThat(read("# Exit status: 0 - done, 1 - not done\n")).isEqualTo("0=done 1=not done");
        assertThat(read("# Exit codes: `0`=a, `1`=b\n")).isEqualTo("0=a` 1=b".replace("`", ""));
        assertThat(read("# Exit codes: 0=fine, even 1 of them, 2=no\n"))
                .isEqualTo("0=fine, even 1 of them 2=no");
    }

    @Test
    void oneBlankIsEnoughWhereTheCodesRise() {
        assertThat(read("# Exit codes: 0 on success, 1 on failure.\n"))
                .isEqualTo("0=on success 1=on failure.");
        assertThat(
                        read(
                                """
                                # Exit codes (AGENTS.md): 0 ok, 2 config (bad path, malformed, missing
                                # file), 3 external (a service
                                # or 5 of them),
                                # 4 auth. A child of it
                                """))
                .isEqualTo(
                        "0=ok 2=config (bad path, malformed, missing file)"
                                + " 3=external (a service or 5 of them) 4=auth. A child of it");
        assertThat(
                        read(
                                """
                                # Exit codes:
                                #     0 ok
                                # 1 logic (no entry,
                                #   but a reason)
                                #     4 auth   (no key)
                                """))
                .isEqualTo("0=ok 1=logic (no entry, but a reason) 4=auth   (no key)");
        assertThat(
                        read(
                                "# Exit codes follow the contract: 0 (no\n# offender) -> pass, 1 (new) -> fail\n"))
                .isEqualTo("0=(no offender) -> pass 1=(new) -> fail");
        assertThat(read("# Exit codes:\n#   0 - ok\n#   1 - of\n#   2 files or more\n"))
                .isEqualTo("0=ok 1=of");
    }

    @Test
    void aTextGoesOnInTheNextLine() {
        assertThat(
                        read(
                                """
                                # Exit codes:
                                #   0 - done, which is to say
                                #       that nothing is left
                                #   1 - not done
                                #   because it was (for example)
                                #   (as always) late
                                #   2 - usage
                                """))
                .isEqualTo(
                        "0=done, which is to say that nothing is left"
                                + " 1=not done because it was (for example) (as always) late"
                                + " 2=usage");
        assertThat(read("# Exit codes:\n# - 0: done,\n#   that is all\n# - 1: not\n"))
                .isEqualTo("0=done, that is all 1=not");
        assertThat(read("# Exit codes: 0 = done, 1 = not\n#   done at all, 2 = usage\n"))
                .isEqualTo("0=done 1=not done at all 2=usage");
    }

    @Test
    void theTableEndsWhereProseBegins() {
        assertThat(read("# Exit codes:\n# 0 - ok\n# See ADR-035.\n# 4 - no entry\n"))
                .isEqualTo("0=ok");
        assertThat(read("# Exit codes:\n# 0 - ok\n#\n# Arguments:\n#  1: the first\n"))
                .isEqualTo("0=ok");
        assertThat(read("# Exit codes:\n#   0 - ok\n#\n#   1 - bad\n# Usage: x\n"))
                .isEqualTo("0=ok 1=bad");
    }

    @Test
    void linesBetweenTheEntriesAreSkipped() {
        assertThat(
                        read(
                                """
                                # Exit codes
                                # ----------
                                #   Success:
                                #     0 - ok
                                #     100 - pending
                                #   Failure:
                                #     1 - bad
                                """))
                .isEqualTo("0=ok 100=pending 1=bad");
        assertThat(
                        read(
                                """
                                # ## Exit codes
                                #
                                # | Code | Meaning | Then |
                                # |-----:|---------|------|
                                # | 0 | ok | go on |
                                # | 1 | bad, 2 = worse | stop |
                                """))
                .isEqualTo("0=ok 1=bad, 2 = worse");
        assertThat(
                        read(
                                """
                                # Exit codes follow ADR-035, with one deliberate
                                # deviation, which is this:
                                #   7 - seven
                                """))
                .isEqualTo("7=seven");
    }

    @Test
    void proseAboutExitCodesIsNoTable() {
        for (String prose :
                List.of(
                        "# Exit codes for automation are given.\n",
                        "# Returns non-zero exit code on failures\n# 1 - x\n",
                        "# Exits 1 if it fails\n# 1 - x\n",
                        "# Exit code 1 - if it fails\n",
                        "# Exit codes are documented elsewhere.\n#\n# Steps:\n#  1: do this\n",
                        "# Exit codes:\n# a\n# b\n# c\n# d\n# 1 - too far away\n",
                        "# The exit codes:\n# 1 - x\n",
                        "# Exit codes: 0 on success\n",
                        "# Exit codes: 3 files, 1 folder\n",
                        "# Exit codes: 300 files, 400 folders\n")) {
            ScriptHeader header = ScriptHeader.read(Language.SHELL, prose);
            assertThat(header.entries()).as(prose).isEmpty();
            assertThat(header.headings()).as(prose).isEmpty();
        }
    }

    @Test
    void onlyTheLeadingCommentsOfAShellScriptAreItsHeader() {
        assertThat(
                        read(
                                "#!/bin/bash\n\n# x\n\n# Exit codes:\n# 0 - ok\nset -e\n# Exit codes:\n# 1 - x"))
                .isEqualTo("0=ok");
        assertThat(read("set -e\n# Exit codes:\n# 0 - ok\n")).isEmpty();
        assertThat(read("##\n## Exit codes:\n##   0 - ok\n##\n")).isEqualTo("0=ok");
    }

    @Test
    void everyTableCounts() {
        assertThat(read("# Exit codes:\n# 0 - a\n#\n# Exit codes of b:\n# 0 - c\n# 1 - d\n"))
                .isEqualTo("0=a 0=c 1=d");
    }

    @Test
    void powerShellsCommentHelpIsRead() {
        assertThat(
                        read(
                                Language.POWERSHELL,
                                """
                                #!/usr/bin/env pwsh
                                #Requires -Version 7
                                <#
                                .SYNOPSIS
                                    Does it.

                                .PARAMETER CI
                                    Exit codes:
                                    9 - not of the script

                                .EXAMPLE
                                    Exit codes: 8 = no

                                .NOTES
                                    EXIT CODES:
                                    0  - Success: PR is not merged
                                    1  - Error
                                    .LINK
                                    2  - no more
                                #>
                                param()
                                exit 1
                                """))
                .isEqualTo("0=Success: PR is not merged 1=Error");
        assertThat(
                        read(
                                Language.POWERSHELL,
                                "<# .DESCRIPTION\r\nExit codes:\r\n\t0 - ok\r\n\t1 - no #>\r\n"))
                .isEqualTo("0=ok 1=no");
        assertThat(
                        read(
                                Language.POWERSHELL,
                                "using namespace System\n<#\n.LINK x\n#>\n# Exit codes:\n# 0 - ok\n"))
                .isEqualTo("0=ok");
        assertThat(
                        read(
                                Language.POWERSHELL,
                                "# .NOTES\n#   Exit codes:\n#   0 - ok\nparam()\n<# Exit codes: 1 = x #>"))
                .isEqualTo("0=ok");
        assertThat(read(Language.POWERSHELL, "<#\nExit codes:\n0 - never closed"))
                .isEqualTo("0=never closed");
    }

    @Test
    void pythonsModuleDocstringIsRead() {
        for (String open : List.of("\"\"\"", "'''", "r\"\"\"", "U'''")) {
            String close = open.substring(open.length() - 3);
            assertThat(
                            read(
                                    Language.PYTHON,
                                    "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n"
                                            + open
                                            + "Does it.\n\nExit codes:\n    0 - ok\n    1 - no\n"
                                            + close
                                            + "\nimport sys\n"))
                    .as(open)
                    .isEqualTo("0=ok 1=no");
        }
        assertThat(read(Language.PYTHON, "\"\"\"Exit codes: 0=ok, 1=no\"\"\"\n"))
                .isEqualTo("0=ok 1=no");
        assertThat(read(Language.PYTHON, "'Exit codes: 0=ok'\n")).isEqualTo("0=ok");
        assertThat(read(Language.PYTHON, "# Exit codes:\n# 0 - ok\nimport sys\n"))
                .isEqualTo("0=ok");
        assertThat(read(Language.PYTHON, "import sys\n\"\"\"Exit codes:\n0 - x\n\"\"\"")).isEmpty();
        assertThat(read(Language.PYTHON, "f\"\"\"\nExit codes:\n0 - x\n\"\"\"")).isEmpty();
        assertThat(
                        read(
                                Language.PYTHON,
                                "\"\"\"\nExit codes\n==========\n\n- 0: ok\n- 1: no\n\"\"\""))
                .isEqualTo("0=ok 1=no");
        assertThat(read(Language.PYTHON, "\"\"\"\nExit codes:\n0 - never closed"))
                .isEqualTo("0=never closed");
    }

    @Test
    void codesThatNoScriptCanReturnAreReadAsWritten() {
        assertThat(read("# Exit codes:\n# -1 - below\n# 256: above\n# 9999999999 - far above\n"))
                .isEqualTo("-1=below 256=above 9999999999=far above");
    }

    @Test
    void everyEntryKnowsItsPlace() {
        ScriptHeader header =
                ScriptHeader.read(
                        Language.SHELL,
                        "#!/bin/sh\r\n#\tExit codes:\r\n#\t - 3: x\r\n# 4=a, 5=b\r\n");
        assertThat(header.headings()).containsExactly(new Place(2, 3));
        assertThat(header.entries())
                .extracting(ScriptHeader.Entry::place)
                .containsExactly(new Place(3, 6), new Place(4, 3), new Place(4, 8));

        ScriptHeader python =
                ScriptHeader.read(Language.PYTHON, "\"\"\"Exit codes: 0=ok\n  -1 - no\n\"\"\"");
        assertThat(python.headings()).containsExactly(new Place(1, 4));
        assertThat(python.entries())
                .extracting(ScriptHeader.Entry::place)
                .containsExactly(new Place(1, 16), new Place(2, 3));

        ScriptHeader powerShell = ScriptHeader.read(Language.POWERSHELL, "<# Exit codes: 2=x #>");
        assertThat(powerShell.entries().getFirst().place()).isEqualTo(new Place(1, 16));
        assertThat(powerShell.entries().getFirst().meaning()).isEqualTo("x");
    }

    @Test
    void everyEntryKnowsItsEnd() {
        assertThat(ends("# Exit codes: 0=ok, 1=no; \n")).isEqualTo("1:19 1:25");
        assertThat(ends("# Exit codes:\n# 0 - ok  \n# 1 - a,\n#   b,\n# 2:\n"))
                .isEqualTo("2:9 4:6 5:5");
        assertThat(ends("# Exit codes:\n# | 0 | ok | go on |\n")).isEqualTo("2:11");
        assertThat(ends("# Exit codes:\n# 7 -\n")).isEqualTo("2:6");
        assertThat(ends("# Exit codes:\n# 7 - ,\n")).isEqualTo("2:6");
    }

    private static String ends(String text) {
        return ScriptHeader.read(Language.SHELL, text).entries().stream()
                .map(e -> e.end().line() + ":" + e.end().column())
                .collect(Collectors.joining(" "));
    }

    @Test
    void instructionsDeclareCodes() {
        for (Language language : Language.values()) {
            ScriptHeader header =
                    ScriptHeader.read(
                            language, "#!/bin/x\n# lastword: exits 0, 3 4 and no more 5\n");
            assertThat(header.exits())
                    .extracting(ScriptHeader.Declared::code)
                    .containsExactly(0L, 3L, 4L);
            assertThat(header.exits().get(1).place()).isEqualTo(new Place(2, 22));
            assertThat(header.declares(3)).isTrue();
            assertThat(header.declares(5)).isFalse();
            assertThat(header.advisory()).isFalse();
        }
        assertThat(
                        ScriptHeader.read(Language.PYTHON, "\"\"\"x\"\"\"\n#lastword: advisory")
                                .advisory())
                .isTrue();
        ScriptHeader other =
                ScriptHeader.read(
                        Language.SHELL,
                        "# lastword: ignore[LW203] reason=x\n# lastword:\n# Lastword: Exits 7\n");
        assertThat(other.exits()).extracting(ScriptHeader.Declared::code).containsExactly(7L);
        assertThat(other.advisory()).isFalse();
        assertThat(ScriptHeader.read(Language.POWERSHELL, "<#\nlastword: advisory\n#>").advisory())
                .isFalse();
    }

    @Test
    void anEmptyScriptHasAnEmptyHeader() {
        for (Language language : Language.values()) {
            for (String text : List.of("", "\n", "\r", "#", "<#", "\"\"\"", "'", "\"", "r")) {
                ScriptHeader header = ScriptHeader.read(language, text);
                assertThat(header.entries()).isEmpty();
                assertThat(header.of(0)).isEmpty();
            }
        }
    }

    private static String read(String shellScript) {
        return read(Language.SHELL, shellScript);
    }

    private static String read(Language language, String text) {
        return ScriptHeader.read(language, text).entries().stream()
                .map(e -> e.code() + "=" + e.meaning())
                .collect(Collectors.joining(" "));
    }
}
