package dev.lastword.contract.exits.bash;

import java.util.List;

/// What a call does: where it leads, and where it ends the shell.
///
/// @param end what it leads to by its last command, or a bare `return`
/// @param returns where a code is written behind `return`
record Effect(Flow end, List<Event> returns, List<Event> events) {

    static final Effect NONE = new Effect(Flow.NONE, List.of(), List.of());

    /// Nodes are told apart by identity: comparing trees is no small thing.
    boolean isSame(Effect other) {
        return end.equals(other.end)
                && isSame(returns, other.returns)
                && isSame(events, other.events);
    }

    private static boolean isSame(List<Event> some, List<Event> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            Event a = some.get(i);
            Event b = others.get(i);
            if (!a.isAt(b) || !a.value().equals(b.value()) || !a.state().equals(b.state())) {
                return false;
            }
        }
        return true;
    }
}
