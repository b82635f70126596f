package dev.lastword.jvm.history;

import dev.lastword.cli.Arguments;
import dev.lastword.cli.HistorySpecs;
import dev.lastword.jvm.Trouble;
import dev.lastword.process.Notes;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// `lastword replay`: the output of a run with its timing.
final class ReplayCommand {

    private static final double FASTEST = 1e6;
    private static final double SLOWEST = 1e-3;
    private static final double NANOS_PER_MICRO = 1e3;

    /// Waits.
    interface Pause {
        void of(long nanos);
    }

    private final Viewer viewer;
    private final Store store;
    private final Pause pause;

    ReplayCommand(Viewer viewer, Store store, Pause pause) {
        this.viewer = viewer;
        this.store = store;
        this.pause = pause;
    }

    Verdict run(Arguments arguments) throws Problem {
        double speed =
                Options.value(
                                arguments,
                                HistorySpecs.SPEED,
                                ReplayCommand::speed,
                                "no speed; write a number above 0, as in 2 or 0.5")
                        .orElse(1.0);
        // A hundred years is the longest duration that can be written.
        long idleNanos =
                Options.duration(arguments, HistorySpecs.IDLE_LIMIT)
                        .map(Duration::toNanos)
                        .orElse(Long.MAX_VALUE);
        Complaints complaints = new Complaints();
        Run run = ShowCommand.find(store, arguments, complaints);
        complaints.tell(viewer.kernel());
        return play(store.folder(run.month(), run.id()), run, speed, idleNanos);
    }

    private Verdict play(Path folder, Run run, double speed, long idleNanos) {
        Out out = new Out(viewer.kernel());
        ByteSink sink =
                viewer.isTerminal() ? new SafeOutput(out, SafeOutput.Mode.PLAY) : new OutSink(out);
        long[] before = {0};
        OwnCode code = OwnCode.OK;
        Notes notes = new Notes(viewer.kernel());
        try {
            Recording.read(
                    folder,
                    (stream, micros, bytes, offset, length) -> {
                        long nanos = nanos(micros - before[0], speed, idleNanos);
                        before[0] = micros;
                        if (nanos > 0 && !out.isBroken()) {
                            out.flush();
                            pause.of(nanos);
                        }
                        sink.accept(bytes, offset, length);
                    },
                    sink::wantsMore);
        } catch (IOException trouble) {
            code = OwnCode.IO;
            notes.say(
                    "cannot read the output in "
                            + SafeText.line(folder + ": " + Trouble.reason(trouble)));
        }
        sink.end();
        Verdict verdict = out.end(code);
        if (run.state() instanceof State.Interrupted) {
            notes.say("this run was interrupted: its output is kept up to here");
        }
        if (code == OwnCode.OK) {
            Looks.note(viewer, store, run, new Facts(run, folder), false);
        }
        return verdict;
    }

    private static long nanos(long micros, double speed, long idleNanos) {
        return Math.min((long) (micros * NANOS_PER_MICRO / speed), idleNanos);
    }

    private static Optional<Double> speed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.".indexOf(text.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        try {
            double speed = Double.parseDouble(text);
            return speed >= SLOWEST && speed <= FASTEST ? Optional.of(speed) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
