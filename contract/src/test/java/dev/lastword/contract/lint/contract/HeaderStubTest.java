package dev.lastword.contract.lint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A table is written where the language has its place for it, and nothing else changes.
final class HeaderStubTest {

    private static final String TABLE = "# EXIT CODES:\n#   0 - Success\n#   3 - External error\n";

    @Test
    void belowTheFirstCommentOfAShellScript() {
        assertThat(shell("#!/bin/sh\n# Does it.\n\nexit 3\n"))
                .isEqualTo("#!/bin/sh\n# Does it.\n#\n" + TABLE + "\nexit 3\n");
        assertThat(shell("#!/bin/sh\n\n# Does it.\n#\n\nexit 3\n"))
                .isEqualTo("#!/bin/sh\n\n# Does it.\n#\n" + TABLE + "\nexit 3\n");
        assertThat(shell("# Does it.")).isEqualTo("# Does it.\n#\n" + TABLE);
    }

    @Test
    void atTheTopWhereTheCommentBelongsToACommand() {
        assertThat(shell("#!/bin/sh\n# shellcheck disable=SC1091\n. lib.sh\nexit 3\n"))
                .isEqualTo(
                        "#!/bin/sh\n#\n"
                                + TABLE
                                + "#\n# shellcheck disable=SC1091\n. lib.sh\nexit 3\n");
        assertThat(shell("#!/bin/sh\nexit 3\n")).isEqualTo("#!/bin/sh\n#\n" + TABLE + "\nexit 3\n");
        assertThat(shell("#!/bin/sh\n\nexit 3\n"))
                .isEqualTo("#!/bin/sh\n#\n" + TABLE + "\nexit 3\n");
        assertThat(shell("#!/bin/sh")).isEqualTo("#!/bin/sh\n#\n" + TABLE);
        assertThat(shell("exit 3\n")).isEqualTo(TABLE + "\nexit 3\n");
        assertThat(shell("")).isEqualTo(TABLE);
    }

    @Test
    void withTheLineEndsOfTheFile() {
        String made = shell("#!/bin/sh\r\n\texit 3\r\n");

        assertThat(made)
                .isEqualTo(("#!/bin/sh\n#\n" + TABLE + "\n\texit 3\n").replace("\n", "\r\n"));
    }

    @Test
    void inTheDocstringOfAModule() {
        String table = "EXIT CODES:\n  0 - Success\n  3 - External error\n";
        assertThat(python("\"\"\"Does it.\"\"\"\nimport sys\n"))
                .isEqualTo("\"\"\"Does it.\n\n" + table + "\"\"\"\nimport sys\n");
        assertThat(python("'''Does it.\n\nMore.\n'''\n"))
                .isEqualTo("'''Does it.\n\nMore.\n\n" + table + "'''\n");
        assertThat(python("#!/usr/bin/env python3\n# x\nr\"\"\"\nDoes it.\n\n\"\"\"\n"))
                .isEqualTo(
                        "#!/usr/bin/env python3\n# x\nr\"\"\"\nDoes it.\n\n" + table + "\"\"\"\n");
        assertThat(python("\"\"\"\n    Does it.\n    \"\"\"\n"))
                .isEqualTo(
                        "\"\"\"\n    Does it.\n\n    EXIT CODES:\n      0 - Success\n      3 -"
                                + " External error\n    \"\"\"\n");
        assertThat(python("\"\"\"\n\"\"\"\n")).isEqualTo("\"\"\"\n" + table + "\"\"\"\n");
        assertThat(python("\"Does it.\"\nimport sys\n"))
                .isEqualTo("\"Does it.\"\n" + TABLE + "\nimport sys\n");
    }

    @Test
    void asADocstringWhereThereIsNone() {
        String docstring = "\"\"\"\nEXIT CODES:\n  0 - Success\n  3 - External error\n\"\"\"\n";
        assertThat(python("import sys\n")).isEqualTo(docstring + "\nimport sys\n");
        assertThat(python("#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nimport sys\n"))
                .isEqualTo(
                        "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n"
                                + docstring
                                + "\nimport sys\n");
        assertThat(python("#!/usr/bin/env python3\n# Does it.\n\nimport sys\n"))
                .isEqualTo("#!/usr/bin/env python3\n# Does it.\n\n" + docstring + "\nimport sys\n");
        assertThat(python("# mypy: ignore-errors\nimport sys\n"))
                .isEqualTo(docstring + "\n# mypy: ignore-errors\nimport sys\n");
        assertThat(python("from __future__ import annotations\n"))
                .isEqualTo(docstring + "\nfrom __future__ import annotations\n");
        assertThat(python("b'no docstring'\n")).isEqualTo(docstring + "\nb'no docstring'\n");
    }

