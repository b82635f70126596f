package dev.lastword.cli;

import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Outcome;
import dev.lastword.process.Supervisor;
import dev.lastword.process.Word;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import dev.lastword.status.Policy;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Optional;

/// `lastword run`: from words to a verdict.
final class RunCommand {

    private final Kernel kernel;
    private final Notes notes;
    private final StatusTarget status;

    private RunCommand(Kernel kernel) {
        this.kernel = kernel;
        this.notes = new Notes(kernel);
        this.status = new StatusTarget(kernel);
    }

    static Verdict run(Kernel kernel, List<Word> words) {
        return new RunCommand(kernel).run(Arguments.parse(Commands.RUN, words));
    }

    private Verdict run(Arguments arguments) {
        if (arguments.has(Spec.HELP)) {
            return Help.print(kernel, Help.of(Commands.RUN));
        }
        RunOptions options = RunOptions.of(arguments);
        List<Word> command = arguments.operands();
        Optional<Mishap> obstacle =
                status.open(arguments)
                        .map(m -> new Mishap(Mishap.Part.STATUS, m))
                        .or(() -> options.problem().map(RunCommand::usage));
        if (obstacle.isPresent()) {
            notes.say(obstacle.get().message());
            return conclude(
                    command,
                    Outcome.notTried(kernel.epochMillis(), obstacle.get()),
                    options.policy());
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
