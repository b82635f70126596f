package dev.lastword.contract.script.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the parsers of a script and of its substitutions collect together.
final class Findings {

    final List<Comment> comments = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    /// How many characters may still be looked at ahead of the cursor. `((` and `a[` are told apart
    /// from what they resemble only at their ends; without a budget, a text of nothing else would
    /// take a time that grows with its square.
    private long lookAhead;

    Findings(int length) {
        this.lookAhead = 16L * length + 4096;
    }

    /// Takes from the budget what was looked at.
    ///
    /// @return whether anything is left
    boolean maySpend(int characters) {
        lookAhead -= characters;
        return lookAhead >= 0;
    }

    /// How often something could not be read so far.
    int failures() {
        return reasons.size();
    }

    void failed(String reason) {
        reasons.add(reason);
    }

    /// What was wrong first after so many failures: if a larger piece failed since, that is likely
    /// to be wrong with all of it.
    Optional<String> since(int failures) {
        return failures < reasons.size() ? Optional.of(reasons.get(failures)) : Optional.empty();
    }
}
