package dev.lastword.process;

import dev.lastword.status.Ending;
import dev.lastword.status.Mishap;
import java.util.ArrayList;
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

    /// What it comes to where the command was not even tried.
    public static Outcome notTried(long nowMillis, Mishap why) {
        return new Outcome(new Ending.NotTried(), 0, nowMillis, 0, Usage.NONE, true, List.of(why));
    }

    /// The same with one more trouble.
    public Outcome with(Mishap mishap) {
        List<Mishap> all = new ArrayList<>(mishaps);
        all.add(mishap);
        return new Outcome(ending, processId, startedMillis, wallMillis, usage, complete, all);
    }
}
