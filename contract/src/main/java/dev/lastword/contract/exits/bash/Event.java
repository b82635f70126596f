package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.script.bash.Node;
import java.util.ArrayList;
import java.util.List;

/// A place at which a shell ends itself.
///
/// @param file that the node stands in
/// @param value as it is given: 256, perhaps
/// @param state of the shell there, for what its traps do
/// @param message the words of the call that the code came from, or empty
record Event(Node node, ScriptFile file, Value value, Cause cause, State state, String message) {

    @SuppressWarnings("ReferenceEquality") // Equal nodes can stand at many places.
    boolean isAt(Event other) {
        return node == other.node
                && cause == other.cause
                && value.constant().equals(other.value.constant())
                && value.passed() == other.value.passed();
    }

    /// As a status: what is left of it where it is a failure.
    Event failing(boolean posix) {
        Value left = Statuses.seen(value, posix).failing();
        List<String> texts = new ArrayList<>(value.texts());
        texts.removeIf(text -> Statuses.seen(text, posix) == 0);
        Value given =
                texts.isEmpty()
                        ? left
                        : new Value(
                                value.codes().without(Codes.ZERO),
                                List.copyOf(texts),
                                left.commands(),
                                left.unknown(),
                                left.constant(),
                                left.passed());
        return new Event(node, file, given, cause, state, message);
    }

    Event in(State other) {
        return new Event(node, file, value, cause, other, message);
    }

    Event or(Event other) {
        return new Event(node, file, value.or(other.value), cause, state.or(other.state), message);
    }
}
