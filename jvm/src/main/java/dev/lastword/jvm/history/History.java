package dev.lastword.jvm.history;

import dev.lastword.cli.Arguments;
import dev.lastword.cli.Handover;
import dev.lastword.cli.Help;
import dev.lastword.cli.HistorySpecs;
import dev.lastword.cli.Spec;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// The commands that look at the history of recorded runs.
public final class History implements Handover {

    private final Supplier<Viewer> viewer;

    /// @param viewer asked only where a command is ours, because it costs to find out
    public History(Supplier<Viewer> viewer) {
        this.viewer = viewer;
    }

    @Override
    public Optional<Verdict> offer(List<Word> words) {
        String name = words.isEmpty() ? "" : words.getFirst().text();
        return HistorySpecs.ALL.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .map(spec -> run(spec, words.subList(1, words.size())));
    }

    private Verdict run(Spec spec, List<Word> words) {
        Viewer who = viewer.get();
        Arguments arguments = Arguments.parseAnywhere(spec, words);
        if (arguments.has(Spec.HELP)) {
            return Help.print(who.kernel(), Help.of(spec));
        }
        try {
            if (arguments.problem().isPresent()) {
                throw Problem.usage(arguments.problem().get());
            }
            return run(spec, who, arguments);
        } catch (Problem problem) {
            String usage =
                    problem.code() == OwnCode.USAGE ? " (usage: " + spec.synopsis() + ")" : "";
            new Notes(who.kernel()).say(spec.name() + ": " + problem.line() + usage);
            return Verdict.of(problem.code());
        }
    }

    private static Verdict run(Spec spec, Viewer viewer, Arguments arguments) throws Problem {
        Store store = Store.find(viewer.kernel(), arguments.value(HistorySpecs.OUT_DIR));
        if (spec.equals(HistorySpecs.RUNS)) {
            return new RunsCommand(viewer, store).run(arguments);
        }
        if (spec.equals(HistorySpecs.SHOW)) {
            return new ShowCommand(viewer, store).run(arguments);
        }
        if (spec.equals(HistorySpecs.REPLAY)) {
            return new ReplayCommand(viewer, store, History::sleep).run(arguments);
        }
        if (spec.equals(HistorySpecs.GAIN)) {
            return new GainCommand(viewer, store).run(arguments);
        }
        return new PruneCommand(viewer, store).run(arguments);
    }

    private static void sleep(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