    @Test
    void inTheNotesOfCommentBasedHelp() {
        String table = "    EXIT CODES:\n      0 - Success\n      3 - External error\n";
        assertThat(powerShell("<#\n.SYNOPSIS\n    Does it.\n\n.NOTES\n    By me.\n#>\nparam()\n"))
                .isEqualTo(
                        "<#\n.SYNOPSIS\n    Does it.\n\n.NOTES\n    By me.\n\n"
                                + table
                                + "#>\nparam()\n");
        assertThat(powerShell("<#\n.NOTES\n    By me.\n\n.LINK\n    x\n#>\nparam()\n"))
                .isEqualTo("<#\n.NOTES\n    By me.\n\n" + table + "\n.LINK\n    x\n#>\nparam()\n");
        assertThat(powerShell("<#\n.SYNOPSIS\n    Does it.\n.NOTES\n#>\nparam()\n"))
                .isEqualTo("<#\n.SYNOPSIS\n    Does it.\n.NOTES\n" + table + "#>\nparam()\n");
        assertThat(powerShell("#Requires -Version 7\n<#\n.SYNOPSIS\n    Does it.\n#>\nparam()\n"))
                .isEqualTo(
                        "#Requires -Version 7\n<#\n.SYNOPSIS\n    Does it.\n\n.NOTES\n"
                                + table
                                + "#>\nparam()\n");
        assertThat(powerShell("# .SYNOPSIS\n#   Does it.\nparam()\n"))
                .isEqualTo(
                        "# .SYNOPSIS\n#   Does it.\n#\n# .NOTES\n#   EXIT CODES:\n#     0 -"
                                + " Success\n#     3 - External error\nparam()\n");
    }

    @Test
    void asHelpWhereThereIsNone() {
        String help =
                "<#\n.NOTES\n    EXIT CODES:\n      0 - Success\n      3 - External error\n#>\n";
        assertThat(powerShell("param()\n")).isEqualTo(help + "\nparam()\n");
        assertThat(powerShell("#!/usr/bin/env pwsh\nparam()\n"))
                .isEqualTo("#!/usr/bin/env pwsh\n" + help + "\nparam()\n");
        assertThat(powerShell("# Copyright\n\nusing namespace System\nparam()\n"))
                .isEqualTo("# Copyright\n\n" + help + "\nusing namespace System\nparam()\n");
        assertThat(powerShell("<# Copyright #>\nparam()\n"))
                .isEqualTo(help + "\n<# Copyright #>\nparam()\n");
    }

    @Test
    void proseIsLeftAlone() {
        String made = shell("#!/bin/sh\n# Exit codes are 3 if it is away, and 0 else.\n\nexit 3\n");

        assertThat(made)
                .isEqualTo(
                        "#!/bin/sh\n# Exit codes are 3 if it is away, and 0 else.\n#\n"
                                + TABLE
                                + "\nexit 3\n");
    }

    @Test
    void withEveryCodeThatCallersCanMeet() {
        String made =
                Made.python("x\n")
                        .says(3, "the service does not answer")
                        .exits(4, 7, 100, 130, 256)
                        .exit(Cause.USAGE, new Outcome.Known(2, 2))
                        .exit(Cause.CRASH, new Outcome.Known(1, 1))
                        .exit(Cause.ERREXIT, new Outcome.PassedOn("curl"))
                        .fixed(Rule.MISSING_HEADER);

        assertThat(made)
                .isEqualTo(
                        """
                        \"""
                        EXIT CODES:
                          0 - Success
                          2 - Usage error
                          3 - The service does not answer
                          4 - Authentication error
                          7 - Error
                          100 - State of this script
                        \"""

                        x
                        """);
    }

    @Test
    void notWhereTheTableWouldNotBeReadAsItIs() {
        String before = "#!/bin/sh\n# Exit codes:\n# x\n# y\n# z\n# w\n# 9 - far below\n\nexit 3\n";

        String made = shell(before);

        assertThat(ScriptHeader.read(Language.SHELL, made).entries()).hasSize(2);
    }

    @Test
    void notWhereTheScriptPrintsItsOwnLines() {
        for (String reader :
                List.of(
                        "sed -n '2,9p' \"$0\"",
                        "tail -n +5 $0 | tar x",
                        "head -3 \"${BASH_SOURCE[0]}\"")) {
            String script = "#!/bin/bash\n" + reader + "\nexit 3\n";
            assertThat(Made.shell(script).exits(3).breaks(Rule.MISSING_HEADER)).isTrue();
            assertThat(shell(script)).isEqualTo(script);
        }
        assertThat(shell("cd \"$(dirname \"$0\")\"\nsed x y\n")).startsWith("# EXIT CODES");
    }

    private static String shell(String text) {
        return Made.shell(text).exits(3).fixed(Rule.MISSING_HEADER);
    }

    private static String python(String text) {
        return Made.python(text).exits(3).fixed(Rule.MISSING_HEADER);
    }

    private static String powerShell(String text) {
        return Made.powerShell(text).exits(3).fixed(Rule.MISSING_HEADER);
    }
}
