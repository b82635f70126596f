package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.bash.BashParser;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.DoubleQuoted;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Script;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A trap that ends with a status of its own: the one that the script was about to end with is
/// lost.
final class TrapOverrides implements Check<Unit.Shell> {

    /// What a trap ends with, where it is not the status that the script ends with.
    private enum Ending {
        /// A literal code but 0.
        CODE,
        /// `exit 0`.
        ZERO,
        /// `exit $?` behind another command, whose status it is.
        OTHER_STATUS,
        /// `exit` alone: the status from before the trap, which for a signal that comes between two
        /// commands is 0.
        BARE,
        /// `exit $?` in double quotes, which the shell puts in when it sets the trap.
        EXPANDED_EARLY
    }

    @Override
    public Rule rule() {
        return Rule.TRAP_OVERRIDES;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        if (!unit.text().contains("trap") || isAdvisory(unit)) {
            return;
        }
        List<SimpleCommand> traps = traps(unit.outline());
        for (SimpleCommand trap : traps) {
            check(unit, trap, traps, sink);
        }
    }

    private static boolean isAdvisory(Unit.Shell unit) {
        return unit.script().directives().stream().anyMatch(Directive.Advisory.class::isInstance);
    }

    private static List<SimpleCommand> traps(Outline outline) {
        List<SimpleCommand> traps = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof SimpleCommand command
                    && command.words().size() > 1
                    && command.name().filter("trap"::equals).isPresent()) {
                traps.add(command);
            }
        }
        return traps;
    }

    private void check(Unit.Shell unit, SimpleCommand trap, List<SimpleCommand> traps, Sink sink) {
        List<String> signals = signals(trap);
        Word action = trap.words().get(1);
        Optional<Ending> ending = ending(unit, action);
        if (signals.isEmpty() || ending.isEmpty()) {
            return;
        }
        boolean onExit = signals.contains("EXIT") && unit.shell().mayHideFailure(trap);
        boolean onError = signals.contains("ERR");
        switch (ending.get()) {
            case ZERO -> {
                if (onExit || (onError && !unit.profile().isHook())) {
                    report(trap, onExit ? "EXIT" : "ERR", "always 0", sink);
                }
            }
            case CODE -> {
                if (onExit && !isReplaced(trap, traps)) {
                    report(trap, "EXIT", "the same code whatever happened", sink);
                }
            }
            case OTHER_STATUS -> {
                if (onExit) {
                    report(trap, "EXIT", "the status of its last command", sink);
                }
            }
            case EXPANDED_EARLY -> {
                if (onExit) {
                    report(
                            trap,
                            "EXIT",
                            "the $? of when it was set, for double quotes expand it",
                            sink);
                }
            }
            case BARE -> {
                String signal = signals.getFirst();
                if (!onExit && List.of("INT", "TERM", "HUP", "QUIT").contains(signal)) {
                    sink.report(
                            rule(),
                            trap.range(),
                            "the trap for "
                                    + signal
                                    + " ends with 0, as if nothing had happened; say exit "
                                    + code(signal));
                }
            }
        }
    }

    private void report(SimpleCommand trap, String signal, String what, Sink sink) {
        sink.report(
                rule(),
                trap.range(),
                "the "
                        + signal
                        + " trap ends with "
                        + what
                        + ", so that the script's own status is lost; begin it with rc=$? and end it"
                        + " with exit $rc");
    }

    private static int code(String signal) {
        return switch (signal) {
            case "HUP" -> 129;
            case "INT" -> 130;
            case "QUIT" -> 131;
            default -> 143;
        };
    }

    /// The names behind the action, without `SIG`; those of numbers that matter.
    private static List<String> signals(SimpleCommand trap) {
        List<String> signals = new ArrayList<>();
        for (Word word : trap.words().subList(2, trap.words().size())) {
            String name = Words.literal(word).orElse("?").toUpperCase(Locale.ROOT);
            signals.add(
                    switch (name) {
                        case "0" -> "EXIT";
                        case "1" -> "HUP";
                        case "2" -> "INT";
                        case "3" -> "QUIT";
                        case "15" -> "TERM";
                        default -> name.startsWith("SIG") ? name.substring(3) : name;
                    });
        }
        return signals;
    }

    /// Whether another trap for EXIT takes this one's place, so that a script that succeeds need
    /// not come here.
    private static boolean isReplaced(SimpleCommand trap, List<SimpleCommand> traps) {
        return traps.stream()
                .anyMatch(other ->
                        !Fate.isAt(other, trap)
                                && (signals(other).contains("EXIT")
                                        || Words.literal(other.words().get(1))
                                                .filter(w -> w.equals("EXIT") || w.equals("0"))
                                                .isPresent()));
    }

    private static Optional<Ending> ending(Unit.Shell unit, Word action) {
        Optional<String> text = Words.literal(action);
        if (text.isPresent()) {
            Optional<CompoundList> function = function(unit.outline(), text.get());
            return function.isPresent()
                    ? ending(function.get(), false)
                    : ending(BashParser.parse(text.get()), false);
        }
        if (action.parts().size() == 1 && action.parts().getFirst() instanceof DoubleQuoted) {
            String raw = unit.text(action.range());
            String inside = raw.substring(1, raw.length() - 1);
            boolean early = hasUnescapedStatus(inside);
            return ending(BashParser.parse(inside.replace("\\$", "$")), early);
        }
        return Optional.empty();
    }

    private static boolean hasUnescapedStatus(String text) {
        int at = text.indexOf("$?");
        return at >= 0 && (at == 0 || text.charAt(at - 1) != '\\');
    }

    private static Optional<Ending> ending(Script script, boolean early) {
        return script.isWhole() ? ending(script.body(), early) : Optional.empty();
    }

    /// The body of the function that a trap names.
    private static Optional<CompoundList> function(Outline outline, String name) {
        return outline.function(name)
                .flatMap(f ->
                        f.body() instanceof BraceGroup group
                                ? Optional.of(group.body())
                                : Optional.empty());
    }

    /// What a list ends with, where it always comes to an `exit` at its end.
    private static Optional<Ending> ending(CompoundList list, boolean early) {
        if (list.statements().isEmpty()) {
            return Optional.empty();
        }
        Statement last = list.statements().getLast();
        if (!(last.command() instanceof SimpleCommand exit)
                || exit.name().filter("exit"::equals).isEmpty()
                || exit.words().size() > 2) {
            return Optional.empty();
        }
        if (exit.words().size() == 1) {
            return Optional.of(Ending.BARE);
        }
        Word code = exit.words().get(1);
        Optional<String> literal = Words.literal(code);
        if (literal.isPresent()) {
            return Optional.of(literal.get().equals("0") ? Ending.ZERO : Ending.CODE);
        }
        if (!isStatus(code)) {
            return Optional.empty();
        }
        if (early) {
            return Optional.of(Ending.EXPANDED_EARLY);
        }
        return list.statements().size() > 1 ? Optional.of(Ending.OTHER_STATUS) : Optional.empty();
    }

    private static boolean isStatus(Node code) {
        List<ParameterExpansion> read = Tree.all(code, ParameterExpansion.class);
        return read.size() == 1 && read.getFirst().name().equals("?");
    }
}
