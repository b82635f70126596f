package dev.lastword.jvm.llm;

import dev.lastword.process.Word;
import dev.lastword.status.Ending;
import java.time.Duration;
import java.util.List;

/// What a prompt can tell of a run.
///
/// @param command its words as they ran: the secrets in them are what is then looked for
/// @param stdout in the form that was recorded
/// @param stderr in the form that was recorded
/// @param output both in the order in which they came
public record RunFacts(
        List<Word> command,
        Ending ending,
        Duration duration,
        RunOutput stdout,
        RunOutput stderr,
        RunOutput output) {

    public RunFacts {
        command = List.copyOf(command);
    }
}
