package dev.lastword.contract.lint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the checks of the contract say, and where they keep silent.
final class ContractChecksTest {

    private static final String TABLE = "# Exit codes:\n#  0 - fine\n#  1 - bad\n";

    private static final List<Rule> ALL = ContractChecks.ALL.stream().map(Check::rule).toList();

    @Test
    void everyRuleOfTheContractHasOne() {
        assertThat(ALL)
                .containsExactlyElementsOf(
                        List.of(Rule.values()).stream()
                                .filter(r -> r.id().startsWith("LW1") || r == Rule.UNRESOLVED_EXIT)
                                .toList());
    }

    @Test
    void aScriptThatCouldNotBeReadBreaksNoContract() {
        Made made =
                Made.shell("# Exit codes:\n#  4 - success\n#  4 - timeout\n#  7 - x\n")
                        .exits(3, 7, 256)
                        .constant("EXIT_AUTH", 3)
                        .exit(Cause.USAGE, new Outcome.Known(2, 2));
        for (Rule rule : ALL) {
            boolean breaks = made.breaks(rule);
            assertThat(made.unread("no end").breaks(rule)).as(rule.id()).isFalse();
            if (!List.of(Rule.MISSING_HEADER, Rule.CATEGORY_MISMATCH, Rule.UNRESOLVED_EXIT)
                    .contains(rule)) {
                assertThat(breaks).as(rule.id()).isTrue();
            }
        }
    }

    @Test
    void aStepHasNoHeaderAndNoCodesOfItsOwn() {
        Made step =
                Made.shell(TABLE + "# 9 - ok\n# 9 - x\n")
                        .exits(7, 127)
                        .says(2, "timeout")
                        .exit(Cause.USAGE, new Outcome.Known(2, 2))
                        .asStep();
        for (Rule rule : ALL) {
            assertThat(step.breaks(rule)).as(rule.id()).isFalse();
        }
        assertThat(
                        step.exit(Cause.WRITTEN, new Outcome.Known(256, 0))
                                .messages(Rule.CODE_OUT_OF_RANGE))
                .containsExactly(
                        "ends with 256, which the caller sees as 0, a success; use a code from 0"
                                + " to 255");
    }

    @Test
    void eachUndocumentedCodeIsToldOnceWhereItIsFirst() {
        assertThat(Made.shell(TABLE).exits(3, 2, 3, 1, 0).messages(Rule.UNDOCUMENTED_CODE))
                .containsExactly(
                        "ends with 3, which the header does not list; add it there",
                        "ends with 2, which the header does not list; add it there");
    }

    @Test
    void anInstructionDeclaresCodes() {
        Made made = Made.shell("# lastword: exits 0 3\n").exits(3, 4);
        assertThat(made.messages(Rule.UNDOCUMENTED_CODE))
                .containsExactly(
                        "ends with 4, which `# lastword: exits` does not declare; add it there");
        assertThat(made.breaks(Rule.MISSING_HEADER)).isFalse();
        assertThat(
                        Made.shell("# lastword: exits 0 3\n" + TABLE)
                                .exits(3)
                                .breaks(Rule.UNDOCUMENTED_CODE))
                .isFalse();
    }

    @Test
    void anInstructionLeavesNothingUnknown() {
        Made made =
                Made.shell("# lastword: exits 0 3\n# Exit codes:\n# 3 - x\n# 4 - y\n")
                        .exit(Cause.WRITTEN, new Outcome.Unknown("$rc"));
        assertThat(made.places(Rule.DOCUMENTED_NEVER_RETURNED)).containsExactly("4");
        assertThat(made.breaks(Rule.UNRESOLVED_EXIT)).isFalse();
    }

    @Test
    void anAdvisoryScriptEndsWithZero() {
        Made made = Made.shell("# lastword: advisory\n");
        assertThat(made.exits(0).breaks(Rule.UNDOCUMENTED_CODE)).isFalse();
        assertThat(made.exits(3).messages(Rule.UNDOCUMENTED_CODE))
                .containsExactly(
                        "ends with 3, but `# lastword: advisory` says that it always ends with 0");
        assertThat(made.exits(3).breaks(Rule.MISSING_HEADER)).isFalse();
    }

