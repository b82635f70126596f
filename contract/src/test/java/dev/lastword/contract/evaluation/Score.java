package dev.lastword.contract.evaluation;

/// How often the linter was right about a rule.
///
/// @param scripts that were generated for the rule, clean ones and changed ones, each once
/// @param found broken, and said to be
/// @param falseAlarms said to be broken, and not; on the scripts of any rule
/// @param missed broken, and not said to be
record Score(int scripts, int found, int falseAlarms, int missed) {

    static final Score NONE = new Score(0, 0, 0, 0);

    Score plus(Score other) {
        return new Score(
                scripts + other.scripts,
                found + other.found,
                falseAlarms + other.falseAlarms,
                missed + other.missed);
    }

    /// Of what was said to be broken, the part that was.
    double precision() {
        return found + falseAlarms == 0 ? 1 : (double) found / (found + falseAlarms);
    }

    /// Of what was broken, the part that was said to be.
    double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }
}
