package dev.lastword.cli;

import dev.lastword.process.Word;
import java.util.List;

/// Gives a command that this front end does not know to one that may.
public interface Handover {

    /// Nobody else is there.
    Handover NONE = words -> {};

    /// Becomes the other front end; returns where there is none.
    void offer(List<Word> words);
}
