package dev.lastword.contract.lint.shell;

import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.ArithmeticFor;
import dev.lastword.contract.script.bash.Bang;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.CaseClause;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.Coproc;
import dev.lastword.contract.script.bash.ForClause;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.IfClause;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Pipeline;
import dev.lastword.contract.script.bash.SelectClause;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Subshell;
import dev.lastword.contract.script.bash.Time;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.UntilClause;
import dev.lastword.contract.script.bash.WhileClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a statement reads the status of what ran before it: in the first command that it runs, and
/// nowhere else.
///
/// @param reader the command that reads it
/// @param expansions `$?` or `${PIPESTATUS[0]}`, in order; none where a bare `exit` or `return`
///   reads it
record StatusRead(Command reader, List<ParameterExpansion> expansions) {

    /// Deeper than anybody writes, and no danger to the stack.
    private static final int DEPTH = 64;

    StatusRead {
        expansions = List.copyOf(expansions);
    }

    static Optional<StatusRead> of(Statement statement) {
        return in(statement.command(), DEPTH);
    }

    /// In a list, whose first statement is the only one that can.
    static Optional<StatusRead> of(CompoundList list) {
        return in(list, DEPTH);
    }

    /// In a command itself, which its place says is the first to run.
    static Optional<StatusRead> of(Command command) {
        return in(command, DEPTH);
    }

    private static Optional<StatusRead> in(CompoundList list, int depth) {
        return list.statements().isEmpty()
                ? Optional.empty()
                : in(list.statements().getFirst().command(), depth);
    }

    private static Optional<StatusRead> in(Command command, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        int below = depth - 1;
        return switch (command) {
            case AndOr chain -> in(chain.commands().getFirst(), below);
            case Pipeline pipeline -> inAny(pipeline.commands(), below);
            case Bang bang -> bang.command().flatMap(inner -> in(inner, below));
            case Time time -> time.command().flatMap(inner -> in(inner, below));
            case BraceGroup group -> in(group.body(), below);
            case Subshell subshell -> in(subshell.body(), below);
            case IfClause choice -> in(choice.branches().getFirst().condition(), below);
            case WhileClause loop -> in(loop.condition(), below);
            case UntilClause loop -> in(loop.condition(), below);
            case ForClause loop ->
                    direct(command, loop.words().orElse(List.of()))
                            .or(() -> in(loop.body(), below));
            case CaseClause choice ->
                    direct(command, List.of(choice.subject()))
                            .or(() ->
                                    choice.items().stream()
                                            .flatMap(item -> in(item.body(), below).stream())
                                            .findFirst());
            case SimpleCommand simple when isBareEnd(simple) ->
                    Optional.of(new StatusRead(command, List.of()));
            case FunctionDeclaration _, Coproc _, SelectClause _, ArithmeticFor _ ->
                    Optional.empty();
            default -> direct(command, command.children());
        };
    }

    private static Optional<StatusRead> inAny(List<Command> commands, int depth) {
        for (Command command : commands) {
            Optional<StatusRead> read = in(command, depth);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static boolean isBareEnd(SimpleCommand command) {
        return command.words().size() == 1
                && command.name()
                        .filter(name -> name.equals("exit") || name.equals("return"))
                        .isPresent();
    }

    /// What is read in the words themselves. A substitution among them is not looked into but at
    /// its beginning.
    private static Optional<StatusRead> direct(Command reader, List<? extends Node> nodes) {
        List<ParameterExpansion> found = new ArrayList<>(1);
        for (Node node : nodes) {
            Tree.walk(
                    node,
                    inner -> {
                        if (inner instanceof ParameterExpansion expansion && isStatus(expansion)) {
                            found.add(expansion);
                        }
                        return !(inner instanceof CommandSubstitution);
                    });
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new StatusRead(reader, found));
    }

    private static boolean isStatus(ParameterExpansion expansion) {
        return expansion.name().equals("?")
                || expansion.name().equals("PIPESTATUS")
                || expansion.name().equals("pipestatus");
    }

    /// Whether all that is read is `$?`, which a variable can stand in for.
    boolean isPlain() {
        return !expansions.isEmpty()
                && expansions.stream()
                        .allMatch(e -> e.name().equals("?") && e.operator().isEmpty());
    }
}
