package dev.lastword.contract.lint.shell;

import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.Bang;
import dev.lastword.contract.script.bash.Branch;
import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.Coproc;
import dev.lastword.contract.script.bash.Declaration;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Operator.Symbol;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.Pipeline;
import dev.lastword.contract.script.bash.ProcessSubstitution;
import dev.lastword.contract.script.bash.Script;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.UntilClause;
import dev.lastword.contract.script.bash.WhileClause;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.List;
import java.util.Optional;

/// What becomes of a command's status.
///
/// @param end what it comes to
/// @param at the number of the piece at which that is decided: the statement that nobody reads, the
///   condition, the pipeline, the function
record Fate(End end, int at) {

    /// What a status can come to.
    enum End {
        /// A condition, `&&`, `||` or `!` looks at it.
        TESTED,
        /// `|| true` follows: it is thrown away in words.
        IGNORED,
        /// The next statement reads `$?`.
        READ,
        /// Other statements follow, and only errexit can see it.
        UNREAD,
        /// It is what a function ends with.
        RESULT,
        /// It is what the script ends with.
        SCRIPT,
        /// It stands left of a pipe.
        PIPED,
        /// It is a part of a command's arguments, or of a declaration, and nothing sees it.
        SWALLOWED,
        /// It runs in the background.
        BACKGROUND
    }

    /// Follows a status up from a command.
    static Fate of(Outline outline, int command) {
        int at = command;
        while (true) {
            int up = outline.parent(at);
            if (up < 0) {
                return new Fate(End.SCRIPT, at);
            }
            Optional<End> end = end(outline, at, outline.node(up));
            if (end.isPresent()) {
                boolean here = end.get() == End.UNREAD || end.get() == End.READ;
                return new Fate(end.get(), here ? at : up);
            }
            at = up;
        }
    }

    /// What a piece's status comes to in what it stands in; empty where it goes further up.
    private static Optional<End> end(Outline outline, int at, Node parent) {
        Node child = outline.node(at);
        return switch (parent) {
            case Script _ -> Optional.of(End.SCRIPT);
            case FunctionDeclaration _ -> Optional.of(End.RESULT);
            case Statement statement -> when(statement.background(), End.BACKGROUND);
            case CompoundList list -> inList(list.statements(), outline.ordinal(at));
            case Branch branch -> when(isAt(branch.condition(), child), End.TESTED);
            case WhileClause loop -> when(isAt(loop.condition(), child), End.TESTED);
            case UntilClause loop -> when(isAt(loop.condition(), child), End.TESTED);
            case Bang _ -> Optional.of(End.TESTED);
            case AndOr chain -> inChain(chain, outline.ordinal(at));
            case Pipeline pipeline -> when(!isAt(pipeline.commands().getLast(), child), End.PIPED);
            case Coproc _ -> Optional.of(End.BACKGROUND);
            case ProcessSubstitution _, Declaration _ -> Optional.of(End.SWALLOWED);
            case Assignment assignment ->
                    when(assignment.value().filter(v -> isAt(v, child)).isEmpty(), End.SWALLOWED);
            case SimpleCommand simple -> when(!isLastOfAssignments(simple, child), End.SWALLOWED);
            default -> when(child instanceof Word, End.SWALLOWED);
        };
    }

    /// Whether two pieces of one kind are the same.
    static boolean isAt(Node one, Node other) {
        return one.range().equals(other.range());
    }

    private static Optional<End> when(boolean decided, End end) {
        return decided ? Optional.of(end) : Optional.empty();
    }

    private static Optional<End> inList(List<Statement> statements, int ordinal) {
        if (ordinal + 1 == statements.size()) {
            return Optional.empty();
        }
        boolean read = StatusRead.of(statements.get(ordinal + 1)).isPresent();
        return Optional.of(read ? End.READ : End.UNREAD);
    }

    private static Optional<End> inChain(AndOr chain, int operand) {
        if (operand + 1 == chain.commands().size()) {
            return Optional.empty();
        }
        boolean ignored =
                chain.operators().get(operand).symbol() == Symbol.OR
                        && isNothing(chain.commands().get(operand + 1));
        return Optional.of(ignored ? End.IGNORED : End.TESTED);
    }

    /// `a=$(x) b=$(y)` has the status of `y`.
    private static boolean isLastOfAssignments(SimpleCommand command, Node child) {
        return command.words().isEmpty()
                && !command.assignments().isEmpty()
                && isAt(command.assignments().getLast(), child);
    }

    /// Whether a command is `true` or `:`.
    static boolean isNothing(Node command) {
        return command instanceof SimpleCommand simple
                && simple.words().size() == 1
                && Words.literal(simple.words().getFirst())
                        .filter(name -> name.equals("true") || name.equals(":"))
                        .isPresent();
    }
}
