package dev.lastword.jvm.history;

import dev.lastword.cli.Arguments;
import dev.lastword.cli.HistorySpecs;
import dev.lastword.json.JsonWriter;
import dev.lastword.jvm.Trouble;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `lastword prune`: removes old runs, failures last, and says which.
final class PruneCommand {

    /// A recorder sets its run up within milliseconds; what is older than this was left behind.
    private static final long LEFT_BEHIND_MILLIS = 3_600_000;

    private static final long DAY_MILLIS = 86_400_000;

    private final Viewer viewer;
    private final Store store;
    private final Removing removing;
    private final Complaints complaints = new Complaints();
    private final Out out;
    private boolean dryRun;
    private boolean json;
    private long removed;
    private long removedBytes;

    PruneCommand(Viewer viewer, Store store) {
        this.viewer = viewer;
        this.store = store;
        this.removing = new Removing(store);
        this.out = new Out(viewer.kernel());
    }

    Verdict run(Arguments arguments) throws Problem {
        dryRun = arguments.has(HistorySpecs.DRY_RUN);
        json = arguments.has(HistorySpecs.JSON);
        PrunePlan plan = plan(arguments);
        long now = viewer.nowMillis();
        List<String> months = store.months(complaints);
        List<PrunePlan.Candidate> runs = runs(months, now, plan.maxBytes().isPresent());
        List<PrunePlan.Removal> removals = plan.removals(runs);
        for (PrunePlan.Removal removal : removals) {
            remove(removal);
        }
        for (String month : months) {
            removeLeftBehind(month, now);
            if (!dryRun && month.compareTo(Times.month(now - DAY_MILLIS)) < 0) {
                removing.removeMonth(month);
            }
        }
        if (!json) {
            out.print(summary(runs.size() - removed));
        }
        Verdict verdict = out.end(complaints.isUnreadable() ? OwnCode.IO : OwnCode.OK);
        complaints.tell(viewer.kernel());
        return verdict;
    }

    private PrunePlan plan(Arguments arguments) throws Problem {
        if (!arguments.operands().isEmpty()) {
            throw Problem.usage("no operand is expected: " + arguments.operands().getFirst());
        }
        Optional<Duration> age = Options.duration(arguments, HistorySpecs.OLDER_THAN);
        PrunePlan plan =
                new PrunePlan(
                        age.map(d -> viewer.nowMillis() - d.toMillis()),
                        Options.number(arguments, HistorySpecs.KEEP),
                        Options.size(arguments, HistorySpecs.MAX_BYTES));
        if (plan.equals(new PrunePlan(Optional.empty(), Optional.empty(), Optional.empty()))) {
            throw Problem.usage("say how much is to stay: --older-than, --keep or --max-bytes");
        }
        return plan;
    }

    private List<PrunePlan.Candidate> runs(List<String> months, long now, boolean measured) {
        List<PrunePlan.Candidate> runs = new ArrayList<>();
        new Listing(store, complaints, now)
                .visit(
                        months,
                        run -> {
                            Path folder = store.folder(run.month(), run.id());
                            runs.add(
                                    new PrunePlan.Candidate(
                                            run.month(),
                                            run.id(),
                                            run.startedMillis(),
                                            run.state().isSuccess(),
                                            run.state() instanceof State.Running,
                                            measured ? Removing.bytes(folder) : 0));
                            return true;
                        });
        return runs;
    }

    private void remove(PrunePlan.Removal removal) {
        PrunePlan.Candidate run = removal.candidate();
        Path folder = store.folder(run.month(), run.id());
        // What is said of it must be read while it is there; what is wrong with it has been said.
        Optional<Run> read =
                new RunReader(store, new Complaints())
                        .read(run.month(), run.id())
                        .map(RunReader.Seen::run);
        long bytes = Removing.bytes(folder);
        Removing.Result result;
        try {
            result = dryRun ? Removing.Result.REMOVED : removing.remove(run.month(), run.id());
        } catch (IOException trouble) {
            complaints.unreadable("cannot remove " + folder + ": " + Trouble.reason(trouble));
            return;
        }
        switch (result) {
            case REMOVED -> say(run.id(), read, bytes, removal.reason());
            case RUNNING ->
                    complaints.damaged(
                            Ids.brief(run.id()) + " was kept: its recorder is not done with it");
            case GONE -> removed++;
        }
    }

    private void removeLeftBehind(String month, long now) {
        for (String name : store.hidden(month, complaints)) {
            Path folder = store.folder(month, name);
            Optional<Long> changed = Removing.modifiedMillis(folder);
            if (changed.isEmpty() || changed.get() > now - LEFT_BEHIND_MILLIS) {
                continue;
            }
            long bytes = Removing.bytes(folder);
            try {
                if (dryRun || removing.removeHidden(month, name) == Removing.Result.REMOVED) {
                    say(name.substring(1), Optional.empty(), bytes, "left-behind");
                    removed--;
                }
            } catch (IOException trouble) {
                complaints.unreadable("cannot remove " + folder + ": " + Trouble.reason(trouble));
            }
        }
    }

    private void say(String id, Optional<Run> run, long bytes, String reason) {
        removed++;
        removedBytes += bytes;
        if (json) {
            JsonWriter line = new JsonWriter().object().name("id").value(id);
            line.name("bytes").value(bytes).name("reason").value(reason);
            out.print(line.name("removed").value(!dryRun).end() + "\n");
            return;
        }
        String what =
                run.map(r ->
                                Times.minute(r.startedMillis(), viewer.zone())
                                        + "  "
                                        + Endings.brief(r.state())
                                        + "  "
                                        + SafeText.cut(SafeText.line(r.line()), 50))
                        .orElse("was never set up");
        out.print(verb() + " " + Ids.brief(id) + "  " + what + "\n");
    }

    private String verb() {
        return dryRun ? "would remove" : "removed";
    }

    private String summary(long left) {
        return verb()
                + " "
                + count(removed)
                + ", "
                + Sizes.text(removedBytes)
                + "; "
                + count(left)
                + " left\n";
    }

    private static String count(long runs) {
        return runs + (runs == 1 ? " run" : " runs");
    }
}
