package dev.lastword.jvm.lint;

import dev.lastword.contract.lint.Inspector;
import dev.lastword.contract.lint.Severities;
import dev.lastword.process.Kernel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Goes once through all that is to be examined; where files are mended, until none is any more.
final class Scan {

    /// What is mended in one file can make something in another one mendable, but not for ever.
    private static final int MOST_PASSES = 4;

    private final Kernel kernel;
    private final Project project;
    private final Settings settings;
    private final Severities severities;
    private final Inspector.Checks checks;
    private final boolean fixing;
    private final boolean noIgnore;
    private final Progress progress;

    Scan(
            Kernel kernel,
            Terminals terminals,
            Project project,
            Settings settings,
            Severities severities,
            Inspector.Checks checks,
            boolean fixing,
            boolean noIgnore) {
        this.kernel = kernel;
        this.project = project;
        this.settings = settings;
        this.severities = severities;
        this.checks = checks;
        this.fixing = fixing;
        this.noIgnore = noIgnore;
        this.progress = new Progress(kernel, terminals.stderr().getAsBoolean());
    }

    /// Hands over the outcomes in the order of the paths.
    void run(List<Path> places, Consumer<Outcome> taker) {
        if (!fixing) {
            pass(places, false, taker);
            progress.clear();
            return;
        }
        int fixed = 0;
        List<Outcome> outcomes = new ArrayList<>();
        int applied = 0;
        for (int pass = 0; pass == 0 || (applied > 0 && pass < MOST_PASSES); pass++) {
            outcomes.clear();
            pass(places, true, outcomes::add);
            applied = outcomes.stream().mapToInt(Outcome::fixed).sum();
            fixed += applied;
        }
        progress.clear();
        // The last pass has mended nothing, or too many have: what it says of the files holds.
        int first = fixed - applied;
        for (Outcome outcome : outcomes) {
            taker.accept(outcome.plus(first));
            first = 0;
        }
    }

    /// Takes the line of progress away, because something else is to be said.
    void quiet() {
        progress.clear();
    }

    private void pass(List<Path> places, boolean fixing, Consumer<Outcome> taker) {
        Examination examination = new Examination(project, settings, severities, checks, fixing);
        Work<Outcome> work = new Work<>(kernel::monotonicNanos, Work.PATIENCE_NANOS);
        work.run(
                Runtime.getRuntime().availableProcessors(),
                jobs -> find(places, examination, jobs),
                progress::show,
                taker);
    }

    private void find(List<Path> places, Examination examination, Work.Jobs<Outcome> jobs) {
        Discovery.Finds finds =
                new Discovery.Finds() {
                    @Override
                    public void candidate(Candidate candidate) {
                        jobs.add(
                                () -> examination.examine(candidate),
                                () ->
                                        examination.outcome(
                                                candidate.path(),
                                                Outcome.Kind.REFUSED,
                                                "takes longer than a minute"));
                    }

                    @Override
                    public void unreadable(String path, String reason) {
                        done(path, Outcome.Kind.UNREADABLE, reason);
                    }

                    private void done(String path, Outcome.Kind kind, String reason) {
                        Outcome outcome = examination.outcome(path, kind, reason);
                        jobs.add(() -> outcome, () -> outcome);
                    }
                };
        try {
            new Discovery(project, settings.exclude(), noIgnore, finds).find(places);
        } catch (RuntimeException | Error e) {
            Outcome outcome =
                    examination.outcome(
                            ".", Outcome.Kind.FAILED, "the search for scripts failed: " + e);
            jobs.add(() -> outcome, () -> outcome);
        }
    }
}
