package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.lint.shell.Fate.End;
import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.Coproc;
import dev.lastword.contract.script.bash.Declaration;
import dev.lastword.contract.script.bash.DoubleQuoted;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Pipeline;
import dev.lastword.contract.script.bash.ProcessSubstitution;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Subshell;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.Optional;
import java.util.Set;

/// `exit` where only a subshell ends, and nobody reads what it ends with: the script goes on.
///
/// A subshell is what stands on a side of a pipe, in `( )` and in `$( )`.
final class ExitInSubshell implements Check<Unit.Shell> {

    @Override
    public Rule rule() {
        return Rule.EXIT_IN_SUBSHELL;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        if (!Dialect.isBashOrSh(unit) || !unit.text().contains("exit")) {
            return;
        }
        Outline outline = unit.outline();
        Set<String> ending = Functions.ending(outline);
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof SimpleCommand command && !command.words().isEmpty()) {
                Optional<String> failure = failure(unit, command, ending);
                if (failure.isPresent()) {
                    check(unit, i, command, failure.get(), sink);
                } else {
                    calls(unit, i, command, sink);
                }
            }
        }
    }

    /// The command that ends the shell with a failure: `exit 3`, `exit $rc`, or a function that
    /// always does. `exit` alone and `exit 0` are as often meant for the subshell.
    private static Optional<String> failure(
            Unit.Shell unit, SimpleCommand command, Set<String> ending) {
        Optional<String> name = command.name();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.get().equals("exit")) {
            if (command.words().size() != 2) {
                return Optional.empty();
            }
            Word code = command.words().get(1);
            boolean zero = Words.literal(code).filter("0"::equals).isPresent();
            return zero ? Optional.empty() : Optional.of("exit " + unit.text(code.range()));
        }
        return name.filter(ending::contains);
    }

    private void check(Unit.Shell unit, int at, SimpleCommand command, String exit, Sink sink) {
        Outline outline = unit.outline();
        int below = at;
        for (int up = outline.parent(at); up >= 0; up = outline.parent(up)) {
            switch (outline.node(up)) {
                case FunctionDeclaration _, ProcessSubstitution _, Coproc _ -> {
                    return;
                }
                case Statement statement when statement.background() -> {
                    return;
                }
                case Pipeline pipeline -> {
                    inPipe(unit, up, pipeline, (Command) outline.node(below), command, exit, sink);
                    return;
                }
                case Subshell _ -> {
                    if (!isGuard(outline, at) && isPartOfMore(outline, up)) {
                        inSubshell(unit, up, command, exit, sink);
                    }
                    return;
                }
                case CommandSubstitution _ -> {
                    if (!isGuard(outline, at)) {
                        inSubstitution(unit, up, command, exit, sink);
                    }
                    return;
                }
                default -> below = up;
            }
        }
    }

    /// `x=$(f)`, where an error in `f` ends it with `exit 3`.
    private void calls(Unit.Shell unit, int at, SimpleCommand command, Sink sink) {
        Outline outline = unit.outline();
        String name = command.name().orElse("");
        if (!outline.functionNames().contains(name)) {
            return;
        }
        int statement = outline.parent(at);
        int list = statement < 0 ? -1 : outline.parent(statement);
        int substitution = list < 0 ? -1 : outline.parent(list);
        if (substitution < 0
                || !(outline.node(substitution) instanceof CommandSubstitution of)
                || of.body().statements().size() != 1
                || !isUnread(unit, substitution)
                || isLookedAt(outline, substitution)) {
            return;
        }
        Optional<String> exit = outline.function(name).flatMap(f -> guardedExit(unit, f));
        if (exit.isPresent()) {
            sink.report(
                    rule(),
                    command.range(),
                    exit.get()
                            + " in "
                            + name
                            + " ends only the subshell in $( ), and the script goes on; put || exit"
                            + " behind the assignment");
        }
    }

    /// `cmd || exit 3` as a statement of a function.
    private static Optional<String> guardedExit(Unit.Shell unit, FunctionDeclaration function) {
        if (!(function.body() instanceof BraceGroup group)) {
            return Optional.empty();
        }
        for (Statement statement : group.body().statements()) {
            if (statement.command() instanceof AndOr chain
                    && chain.commands().getLast() instanceof SimpleCommand exit
                    && exit.words().size() == 2
                    && exit.name().filter("exit"::equals).isPresent()
                    && Words.literal(exit.words().get(1)).filter("0"::equals).isEmpty()) {
                return Optional.of(unit.text(exit.range()));
            }
        }
        return Optional.empty();
    }

    /// Whether the next statement looks at what was printed, and so at the failure too.
    private static boolean isLookedAt(Outline outline, int substitution) {
        int statement = Fate.of(outline, substitution).at();
        int up = substitution;
        while (up >= 0 && !(outline.node(up) instanceof Assignment)) {
            up = outline.parent(up);
        }
        Optional<Statement> next = Statements.next(outline, statement);
        if (up < 0 || next.isEmpty() || next.get().command() instanceof SimpleCommand) {
            return false;
        }
        String name = ((Assignment) outline.node(up)).name();
        return Tree.all(next.get(), ParameterExpansion.class).stream()
                .anyMatch(expansion -> expansion.name().equals(name));
    }

    /// Left of the last `|` the status is lost unless there is pipefail; right of it, it is that of
    /// the pipe.
    private void inPipe(
            Unit.Shell unit,
            int pipelineAt,
            Pipeline pipeline,
            Command element,
            SimpleCommand command,
            String exit,
            Sink sink) {
        if (Fate.isAt(element, command)) {
            return;
        }
        boolean last = Fate.isAt(pipeline.commands().getLast(), element);
        boolean lost = !last && Modes.pipefailIsOff(unit, pipelineAt);
        if (!(lost ? !readsPipeStatus(unit, pipelineAt) : isUnread(unit, pipelineAt))) {
            return;
        }
        String side = exit + " ends only this side of the pipe, and the script goes on; ";
        String advice =
                !last
                        ? "read ${PIPESTATUS[0]} behind it, or set pipefail and look at the status"
                        : unit.model().posix()
                                ? "put || exit behind the pipe, or read from a file: done < FILE"
                                : "put || exit behind the pipe, or read from: done < <("
                                        + Text.brief(
                                                unit.text(pipeline.commands().getFirst().range()))
                                        + ")";
        sink.report(rule(), command.range(), side + advice);
    }

    private void inSubshell(
            Unit.Shell unit, int at, SimpleCommand command, String exit, Sink sink) {
        if (isUnread(unit, at)) {
            boolean handler = unit.outline().node(unit.outline().parent(at)) instanceof AndOr;
            sink.report(
                    rule(),
                    command.range(),
                    exit
                            + " ends only the subshell in ( ), and the script goes on; "
                            + (handler ? "write { …; } instead" : "put || exit behind it"));
        }
    }

    private void inSubstitution(
            Unit.Shell unit, int at, SimpleCommand command, String exit, Sink sink) {
        if (isUnread(unit, at) || isSwallowed(unit.outline(), at)) {
            sink.report(
                    rule(),
                    command.range(),
                    exit
                            + " ends only the subshell in $( ), and the script goes on; put || exit"
                            + " behind the assignment");
        }
    }

    /// Whether a substitution stands among the arguments of a command, or in a declaration, which
    /// nothing that it ends with can reach; it must say so itself.
    private static boolean isSwallowed(Outline outline, int substitution) {
        for (int up = outline.parent(substitution); up >= 0; up = outline.parent(up)) {
            switch (outline.node(up)) {
                case Word _, Assignment _, DoubleQuoted _ -> {}
                case Declaration _ -> {
                    return true;
                }
                case SimpleCommand simple -> {
                    return !simple.words().isEmpty() && !Trivial.isTest(simple);
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean isUnread(Unit.Shell unit, int at) {
        Fate fate = Fate.of(unit.outline(), at);
        return fate.end() == End.UNREAD && Modes.errexitIsOff(unit, fate.at());
    }

    private static boolean readsPipeStatus(Unit.Shell unit, int pipelineAt) {
        Outline outline = unit.outline();
        int statement = outline.parent(pipelineAt);
        return Statements.next(outline, statement).flatMap(StatusRead::of).isPresent();
    }

    /// `cd dir || exit 1` keeps the rest of a subshell from running in the wrong place.
    private static boolean isGuard(Outline outline, int at) {
        Node parent = outline.node(outline.parent(at));
        return parent instanceof AndOr chain
                && chain.commands().getFirst() instanceof SimpleCommand first
                && first.name().filter(n -> n.equals("cd") || n.equals("pushd")).isPresent();
    }

    /// Whether a subshell is more than `(exit 3)`, which is there to set `$?`.
    private static boolean isPartOfMore(Outline outline, int at) {
        return outline.node(at) instanceof Subshell subshell
                && (subshell.body().statements().size() > 1
                        || !(subshell.body().statements().getFirst().command()
                                instanceof SimpleCommand));
    }
}
