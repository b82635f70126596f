package dev.lastword.process;

import dev.lastword.status.Ending;
import dev.lastword.status.Mishap;
import java.util.List;

/// What one supervised run came to.
///
/// @param processId of the command, 0 when there was none
/// @param startedMillis when it was started, milliseconds since 1970 UTC
/// @param wallMillis how long it ran
/// @param complete whether all output of everything the command left behind was seen
/// @param mishaps lastword's own trouble, in the order it happened
public record Outcome(
        Ending ending,
        int processId,
        long startedMillis,
        long wallMillis,
        Usage usage,
        boolean complete,
        List<Mishap> mishaps) {

    public Outcome {
        mishaps = List.copyOf(mishaps);
    }
}
