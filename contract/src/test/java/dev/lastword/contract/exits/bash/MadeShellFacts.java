package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Facts;

/// Facts of a shell script that are made by hand, for tests of what reads them.
public final class MadeShellFacts {

    private MadeShellFacts() {}

    /// With nothing known of the options at any place.
    public static ShellFacts of(Facts facts) {
        return new ShellFacts(facts, new Visits(), java.util.Map.of());
    }
}
