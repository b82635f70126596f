package dev.lastword.jvm.history;

import dev.lastword.process.Kernel;
import dev.lastword.status.Ending;
import dev.lastword.status.Policy;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Optional;

/// The run that was recorded last, for whoever wants to know why it ended so.
///
/// @param line its words
/// @param tool the name of its program, without the folder
/// @param code what a shell shows of its ending; empty where nobody knows how it ended
/// @param sentence how it ended, in words
public record LastRun(String line, Optional<String> tool, Optional<Long> code, String sentence) {

    /// Looks for it where the recorder keeps its runs.
    ///
    /// @return empty where there is none, or no place for one
    public static Optional<LastRun> find(Kernel kernel) {
        Complaints complaints = new Complaints();
        try {
            Store store = Store.find(kernel, Optional.empty());
            RunName name = RunName.find(store, "last", complaints);
            Optional<Run> run =
                    new RunReader(store, complaints)
                            .read(name.month(), name.id())
                            .map(RunReader.Seen::run);
            complaints.tell(kernel);
            return run.map(LastRun::of);
        } catch (Problem problem) {
            return Optional.empty();
        }
    }

    private static LastRun of(Run run) {
        Optional<Long> code =
                run.state() instanceof State.Finished finished
                                && !(finished.ending() instanceof Ending.Unknown)
                        ? Optional.of(shellCode(finished.ending()))
                        : Optional.empty();
        return new LastRun(
                SafeText.line(run.line()),
                run.command().stream().findFirst().map(LastRun::name),
                code,
                SafeText.line(Endings.sentence(run.state())));
    }

    private static long shellCode(Ending ending) {
        return Verdict.of(ending, List.of(), Policy.MIRROR).shellCode();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
