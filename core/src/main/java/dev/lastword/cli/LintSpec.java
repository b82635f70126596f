package dev.lastword.cli;

import dev.lastword.status.OwnCode;
import java.util.List;

/// `lastword lint`, as the table has it.
public final class LintSpec {

    static final Flag FORMAT =
            new Flag(
                    "format",
                    "FORMAT",
                    "How to say it: text (the default), json, sarif, github or junit.");
    static final Flag FIX =
            Flag.toggle("fix", "Mend in the files what can be mended, and report the rest.");
    static final Flag RULE =
            new Flag(
                    "rule",
                    "RULES",
                    "Check these alone, also those that are off: ids or names, parted by commas.");
    static final Flag DISABLE =
            new Flag("disable", "RULES", "Do not check these: ids or names, parted by commas.");
    static final Flag BASELINE =
            new Flag(
                    "baseline",
                    "FILE",
                    "Where the known findings are listed (default .lastword/baseline.json in the"
                            + " project, if it is there).");
    static final Flag UPDATE_BASELINE =
            Flag.toggle(
                    "update-baseline",
                    "Take out of the baseline what is no longer in the code; add nothing.");
    static final Flag ALLOW_GROWTH =
            Flag.toggle("allow-growth", "With --update-baseline: add what is new, too.");
    static final Flag BASE_REF =
            new Flag(
                    "base-ref",
                    "REF",
                    "Let only those findings count as known that the baseline of this git revision"
                            + " lists, so that a branch cannot widen it.");
    static final Flag NO_IGNORE =
            Flag.toggle("no-ignore", "Examine also what .gitignore files leave out.");

    public static final Spec LINT =
            new Spec(
                    "lint",
                    "check scripts for lost and undocumented exit codes",
                    "[OPTIONS] [PATH...]",
                    "Examines bash, POSIX sh, PowerShell and Python scripts and the workflows of"
                            + " GitHub Actions: the files given, those in the folders given, or"
                            + " those in the working directory. Scripts are known by their names or"
                            + " their first line; .gitignore files are heeded, except for a PATH"
                            + " itself. The table [lint] in the project's lastword.toml has the"
                            + " settings. The exit code is 1 where an error or a warning is left"
                            + " that the baseline does not list; notes alone are 0. Each rule has a"
                            + " page, docs/rules/LW101.md. A comment silences one for its line:"
                            + " # lastword: ignore[LW203] reason=...",
                    List.of(
                            FORMAT,
                            FIX,
                            RULE,
                            DISABLE,
                            BASELINE,
                            UPDATE_BASELINE,
                            ALLOW_GROWTH,
                            BASE_REF,
                            NO_IGNORE,
                            Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.NO, OwnCode.USAGE, OwnCode.IO, OwnCode.FAILED));

    private LintSpec() {}
}
