package dev.lastword.cli;

import dev.lastword.config.PolicySources;
import dev.lastword.filter.FilterCounts;
import dev.lastword.filter.When;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.PolicyLayer;
import dev.lastword.policy.PolicyUpdate;
import dev.lastword.policy.RecorderPolicy;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Order;
import dev.lastword.process.Outcome;
import dev.lastword.process.Supervisor;
import dev.lastword.process.Word;
import dev.lastword.profile.Profile;
import dev.lastword.record.LedgerEntry;
import dev.lastword.record.RunReference;
import dev.lastword.record.SavingsLedger;
import dev.lastword.record.StateDirectory;
import dev.lastword.record.View;
import dev.lastword.status.Mishap;
import dev.lastword.status.Policy;
import dev.lastword.status.Verdict;
import dev.lastword.view.Audience;
import dev.lastword.view.ShortView;
import dev.lastword.view.VerdictLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// One run whose reader sees less: the command behind a view, its whole output in a record, and the
/// line at the end that says how it ended.
final class ViewedRun {

    /// Enough of the id's end to find the run by.
    private static final int ID_CHARACTERS = 8;

    private final Kernel kernel;
    private final Notes notes;
    private final List<Word> command;
    private final Profile profile;
    private final Audience audience;
    private final Optional<Summaries> summaries;
    private final Recording recording;
    private final ViewRecording witness;
    private final boolean disabled;
    private boolean lineEnded;

    /// @param summaries who writes a summary, where one is wanted
    ViewedRun(
            Kernel kernel,
            List<Word> command,
            Profile profile,
            Audience audience,
            Optional<Summaries> summaries) {
        this.kernel = kernel;
        this.notes = new Notes(kernel);
        this.command = command;
        this.profile = profile;
        this.audience = audience;
        this.summaries = summaries;
        RecorderPolicy policy = policy(kernel);
        this.disabled = policy.recordDisabled();
        this.recording = new Recording(kernel, command, policy);
        boolean atOnce = summaries.isPresent() || profile.lines().when() != When.ALWAYS;
        this.witness = new ViewRecording(recording, atOnce, disabled);
    }

    /// Where records are kept is said by the recorder's settings; whether the command runs is not
    /// for a record to decide that nobody asked for.
    private static RecorderPolicy policy(Kernel kernel) {
        PolicyLayer nothing = new PolicyLayer(new EnumMap<>(PolicyKey.class));
        return PolicySources.read(kernel, nothing, List.of())
                .policy()
                .with(
                        PolicyUpdate.none()
                                .disableOnRecorderError(true)
                                .requireTrace(false)
                                .keepPartialTrace(true));
    }

    Outcome run(Order order, Policy verdictPolicy) {
        ShortView view =
                new ShortView(
                        kernel,
                        profile.lines(),
                        witness,
                        audience,
                        () -> recording.reference().map(RunReference::directory));
        Outcome outcome = Supervisor.run(kernel, command, order, witness, view);
        FilterCounts counts = view.counts();
        recording.finish(outcome, verdictPolicy, Optional.of(shown(counts)));
        noteSavings(outcome, counts);
        Optional<String> trouble = trouble(view, counts.hiddenLines() > 0);
        Outcome told = outcome;
        if (trouble.isPresent()) {
            told = outcome.with(new Mishap(Mishap.Part.FILTER, trouble.get()));
            say(view, trouble.get());
        }
        if (counts.hiddenLines() > 0) {
            say(
                    view,
                    VerdictLine.of(
                            outcome.ending(),
                            profile.exits(),
                            profile.name(),
                            outcome.wallMillis(),
                            counts,
                            shortId()));
        }
        summarise(view, outcome);
        return told;
    }

    private void summarise(ShortView view, Outcome outcome) {
        Optional<RunReference> run = recording.reference();
        if (summaries.isEmpty() || profile.summary().isEmpty()) {
            return;
        }
        Optional<String> why =
                run.isEmpty()
                        ? Optional.of("the output could not be kept")
                        : summaries
                                .get()
                                .write(profile.summary().get(), command, outcome, run.get());
        why.ifPresent(w -> say(view, "no summary: " + w));
    }

    private View shown(FilterCounts counts) {
        return new View(
                profile.name(),
                counts.lines(),
                counts.hiddenLines(),
                counts.bytes(),
                counts.hiddenBytes());
    }

    /// For `gain`. A ledger that cannot be written is nothing that the command's caller has to
    /// know.
    private void noteSavings(Outcome outcome, FilterCounts counts) {
        Optional<RunReference> run = recording.reference();
        Optional<StateDirectory> state = recording.state();
        if (run.isEmpty() || state.isEmpty()) {
            return;
        }
        LedgerEntry entry =
                new LedgerEntry.Savings(
                        kernel.epochMillis(),
                        run.get().id(),
                        profile.name(),
                        profile.kind(),
                        recording.redacted().getFirst().text(),
                        counts.bytes(),
                        counts.bytes() - counts.hiddenBytes(),
                        counts.lines(),
                        counts.lines() - counts.hiddenLines(),
                        Verdict.of(outcome.ending(), List.of(), Policy.MIRROR).shellCode(),
                        counts.hiddenLines() > 0);
        SavingsLedger.append(kernel, state.get(), entry);
    }

    private Optional<String> trouble(ShortView view, boolean hidden) {
        if (!witness.isOpened()) {
            return view.trouble();
        }
        if (disabled) {
            return Optional.of("nothing is hidden, since recording is disabled");
        }
        return recording
                .whyNotEverything()
                .map(why ->
                        (hidden ? "from there on nothing is hidden: " : "nothing is hidden: ")
                                + why)
                .or(view::trouble);
    }

    private String shortId() {
        String id = recording.reference().map(RunReference::id).orElse("");
        return id.substring(Math.max(0, id.length() - ID_CHARACTERS));
    }

    /// On a line of its own, also where the command has not ended its last one.
    private void say(ShortView view, String text) {
        if (view.inLine() && !lineEnded) {
            notes.line("");
        }
        lineEnded = true;
        notes.say(text);
    }
}
