package dev.lastword.cli;

import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Optional;

/// From the words on the command line to the verdict that `Main` carries out. Both front ends start
/// here.
public final class Program {

    private static final int STDERR = 2;

    private Program() {}

    /// Does what the words say.
    ///
    /// @param words without the program's own name
    /// @param handover who else might know a command that is unknown here
    public static Verdict run(Kernel kernel, List<Word> words, Handover handover) {
        try {
            return dispatch(kernel, words, handover);
        } catch (RuntimeException fault) {
            // Before any command ran; a supervised run deals with its own faults.
            new Notes(kernel).say("internal fault: " + fault + "; please report it");
            return Verdict.of(OwnCode.FAILED);
        }
    }

    private static Verdict dispatch(Kernel kernel, List<Word> words, Handover handover) {
        if (words.isEmpty()) {
            Output.write(kernel, STDERR, Help.overview());
            return Verdict.of(OwnCode.USAGE);
        }
        List<Word> rest = words.subList(1, words.size());
        String first = words.getFirst().text();
        return switch (first) {
            case "run" -> RunCommand.run(kernel, rest, handover);
            case "record" -> RecordCommand.run(kernel, rest);
            case "profile" -> ProfileCommand.run(kernel, rest);
            case "config" -> ConfigCommand.run(kernel, rest);
            case "help" -> help(kernel, words, handover);
            case "--help", "-h" -> Help.print(kernel, Help.overview());
            case "--version", "-V" -> Help.print(kernel, "lastword " + Version.TEXT + "\n");
            default -> unknown(kernel, words, first, handover);
        };
    }

    private static Verdict help(Kernel kernel, List<Word> words, Handover handover) {
        Arguments arguments = Arguments.parse(Commands.HELP, words.subList(1, words.size()));
        if (arguments.has(Spec.HELP)) {
            return Help.print(kernel, Help.of(Commands.HELP));
        }
        if (arguments.problem().isPresent()) {
            new Notes(kernel).say("help: " + arguments.problem().get());
            return Verdict.of(Commands.HELP.usageError());
        }
        if (arguments.operands().isEmpty()) {
            return Help.print(kernel, Help.overview());
        }
        String name = arguments.operands().getFirst().text();
        Optional<Spec> spec = Commands.named(name);
        return spec.isPresent()
                ? Help.print(kernel, Help.of(spec.get()))
                : unknown(kernel, words, name, handover);
    }

    private static Verdict unknown(
            Kernel kernel, List<Word> words, String name, Handover handover) {
        Optional<Verdict> done = handover.offer(words);
        if (done.isPresent()) {
            return done.get();
        }
        if (Commands.named(name).isPresent()) {
            // Known from the table, and done by the front end that is not there.
            new Notes(kernel)
                    .say(name + " needs lastword-jvm beside this program, and it is not there");
            return Verdict.of(OwnCode.FAILED);
        }
        String what = name.startsWith("-") ? "option " : "command ";
        new Notes(kernel)
                .say("unknown " + what + name + Nearest.command(name) + " (see 'lastword help')");
        return Verdict.of(OwnCode.USAGE);
    }
}
