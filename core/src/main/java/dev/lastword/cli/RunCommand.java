package dev.lastword.cli;

import dev.lastword.filter.LineProfile;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Outcome;
import dev.lastword.process.Supervisor;
import dev.lastword.process.Word;
import dev.lastword.profile.Profile;
import dev.lastword.profile.ProfileSources;
import dev.lastword.profile.Selection;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import dev.lastword.status.Policy;
import dev.lastword.status.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `lastword run`: from words to a verdict.
final class RunCommand {

    private static final String NOT_WITHOUT =
            "the profile cannot be used, and --strict-profile was given; the command was not started";

    private final Kernel kernel;
    private final Handover handover;
    private final Notes notes;
    private final StatusTarget status;

    private RunCommand(Kernel kernel, Handover handover) {
        this.kernel = kernel;
        this.handover = handover;
        this.notes = new Notes(kernel);
        this.status = new StatusTarget(kernel);
    }

    static Verdict run(Kernel kernel, List<Word> words, Handover handover) {
        return new RunCommand(kernel, handover).run(Arguments.parse(Commands.RUN, words), words);
    }

    private Verdict run(Arguments arguments, List<Word> words) {
        if (arguments.has(Spec.HELP)) {
            return Help.print(kernel, Help.of(Commands.RUN));
        }
        RunOptions options = RunOptions.of(arguments);
        ViewOptions wish = ViewOptions.of(kernel, arguments);
        List<Word> command = arguments.operands();
        Optional<String> mistake = options.problem().or(wish::problem);
        Selection selection =
                mistake.isEmpty() && wish.asked() ? select(wish, command) : Selection.NONE;
        boolean summary =
                selection.profile().flatMap(Profile::summary).isPresent()
                        && SummaryWanted.by(name -> kernel.variable(name).map(Word::text));
        if (summary && handover.summaries().isEmpty()) {
            // Before anything is opened that the other program would have to open once more.
            List<Word> all = new ArrayList<>(List.of(Word.of("run")));
            all.addAll(words);
            Optional<Verdict> done = handover.offer(all);
            if (done.isPresent()) {
                return done.get();
            }
            notes.say("no summary: it needs lastword-jvm beside this program");
        }
        Optional<Mishap> obstacle =
                status.open(arguments)
                        .map(m -> new Mishap(Mishap.Part.STATUS, m))
                        .or(() -> mistake.map(RunCommand::usage));
        if (obstacle.isEmpty()) {
            selection.notes().forEach(notes::say);
            boolean unusable = selection.profile().isEmpty() && !selection.notes().isEmpty();
            if (wish.strict() && unusable) {
                obstacle = Optional.of(new Mishap(Mishap.Part.FILTER, NOT_WITHOUT));
            }
        }
        if (obstacle.isPresent()) {
            notes.say(obstacle.get().message());
            return conclude(
                    command,
                    Outcome.notTried(kernel.epochMillis(), obstacle.get()),
                    options.policy());
        }
        if (selection.profile().isPresent()) {
            ViewedRun viewed =
                    new ViewedRun(
                            kernel,
                            command,
                            selection.profile().get(),
                            wish.reader(kernel),
                            summary ? handover.summaries() : Optional.empty());
            Outcome outcome = viewed.run(options.order(), options.policy());
            refuse(command, outcome.ending());
            return conclude(command, outcome, options.policy());
        }
        if (!options.needsParent()) {
            Optional<Ending> ending = Supervisor.become(kernel, command);
            if (ending.isPresent()) {
                return refuse(command, ending.get());
            }
        }
        Outcome outcome = Supervisor.run(kernel, command, options.order());
        refuse(command, outcome.ending());
        return conclude(command, outcome, options.policy());
    }

    private Selection select(ViewOptions wish, List<Word> command) {
        ProfileSources sources = ProfileSources.of(kernel, wish.variables());
        Selection selection =
                wish.profile().isPresent()
                        ? sources.named(wish.profile().get())
                        : sources.matching(command);
        Optional<Profile> bare =
                selection
                        .profile()
                        .filter(p -> p.summary().isPresent())
                        .filter(p -> p.lines().equals(LineProfile.NOTHING));
        if (bare.isEmpty()) {
            return selection;
        }
        // A summary is added to what is shown anyway; what that is, the command's own profile says.
        Optional<Profile> shown =
                sources.matching(command).profile().filter(p -> p.summary().isEmpty());
        return new Selection(shown.map(bare.get()::seenThrough).or(() -> bare), selection.notes());
    }

    private static Mishap usage(String problem) {
        return new Mishap(
                Mishap.Part.USAGE, "run: " + problem + " (usage: " + Commands.RUN.synopsis() + ")");
    }

    /// Says why a command could not be executed, where that is its ending.
    private Verdict refuse(List<Word> command, Ending ending) {
        if (ending instanceof Ending.NotStarted(Errno errno)) {
            notes.say(Refusal.message(kernel, command.getFirst(), errno));
        }
        return Verdict.of(ending, List.of(), Policy.MIRROR);
    }

    private Verdict conclude(List<Word> command, Outcome outcome, Policy policy) {
        Verdict verdict = Verdict.of(outcome.ending(), outcome.mishaps(), policy);
        boolean commands = Verdict.isCommands(outcome.ending(), outcome.mishaps(), policy);
        status.write(command, outcome, verdict, commands, Optional.empty());
        return verdict;
    }
}
