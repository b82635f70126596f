package dev.lastword.jvm.history;

import dev.lastword.cli.Arguments;
import dev.lastword.cli.HistorySpecs;
import dev.lastword.jvm.Trouble;
import dev.lastword.process.Notes;
import dev.lastword.process.Stream;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// `lastword show`: what is known of a run, and its output.
final class ShowCommand {

    private final Viewer viewer;
    private final Store store;
    private final Complaints complaints = new Complaints();
    private final Out out;

    ShowCommand(Viewer viewer, Store store) {
        this.viewer = viewer;
        this.store = store;
        this.out = new Out(viewer.kernel());
    }

    Verdict run(Arguments arguments) throws Problem {
        Optional<LineRange> lines =
                Options.value(
                        arguments,
                        HistorySpecs.LINES,
                        LineRange::parse,
                        "no range of lines; write 3-7, 3- or -7");
        Optional<Stream> stream = stream(arguments);
        boolean raw = arguments.has(HistorySpecs.RAW);
        boolean part = raw || lines.isPresent() || stream.isPresent();
        boolean json = arguments.has(HistorySpecs.FACTS);
        if (json && part) {
            throw Problem.usage("--json shows no output; leave it or the other options out");
        }
        Run run = find(store, arguments, complaints);
        Path folder = store.folder(run.month(), run.id());
        Facts facts = new Facts(run, folder);
        complaints.tell(viewer.kernel());
        if (json) {
            out.print(facts.json() + "\n");
            return out.end(OwnCode.OK);
        }
        if (!part) {
            out.print(facts.text(viewer) + "\n");
        }
        OwnCode code = writeOutput(run, folder, stream, lines, raw);
        Verdict verdict = out.end(code);
        if (part) {
            remarks(run, facts);
        }
        if (code == OwnCode.OK) {
            Looks.note(viewer, store, run, facts, raw);
        }
        return verdict;
    }

    private OwnCode writeOutput(
            Run run, Path folder, Optional<Stream> stream, Optional<LineRange> lines, boolean raw)
            throws Problem {
        ByteSink end =
                viewer.isTerminal() && !raw
                        ? new SafeOutput(out, SafeOutput.Mode.SHOW)
                        : new OutSink(out);
        ByteSink sink = lines.map(range -> range.before(end)).orElse(end);
        try {
            Recording recording = new Recording(folder);
            if (stream.isPresent()) {
                recording.write(stream.get(), sink);
            } else if (raw && !recording.isExactInOrder()) {
                throw Problem.usage(
                        "the output of "
                                + Ids.brief(run.id())
                                + " is not all text, and the order of its two streams is only kept"
                                + " for text; give --stdout or --stderr");
            } else {
                recording.writeBoth(sink);
            }
            sink.end();
            return OwnCode.OK;
        } catch (IOException trouble) {
            sink.end();
            out.flush();
            new Notes(viewer.kernel())
                    .say(
                            "cannot read the output in "
                                    + SafeText.line(folder + ": " + Trouble.reason(trouble)));
            return OwnCode.IO;
        }
    }

    /// What the output by itself does not tell.
    private void remarks(Run run, Facts facts) {
        Notes notes = new Notes(viewer.kernel());
        if (run.state() instanceof State.Interrupted) {
            notes.say("this run was interrupted: its output is kept up to here");
        } else if (run.state() instanceof State.Running) {
            notes.say("this run is still running: there may be more output");
        }
        for (String dropped : facts.dropped()) {
            notes.say(SafeText.line("not kept: " + dropped));
        }
    }

    private static Optional<Stream> stream(Arguments arguments) throws Problem {
        boolean stdout = arguments.has(HistorySpecs.STDOUT);
        boolean stderr = arguments.has(HistorySpecs.STDERR);
        if (stdout && stderr) {
            throw Problem.usage("--stdout and --stderr exclude each other; without both it is all");
        }
        return stdout
                ? Optional.of(Stream.STDOUT)
                : stderr ? Optional.of(Stream.STDERR) : Optional.empty();
    }

    /// The run that the one operand names.
    static Run find(Store store, Arguments arguments, Complaints complaints) throws Problem {
        if (arguments.operands().size() != 1) {
            throw Problem.usage(
                    arguments.operands().isEmpty() ? "no RUN given" : "more than one RUN given");
        }
        String text = arguments.operands().getFirst().text();
        RunName name = RunName.find(store, text, complaints);
        return new RunReader(store, complaints)
                .read(name.month(), name.id())
                .map(RunReader.Seen::run)
                .orElseThrow(() -> new Problem(OwnCode.NO, "no run " + text + " any more"));
    }
}
