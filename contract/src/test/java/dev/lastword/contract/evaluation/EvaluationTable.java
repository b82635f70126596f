package dev.lastword.contract.evaluation;

import dev.lastword.contract.lint.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The page on which the figures are published.
final class EvaluationTable {

    private static final String INTRODUCTION =
"""
            # How good the linter is

            The linter is measured on scripts that are made for it and run. Clean scripts, TEMPLATES_BASH templates for bash, TEMPLATES_SH of which are for a plain sh too, and TEMPLATES_PYTHON for Python, with names, statements, quoting, options and tables of codes that a seed chooses, get one edit each: a defect of a rule, or a decoy that looks like one and loses nothing. Every script, clean or edited, is run with a stub in the place of what it calls, which ends with 0, 1, 2, 3, 4 and 100, and once with an argument that nobody expects.

            **What the runs show is what is true**, not what the edit was meant to do. A rule about lost statuses (LW105, LW201–LW209) is broken where the edited script ends otherwise than the clean one for at least one status of the stub; a rule about the table of codes (LW101–LW104, LW110) where table and runs disagree. What a rule says of a script in which nothing is lost is a false positive, whichever rule the script was made for; a broken rule about which nothing is said is a false negative. Notes do not count: they fail no run.

            What is called is mostly a script of the project or a tool that everybody knows (`make`, `pytest`, `docker`), directly, in a function or in a variable, and one time in sixteen a command that nobody knows.

            What this does not tell: how often the defects occur in real scripts, and how the linter does on shapes that nobody thought of. The templates and edits are those of the linter's authors; they stand in `contract/src/test/resources/dev/lastword/contract/evaluation`. A few ways to lose a status are left out because the rules are silent about them on purpose, as their pages say: a job in the background that nobody waits for, a bare `wait` whose status nobody tests, 130 as the status of a script that was interrupted. For LW102 the table is changed only in scripts without errexit, under which nearly every command can add a code, and never by 1 in Python, with which any script can crash. The decoy of `parse_known_args` for LW110 was dropped, because no run reaches its 2. LW210, which is a note, and PowerShell, for which nothing is run here, are not evaluated. Where an edit turns out to do nothing in a script (dash makes 2 of `exit -1`, where 2 was before), or a decoy something, the pair is left out; a test sees to it that this is at most one in a hundred.

The linter was mended with scripts of another seed before its eyes: those of the tables below were made afterwards.

""";

    private static final String WHOLE = "## The whole";
    private static final String SAMPLE = "## What every build repeats";

    private static final String AGAIN =
            """

            ## Anew

            The seed is `SEED`. The first table is of PAIRS_IN_ALL pairs of scripts for each rule and language, and is written by

                mvn test -pl contract -am -Dtest=EvaluationTest -Dsurefire.failIfNoSpecifiedTests=false -Dlastword.evaluation=write

            and compared with a fresh run by the same command with `full` for `write`. The second is of the first PAIRS_SAMPLED of these pairs, and every build compares it.
            """;

    private EvaluationTable() {}

    static String page(Evaluation full, int pairs, Evaluation sample, int sampledPairs) {
        String page =
                INTRODUCTION
                        + WHOLE
                        + "\n\n"
                        + table(full)
                        + "\n"
                        + SAMPLE
                        + "\n\n"
                        + table(sample)
                        + AGAIN;
        return page.replace("TEMPLATES_BASH", count(Dialect.BASH))
                .replace("TEMPLATES_SH", count(Dialect.SH))
                .replace("TEMPLATES_PYTHON", count(Dialect.PYTHON))
                .replace("SEED", Sample.SEED)
                .replace("PAIRS_IN_ALL", Integer.toString(pairs))
                .replace("PAIRS_SAMPLED", Integer.toString(sampledPairs));
    }

    private static String count(Dialect dialect) {
        return Integer.toString(Template.of(dialect).size());
    }

    /// The rows of the first table of a page, each as its cells.
    static List<List<String>> rows(String page) {
        String whole = page.substring(page.indexOf(WHOLE), page.indexOf(SAMPLE));
        return whole.lines()
                .filter(line -> line.startsWith("| ["))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /// The rows of all rules, by language.
    static String table(Evaluation evaluation) {
        StringBuilder table = new StringBuilder();
        table.append(
                "| rule | language | scripts | true positives | false positives | false negatives |"
                        + " precision | recall |\n");
        table.append("|---|---|--:|--:|--:|--:|--:|--:|\n");
        for (Rule rule : Rule.values()) {
            for (Dialect dialect : Dialect.values()) {
                Score score = evaluation.scores().getOrDefault(dialect, Map.of()).get(rule);
                if (score != null) {
                    table.append(row(rule, dialect, score));
                }
            }
        }
        return table.toString();
    }

    private static String row(Rule rule, Dialect dialect, Score score) {
        return String.format(
                Locale.ROOT,
                "| [%s](rules/%s.md) %s | %s | %d | %d | %d | %d | %.3f | %.3f |%n",
                rule.id(),
                rule.id(),
                rule.title(),
                dialect.title(),
                score.scripts(),
                score.found(),
                score.falseAlarms(),
                score.missed(),
                score.precision(),
                score.recall());
    }
}
