package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.lint.shell.Tools.Status;
import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Pipeline;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Subshell;
import dev.lastword.contract.script.bash.Time;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.WhileClause;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A command whose status matters stands left of a pipe, and there is no pipefail: the pipe ends
/// with what its last command says, and that is a filter, which says 0.
final class LostInPipe implements Check<Unit.Shell> {

    private static final String LOOP = "the loop";

    private static boolean isFilter(String name) {
        return name.equals(LOOP) || Tools.isFilter(name);
    }

    @Override
    public Rule rule() {
        return Rule.LOST_IN_PIPE;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        Outline outline = unit.outline();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof Pipeline pipeline) {
                check(unit, i, pipeline, sink);
            }
        }
    }

    private void check(Unit.Shell unit, int at, Pipeline pipeline, Sink sink) {
        Optional<Invocation> last = last(pipeline.commands().getLast(), unit);
        if (last.isEmpty() || !isFilter(last.get().name()) || !isReader(last.get())) {
            return;
        }
        List<Command> others = pipeline.commands().subList(0, pipeline.commands().size() - 1);
        for (Command left : others) {
            Optional<Invocation> run = invocation(left, unit);
            if (run.isPresent()
                    && isLoss(unit, run.get(), last.get())
                    && !readsStatusItself(left)
                    && matters(unit, at, run.get(), last.get())
                    && Modes.pipefailIsOff(unit, at)) {
                sink.report(rule(), left.range(), message(unit, run.get(), last.get()));
                return;
            }
        }
    }

    /// What reads the pipe: a filter, or a loop over its lines.
    private static Optional<Invocation> last(Command command, Unit.Shell unit) {
        return command instanceof WhileClause loop
                        && loop.condition().statements().getFirst().command()
                                instanceof SimpleCommand read
                        && read.name().filter("read"::equals).isPresent()
                ? Optional.of(new Invocation(LOOP, List.of(), false))
                : invocation(command, unit);
    }

    /// `sh` and `bash` read what is piped into them only where they are not given a script.
    private static boolean isReader(Invocation last) {
        return !Set.of("sh", "bash").contains(last.name()) || !last.hasArgument(Set.of("-c"));
    }

    /// What is run, where it is one command; of a group, the last.
    private static Optional<Invocation> invocation(Command command, Unit.Shell unit) {
        Command inner = command;
        for (int depth = 0; depth < 16; depth++) {
            switch (inner) {
                case SimpleCommand simple -> {
                    return Invocation.of(simple, unit);
                }
                case Subshell subshell -> inner = subshell.body().statements().getLast().command();
                case BraceGroup group -> inner = group.body().statements().getLast().command();
                case Time time when time.command().isPresent() -> inner = time.command().get();
                case AndOr chain -> inner = chain.commands().getLast();
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the status says something that the filter does not pass on.
    private static boolean isLoss(Unit.Shell unit, Invocation run, Invocation last) {
        return switch (Tools.status(run)) {
            case PLAIN -> false;
            case WORKER -> !last.hasArgument(Set.of("-q", "--quiet"));
            case SOURCE ->
                    !last.name().equals(LOOP)
                            && !Tools.stopsEarly(last)
                            && !Tools.isPredicate(last.name());
            case UNKNOWN ->
                    Functions.runsWorker(unit, run.name())
                            || (last.name().equals("tee") && !prints(unit, run.name()));
        };
    }

    /// Whether a command is a function that does no more than print.
    private static boolean prints(Unit.Shell unit, String name) {
        return unit.outline()
                .function(name)
                .filter(f ->
                        Tree.all(f.body(), SimpleCommand.class).stream()
                                .allMatch(c ->
                                        Invocation.of(c, unit)
                                                .filter(r -> Tools.status(r) == Status.PLAIN)
                                                .isPresent()))
                .isPresent();
    }

    /// A group that carries the status out by another way: `{ make; echo $? >&3; } | tee log`.
    private static boolean readsStatusItself(Command left) {
        if (left instanceof SimpleCommand) {
            return false;
        }
        return Tree.all(left, ParameterExpansion.class).stream()
                .anyMatch(expansion -> expansion.name().equals("?"));
    }

    /// Whether anybody asks for the status of the pipe.
    private static boolean matters(Unit.Shell unit, int at, Invocation run, Invocation last) {
        Fate fate = Fate.of(unit.outline(), at);
        boolean worker = Tools.status(run) != Status.SOURCE;
        boolean isSubstituted = isSubstituted(unit.outline(), at, fate.at());
        return switch (fate.end()) {
            case TESTED -> !Tools.isPredicate(last.name());
            case READ -> !Tools.isPredicate(last.name()) && !readsPipeStatus(unit, fate.at());
            case UNREAD -> Modes.errexitIsOn(unit, fate.at());
            case SCRIPT -> worker || unit.model().step() || Modes.errexitIsOn(unit, at);
            case RESULT -> worker && last.name().equals("tee") && !isSubstituted;
            case IGNORED, PIPED, SWALLOWED, BACKGROUND -> false;
        };
    }

    private static boolean isSubstituted(Outline outline, int from, int to) {
        for (int at = from; at > to; at = outline.parent(at)) {
            if (outline.node(at) instanceof CommandSubstitution) {
                return true;
            }
        }
        return false;
    }

    /// Whether the next statement asks for each command's status.
    private static boolean readsPipeStatus(Unit.Shell unit, int statement) {
        return Statements.next(unit.outline(), statement)
                .flatMap(StatusRead::of)
                .filter(read -> !read.isPlain() && !read.expansions().isEmpty())
                .isPresent();
    }

    private static String message(Unit.Shell unit, Invocation run, Invocation last) {
        String lost =
                "the status of "
                        + run.name()
                        + " is lost: the pipe ends with that of "
                        + last.name();
        if (unit.model().posix()) {
            return lost
                    + "; sh has no pipefail, so write to a file first: "
                    + run.name()
                    + " > FILE || exit";
        }
        if (unit.model().step()) {
            return lost + "; give the step \"shell: bash\", which sets pipefail";
        }
        if (Tools.stopsEarly(last)) {
            return lost + "; read ${PIPESTATUS[0]} behind it";
        }
        return lost + "; put \"set -o pipefail\" before it, or read ${PIPESTATUS[0]} behind it";
    }
}
