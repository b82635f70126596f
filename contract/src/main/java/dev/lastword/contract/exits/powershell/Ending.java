package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A place at which what is looked at can end the script.
///
/// @param immediate whether no `finally` is run any more: `[Environment]::Exit(3)`
/// @param implied whether nobody wrote it: any command may fail under `Stop`
record Ending(
        Range range,
        List<Value> values,
        Cause cause,
        Optional<String> message,
        boolean immediate,
        boolean implied) {

    static Ending written(Range range, List<Value> values, Optional<String> message) {
        return new Ending(range, values, Cause.WRITTEN, message, false, false);
    }

    /// What an error leads to that nobody catches.
    static Ending error(Range range, Optional<String> message, boolean implied) {
        return new Ending(range, Value.number(1), Cause.CRASH, message, false, implied);
    }

    static Ending unclear(Range range, String reason) {
        return written(range, Value.unclear(reason), Optional.empty());
    }

    /// Whether a caller can still catch it.
    boolean isError() {
        return cause == Cause.CRASH;
    }

    boolean isGiven() {
        for (Value value : values) {
            if (value instanceof Value.Given) {
                return true;
            }
        }
        return false;
    }

    Ending at(Range place) {
        return new Ending(place, values, cause, message, immediate, implied);
    }

    Ending with(List<Value> bound, Optional<String> said) {
        return new Ending(range, bound, cause, said, immediate, implied);
    }
}
