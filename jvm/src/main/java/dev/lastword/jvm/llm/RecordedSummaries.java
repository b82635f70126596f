package dev.lastword.jvm.llm;

import dev.lastword.cli.Summaries;
import dev.lastword.jvm.history.Recording;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Outcome;
import dev.lastword.process.SignalArrival;
import dev.lastword.process.Stream;
import dev.lastword.process.Word;
import dev.lastword.profile.SummarySettings;
import dev.lastword.record.RunReference;
import dev.lastword.status.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Has runs summarised from what was recorded of them.
public final class RecordedSummaries implements Summaries {

    private final Kernel kernel;

    public RecordedSummaries(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Optional<String> write(
            SummarySettings settings, List<Word> command, Outcome outcome, RunReference run) {
        Path folder = Path.of(run.directory().text());
        RunFacts facts =
                new RunFacts(
                        command,
                        outcome.ending(),
                        Duration.ofMillis(outcome.wallMillis()),
                        stream(folder, Stream.STDOUT),
                        stream(folder, Stream.STDERR),
                        sink -> new Recording(folder).writeBoth(sink::accept));
        // They are still blocked from the run, so none of them can end lastword by itself.
        int signals = kernel.takeSignals();
        Answer answer =
                new Summarizer(kernel.environment())
                        .summarize(settings, facts, () -> isAskedToEnd(signals));
        if (answer instanceof Answer.Trouble(String reason)) {
            return Optional.of(reason);
        }
        new Notes(kernel).line(AppendixText.of(answer, settings.model()).stripTrailing());
        return Optional.empty();
    }

    private static RunOutput stream(Path folder, Stream stream) {
        return sink -> write(folder, stream, sink);
    }

    private static void write(Path folder, Stream stream, RunOutput.Sink sink) throws IOException {
        new Recording(folder).write(stream, sink::accept);
    }

    private boolean isAskedToEnd(int signals) {
        boolean asked = false;
        Optional<SignalArrival> arrival = kernel.nextSignal(signals);
        while (arrival.isPresent()) {
            asked |= new Signal(arrival.get().number()).asksToEnd();
            arrival = kernel.nextSignal(signals);
        }
        return asked;
    }
}
