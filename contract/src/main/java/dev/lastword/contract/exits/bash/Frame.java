package dev.lastword.contract.exits.bash;

import java.util.List;
import java.util.Optional;

/// What leaves a piece of a script by other ways than its end.
final class Frame {

    /// Why the frame was made.
    enum Kind {
        /// A process of its own: `exit` ends it.
        PROCESS,
        /// A function, or a sourced file: `return` ends it.
        CALL
    }

    /// A loop that is running.
    static final class Loop {
        State breaks = State.NONE;
        State continues = State.NONE;
    }

    final Kind kind;
    final List<Loop> loops;

    /// Where a bare `return` leads.
    State returns = State.NONE;

    /// In a trap, the status that the shell is ending with.
    final Optional<Value> ending;

    private final Ends events = new Ends();

    /// Where a code is written behind `return`.
    final Ends returned = new Ends();

    Frame(Kind kind, List<Loop> loops, Optional<Value> ending) {
        this.kind = kind;
        this.loops = loops;
        this.ending = ending;
    }

    void add(Event event) {
        events.add(event);
    }

    /// Every end, in the order of their places.
    List<Event> events() {
        return events.all();
    }

    /// Where it leads by a `return`, with a code or without.
    State left(boolean posix) {
        State left = returns;
        for (Event event : returned.all()) {
            left = left.or(event.state().with(Statuses.seen(event.value(), posix)));
        }
        return left;
    }
}
