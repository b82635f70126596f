package dev.lastword.cli;

import dev.lastword.process.Outcome;
import dev.lastword.process.Word;
import dev.lastword.profile.SummarySettings;
import dev.lastword.record.RunReference;
import java.util.List;
import java.util.Optional;

/// Whoever has a language model say something about a run that has ended.
public interface Summaries {

    /// Writes a summary to stderr. Takes no longer than the settings allow, and throws nothing.
    ///
    /// @param run where its output is kept
    /// @return why there is none, as a line for people
    Optional<String> write(
            SummarySettings settings, List<Word> command, Outcome outcome, RunReference run);
}
