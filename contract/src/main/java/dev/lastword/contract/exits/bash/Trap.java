package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.Node;
import java.util.List;

/// What runs when the shell ends. Compared by identity: there is one for each `trap` of a script.
final class Trap {

    private static final CompoundList NOTHING = new CompoundList(new Range(0, 0), List.of());

    /// Nothing.
    static final Trap NONE = new Trap(NOTHING, NOTHING);

    private final CompoundList action;
    private final Node command;

    Trap(CompoundList action, Node command) {
        this.action = action;
        this.command = command;
    }

    CompoundList action() {
        return action;
    }

    /// The `trap` that set it.
    Node command() {
        return command;
    }
}