    @Test
    void proseIsNoTable() {
        Made made = Made.shell("#!/bin/sh\n# Exits 1 if it is not there.\n\n").exits(1, 3);
        assertThat(made.breaks(Rule.UNDOCUMENTED_CODE)).isFalse();
        assertThat(made.said(Rule.MISSING_HEADER))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.severity()).isEqualTo(Severity.NOTE);
                    assertThat(said.message())
                            .isEqualTo(
                                    "ends with 1 and 3 and has no table of exit codes; add"
                                            + " `EXIT CODES:` to its header");
                });
        assertThat(Made.shell("# Does it.\nexit 1\n").exits(1).said(Rule.MISSING_HEADER))
                .extracting(Made.Said::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void aTableWithALineForManyCodesMayListAnyOfThem() {
        for (String line :
                List.of(
                        "N - the number of failures",
                        "3-9 - of curl",
                        "3+ - worse",
                        "3, 4 - worse",
                        "3/4 - worse",
                        "3 or 4: worse",
                        "3..9 - worse",
                        "* - anything else",
                        "* 3-9: of curl",
                        "- other: worse",
                        "any other - worse",
                        "Other codes are those of curl",
                        ">1 - worse",
                        "| 3\u20139 | worse |",
                        "nonzero on failure")) {
            Made made = Made.shell(TABLE + "#  " + line + "\nexit 3\n").exits(3);
            assertThat(made.breaks(Rule.UNDOCUMENTED_CODE)).as(line).isFalse();
            assertThat(made.exit(Cause.USAGE, new Outcome.Known(2, 2)).breaks(Rule.IMPLICIT_CODE))
                    .isFalse();
        }
        for (String line :
                List.of("2 - 5 files are missing", "2 - a, 3 or 4", "Usage: n", "* 2 - x", "")) {
            assertThat(
                            Made.shell(TABLE + "#  " + line + "\nn=3\nother\nexit 3\n")
                                    .exits(3)
                                    .breaks(Rule.UNDOCUMENTED_CODE))
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void whatOthersSayForAScriptMayBeListed() {
        String codes = "Exit codes:\n# 0 - a\n# 1 - b\n# 127 - c\n# 130 - d\n# 255 - e\n";
        assertThat(Made.shell("# " + codes).exits(2).places(Rule.DOCUMENTED_NEVER_RETURNED))
                .containsExactly("1");
        assertThat(Made.python("# " + codes).exits(2).breaks(Rule.DOCUMENTED_NEVER_RETURNED))
                .isFalse();
        assertThat(Made.powerShell("# " + codes).exits(2).breaks(Rule.DOCUMENTED_NEVER_RETURNED))
                .isFalse();
        assertThat(Made.shell("# " + codes).breaks(Rule.DOCUMENTED_NEVER_RETURNED))
                .as("a script that has no end")
                .isFalse();
    }

    @Test
    void aModuleNeedsNoHeader() {
        assertThat(Made.python("x").exits(1).asModule().breaks(Rule.MISSING_HEADER)).isFalse();
        assertThat(
                        Made.python("x")
                                .exit(Cause.CRASH, new Outcome.Known(1, 1))
                                .exit(Cause.USAGE, new Outcome.Known(2, 2))
                                .exit(Cause.END, new Outcome.PassedOn("x"))
                                .breaks(Rule.MISSING_HEADER))
                .isFalse();
    }

    @Test
    void theTableOfAModuleIsThatOfOthers() {
        Made module =
                Made.python("\"\"\"Exit codes:\n0 - a\n2 - success\n2 - timeout\n7 - c\n\"\"\"\n")
                        .exit(Cause.END, new Outcome.Known(0, 0))
                        .exit(Cause.CRASH, new Outcome.Known(1, 1))
                        .asModule();
        for (Rule rule : ALL) {
            assertThat(module.breaks(rule)).as(rule.id()).isFalse();
        }
        assertThat(module.exits(3).breaks(Rule.UNDOCUMENTED_CODE)).isTrue();
        assertThat(module.exits(3).breaks(Rule.DOCUMENTED_NEVER_RETURNED)).isTrue();
    }

    @Test
    void aConstantIsToldInsteadOfItsUses() {
        Made made = Made.python("x").constant("EXIT_GONE", 7);
        assertThat(
                        made.names(7, "EXIT_GONE")
                                .names(7, "self.EXIT_GONE")
                                .messages(Rule.RESERVED_CODE))
                .containsExactly(
                        "EXIT_GONE is 7, which the standard reserves (5-99); use 1-4 or, for a"
                                + " state that callers tell apart, 100-123");
        assertThat(Made.python("x").names(7, "codes.EXIT_GONE").messages(Rule.RESERVED_CODE))
                .as("one of another file")
                .containsExactly(
                        "ends with 7, which the standard reserves (5-99); use 1-4 or, for a state"
                                + " that callers tell apart, 100-123");
        assertThat(
                        Made.python("x")
                                .constant("EXIT_X", -1)
                                .with(
                                        new dev.lastword.contract.exits.Exit(
                                                new dev.lastword.contract.script.Range(0, 1),
                                                new Outcome.Known(-1, 255),
                                                Cause.WRITTEN,
                                                java.util.Optional.of("EXIT_X"),
                                                java.util.Optional.empty()))
                                .messages(Rule.CODE_OUT_OF_RANGE))
                .containsExactly(
                        "EXIT_X is -1, which the caller sees as 255; use a code from 0 to 255");
    }

    @Test
    void aNumberThatIsNoCodeIsNone() {
        Made made = Made.shell("x").constant("START_TIMEOUT", 60).constant("PATCHLEVEL", -1);
        assertThat(made.breaks(Rule.RESERVED_CODE)).isFalse();
        assertThat(made.breaks(Rule.CODE_OUT_OF_RANGE)).isFalse();
        assertThat(made.names(60, "START_TIMEOUT").breaks(Rule.RESERVED_CODE)).isTrue();
        for (String name : List.of("EXIT_GONE", "ExitCode.GONE", "exitGone", "EX_GONE")) {
            assertThat(Made.shell("x").constant(name, 60).breaks(Rule.RESERVED_CODE))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void theHeaderOfWhatPassesOnAStatusMayListIt() {
        String table = "# Exit codes:\n# 0 - a\n# 7 - b\n# 255 - c\n";
        Made made = Made.shell(table).exits(0);
        assertThat(made.breaks(Rule.RESERVED_CODE)).isTrue();
        assertThat(made.breaks(Rule.CODE_OUT_OF_RANGE)).isTrue();
        Made wrapper = made.exit(Cause.WRITTEN, new Outcome.PassedOn("curl"));
        assertThat(wrapper.breaks(Rule.RESERVED_CODE)).isFalse();
        assertThat(wrapper.breaks(Rule.CODE_OUT_OF_RANGE)).isFalse();
    }

    @Test
    void howBadATakenCodeIsDependsOnWhoElseSaysIt() {
        assertThat(
                        Made.shell("x")
                                .exits(127, 130, 137, 255)
                                .exit(Cause.WRITTEN, new Outcome.Known(-1, 2))
                                .said(Rule.CODE_OUT_OF_RANGE))
                .extracting(s -> s.severity() + " " + s.message())
                .containsExactly(
                        "WARNING ends with 127, which the shell says of a command that it cannot"
                                + " find; use a code of the script's own",
                        "NOTE ends with 130, which says that signal 2 killed the process; use a"
                                + " code of the script's own",
                        "ERROR ends with 137, which says that signal 9 killed the process; use a"
                                + " code of the script's own",
                        "ERROR ends with 255, which ssh says when it fails, and what every code"
                                + " below 0 becomes; use a code of the script's own",
                        "ERROR ends with -1, which the caller sees as 2; use a code from 0 to 255");
    }

    @Test
    void oneCodeHasOneMeaning() {
        assertThat(
                        Made.shell(
                                        "# Exit codes:\n# 0 - ok\n# 1 - No file\n# 1: no file.\n# 1 -"
                                                + " no entry\n")
                                .said(Rule.TWO_MEANINGS))
                .singleElement()
                .satisfies(said ->
                        assertThat(said.message())
                                .isEqualTo(
                                        "lists 1 a second time, with another meaning; give"
                                                + " each its own code"));
        assertThat(
                        Made.shell("# Exit codes:\n# 1 - a\n#\n# Exit codes of b:\n# 1 - c\n")
                                .breaks(Rule.TWO_MEANINGS))
                .isFalse();
        assertThat(
                        Made.shell(
                                        "# Exit codes:\n# 1 - a\n#\n# Exit codes of b:\n# 1 - c\n# 1"
                                                + " - d\n")
                                .breaks(Rule.TWO_MEANINGS))
                .isTrue();
        assertThat(
                        Made.shell("# Exit codes:\n# 0 - ok\n# 1 - merged / validation failed\n")
                                .messages(Rule.TWO_MEANINGS))
                .containsExactly("gives 1 to a success and to a failure; give each its own code");
        assertThat(
                        Made.shell("# Exit codes:\n# 1 - parse error / validation failed\n")
                                .breaks(Rule.TWO_MEANINGS))
                .isFalse();
    }

    @Test
    void aNameSaysWhichCodeItHas() {
        for (String named :
                List.of(
                        "EXIT_AUTH=3",
                        "EXIT_AUTH_ERROR=1",
                        "ExitAuth=2",
                        "ExitCode.AUTH=3",
                        "EXIT_CONFIG=1",
                        "E_USAGE=1",
                        "EXIT_EXTERNAL=2",
                        "EXIT_OK=1",
                        "EXIT_SUCCESS=1",
                        "EXIT_FAILURE=0",
                        "ERROR=0",
                        "EXIT_TIMEOUT=1")) {
            assertThat(names(named)).as(named).isTrue();
        }
        for (String named :
                List.of(
                        "EXIT_AUTH=4",
                        "EXIT_CONFIG=2",
                        "EXIT_USAGE=64",
                        "EXIT_OK=0",
                        "EXIT_OK=100",
                        "EXIT_NOT_OK=1",
                        "EXIT_NO_CONFIG=1",
                        "EXIT_FAILURE=1",
                        "EXIT_FAILURE=2",
                        "EXIT_ERROR=4",
                        "EXIT_FAIL_OPEN=0",
                        "EXIT_AUTH_OK=0",
                        "EXIT_OK_FAILED=1",
                        "EXIT=1",
                        "EXIT_TOKEN_CONFIG_LOADED=0")) {
            assertThat(names(named)).as(named).isFalse();
        }
        assertThat(
                        Made.python("x")
                                .constant("EXIT_CONFIG", 1)
                                .in(Profile.CLAUDE_HOOK)
                                .breaks(Rule.TWO_MEANINGS))
                .isFalse();
        assertThat(Made.python("x").constant("EXIT_AUTH", 3).messages(Rule.TWO_MEANINGS))
                .containsExactly(
                        "EXIT_AUTH is 3, but by the standard that is 4; rename it, or change its"
                                + " code");
    }

    private static boolean names(String named) {
        String[] parts = named.split("=", -1);
        return Made.python("x")
                .constant(parts[0], Long.parseLong(parts[1]))
                .names(Integer.parseInt(parts[1]), parts[0])
                .breaks(Rule.TWO_MEANINGS);
    }

    @Test
    void aTableSpeaksOfSuccess() {
        for (String text :
                List.of(
                        "Success",
                        "Success: PR is merged",
                        "Successfully done",
                        "OK",
                        "ok (nothing found)",
                        "Info: no reviewers",
                        "informational only",
                        "Skipped",
                        "skip, since it is a draft",
                        "Skipped because of the label",
                        "Nothing to do",
                        "No changes",
                        "up to date",
                        "PR is merged",
                        "Already merged",
                        "merged",
                        "Merged, nothing left",
                        "**OK**",
                        "Done.")) {
            assertThat(breaks(Rule.NONZERO_SUCCESS, text)).as(text).isTrue();
        }
        for (String text :
                List.of(
                        "Failure",
                        "Not merged",
                        "PR is not merged",
                        "Success criteria are too low",
                        "Success rate below 90 %",
                        "Info file is missing",
                        "Skip list is invalid",
                        "Skipped tests",
                        "Nothing to do it with",
                        "ok but with warnings",
                        "Done with errors",
                        "merged / validation failed",
                        "unsuccessful",
                        "No changelog entry",
                        "Successor is gone",
                        "okra",
                        "Validation was not OK",
                        "Not all checks passed",
                        "Completed checks differ")) {
            assertThat(breaks(Rule.NONZERO_SUCCESS, text)).as(text).isFalse();
        }
    }

    @Test
    void aTableSpeaksOfWhatHealsByItself() {
        for (String text :
                List.of(
                        "Timeout",
                        "timed out waiting for it",
                        "API error or rate limit",
                        "Rate-limited",
                        "transient error",
                        "temporarily away",
                        "Service unavailable",
                        "try again later",
                        "Too many requests")) {
            assertThat(breaks(Rule.RETRY_NOT_EXTERNAL, text)).as(text).isTrue();
        }
        for (String text :
                List.of(
                        "Invalid timeout",
                        "usage, as --timeout without a number",
                        "timeout must be positive",
                        "missing timeout",
                        "timeout value",
                        "gh unavailable",
                        "please fix it and try again",
                        "temporary directory is full",
                        "a permanent failure, no timeout",
                        "configuration of the rate limit",
                        "a verified no. It may be a timeout")) {
            assertThat(breaks(Rule.RETRY_NOT_EXTERNAL, text)).as(text).isFalse();
        }
    }

    private static boolean breaks(Rule rule, String text) {
        return Made.shell("# Exit codes:\n# 1 - " + text + "\n").breaks(rule);
    }

    @Test
    void aMessageMayBelongToAnotherCategory() {
        assertThat(
                        Made.python("x")
                                .says(1, "Body cannot be empty")
                                .says(1, "not logged in")
                                .says(2, "could not connect to host")
                                .says(2, "Body cannot be empty")
                                .says(1, "the sums differ")
                                .says(100, "not found")
                                .says(0, "not found")
                                .messages(Rule.CATEGORY_MISMATCH))
                .containsExactly(
                        "ends with 1, but its message speaks of usage or configuration, which is 2",
                        "ends with 1, but its message speaks of authentication, which is 4",
                        "ends with 2, but its message speaks of something outside that failed,"
                                + " which is 3");
    }

    @Test
    void theInterpreterAddsCodes() {
        Made made = Made.python(TABLE).exit(Cause.USAGE, new Outcome.Known(2, 2));
        assertThat(made.said(Rule.IMPLICIT_CODE))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.severity()).isEqualTo(Severity.WARNING);
                    assertThat(said.message())
                            .isEqualTo(
                                    "wrong arguments end it with 2, which the header does"
                                            + " not list; add it there");
                });
        assertThat(made.fixed(Rule.IMPLICIT_CODE)).isEqualTo(TABLE + "#  2 - Usage error\n");

        String table = "# Exit codes:\n#  0 - fine\n#  3 - bad\n";
        Made crash = Made.python(table).exit(Cause.CRASH, new Outcome.Known(1, 1));
        assertThat(crash.said(Rule.IMPLICIT_CODE))
                .extracting(Made.Said::severity)
                .containsExactly(Severity.NOTE);
        assertThat(crash.fixed(Rule.IMPLICIT_CODE)).isEqualTo(table);

        assertThat(
                        Made.powerShell(table)
                                .exit(Cause.MANDATORY, new Outcome.Known(1, 1))
                                .fixed(Rule.IMPLICIT_CODE))
                .isEqualTo(
                        "# Exit codes:\n#  0 - fine\n#  1 - A mandatory parameter is missing\n#  3 -"
                                + " bad\n");
        assertThat(
                        Made.shell(TABLE)
                                .exit(Cause.ERREXIT, new Outcome.PassedOn("curl"))
                                .exit(Cause.ERREXIT, new Outcome.PassedOn("curl"))
                                .exit(Cause.ERREXIT, new Outcome.PassedOn("mkdir"))
                                .exit(Cause.ERREXIT, new Outcome.PassedOn(""))
                                .exit(Cause.WRITTEN, new Outcome.PassedOn("git"))
                                .messages(Rule.IMPLICIT_CODE))
                .containsExactly(
                        "under errexit the script ends as curl does, often with 7, which the"
                                + " header does not list; add `|| exit` with a code of its own");
        assertThat(
                        Made.shell("x\n")
                                .exit(Cause.USAGE, new Outcome.Known(2, 2))
                                .breaks(Rule.IMPLICIT_CODE))
                .as("without a table")
                .isFalse();
    }

    @Test
    void whatCannotBeToldIsSaidToBeSo() {
        assertThat(
                        Made.shell("x")
                                .exits(3)
                                .exit(Cause.WRITTEN, new Outcome.Unknown("the value of $rc"))
                                .exit(Cause.WRITTEN, new Outcome.PassedOn("git"))
                                .exit(Cause.END, new Outcome.PassedOn(""))
                                .exit(Cause.ERREXIT, new Outcome.PassedOn("git"))
                                .messages(Rule.UNRESOLVED_EXIT))
                .containsExactly(
                        "ends with a code that cannot be told: the value of $rc; say which in `#"
                                + " lastword: exits …`",
                        "ends with a code that cannot be told: the status of git; say which in `#"
                                + " lastword: exits …`",
                        "ends with a code that cannot be told: the status of another program; say"
                                + " which in `# lastword: exits …`");
    }
}
