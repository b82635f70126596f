package dev.lastword.cli;

import dev.lastword.process.Word;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Optional;

/// Gives a command that `core` does not know to whoever may.
public interface Handover {

    /// Nobody else is there.
    Handover NONE = words -> Optional.empty();

    /// Does what the words say, perhaps by becoming another program, and then does not return.
    ///
    /// @return empty where nobody knows the command
    Optional<Verdict> offer(List<Word> words);

    /// Who can have runs summarised; empty where nobody here can, but perhaps whoever gets the
    /// [#offer].
    default Optional<Summaries> summaries() {
        return Optional.empty();
    }
}
