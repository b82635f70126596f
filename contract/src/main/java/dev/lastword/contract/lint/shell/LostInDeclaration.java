package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.lint.shell.Fate.End;
import dev.lastword.contract.lint.shell.Tools.Status;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.Declaration;
import dev.lastword.contract.script.bash.Declared;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Pipeline;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `local x=$(cmd)`: the status is that of `local`, which is 0, whatever the command says.
///
/// Only where somebody asks for it: the next command reads `$?`, `||` follows, errexit is on, or it
/// is what the script ends with.
final class LostInDeclaration implements Check<Unit.Shell> {

    @Override
    public Rule rule() {
        return Rule.LOST_IN_DECLARATION;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        Outline outline = unit.outline();
        Map<String, Integer> readers = new HashMap<>();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof Declaration declaration) {
                check(unit, i, declaration, readers, sink);
            }
        }
    }

    private void check(
            Unit.Shell unit,
            int at,
            Declaration declaration,
            Map<String, Integer> readers,
            Sink sink) {
        Optional<Assignment> lost = lost(declaration);
        if (lost.isEmpty()) {
            return;
        }
        Optional<CommandSubstitution> substitution =
                lost.get().value().map(Substitutions::of).map(List::getLast);
        Optional<SimpleCommand> inner = substitution.flatMap(LostInDeclaration::command);
        if (inner.isEmpty() || !matters(unit, at, inner.get())) {
            return;
        }
        String builtin = Words.literal(declaration.builtin()).orElse("local");
        String command = Text.brief(unit.text(inner.get().range()));
        sink.report(
                rule(),
                rule().severity(),
                declaration.range(),
                builtin
                        + " ends with 0 whatever "
                        + command
                        + " says; declare "
                        + lost.get().name()
                        + " first and assign to it in a command of its own",
                fix(unit, at, declaration, lost.get(), builtin, readers));
    }

    /// The assignment whose status is lost: the last with a substitution.
    private static Optional<Assignment> lost(Declaration declaration) {
        List<Declared> arguments = declaration.arguments();
        for (int i = arguments.size() - 1; i >= 0; i--) {
            if (arguments.get(i) instanceof Assignment assignment
                    && !Substitutions.of(assignment).isEmpty()) {
                return Optional.of(assignment);
            }
        }
        return Optional.empty();
    }

    /// What a substitution ends with, where it is one command that is not caught by `||`.
    private static Optional<SimpleCommand> command(CommandSubstitution substitution) {
        List<Statement> statements = substitution.body().statements();
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        Command last = statements.getLast().command();
        return switch (last) {
            case SimpleCommand simple -> Optional.of(simple);
            case Pipeline pipeline
                    when pipeline.commands().getLast() instanceof SimpleCommand simple ->
                    Optional.of(simple);
            default -> Optional.empty();
        };
    }

    private static boolean matters(Unit.Shell unit, int at, SimpleCommand inner) {
        Fate fate = Fate.of(unit.outline(), at);
        Status status = Invocation.of(inner, unit).map(Tools::status).orElse(Status.UNKNOWN);
        return switch (fate.end()) {
            case READ, TESTED -> status != Status.PLAIN || isLookUp(inner);
            case UNREAD -> isKnown(unit, inner, status) && Modes.errexitIsOn(unit, at);
            case RESULT ->
                    isKnown(unit, inner, status)
                            && (Modes.errexitIsOn(unit, at)
                                    || Results.isResultAsked(unit, fate.at()));
            case SCRIPT -> isKnown(unit, inner, status);
            case IGNORED, PIPED, SWALLOWED, BACKGROUND -> false;
        };
    }

    /// A filter or query whose status answers something, as that of `which` and `grep`.
    private static boolean isLookUp(SimpleCommand inner) {
        return inner.name()
                .filter(n ->
                        n.equals("which")
                                || n.equals("command")
                                || n.equals("type")
                                || n.equals("find")
                                || Tools.isPredicate(n))
                .isPresent();
    }

    /// Whether a command says something with its status: a tool, a script, or a function of this
    /// script that gives codes.
    private static boolean isKnown(Unit.Shell unit, SimpleCommand inner, Status status) {
        return status == Status.WORKER
                || status == Status.SOURCE
                || (status == Status.UNKNOWN
                        && inner.name().filter(n -> Functions.fails(unit, n)).isPresent());
    }

    private static Optional<Fix> fix(
            Unit.Shell unit,
            int at,
            Declaration declaration,
            Assignment lost,
            String builtin,
            Map<String, Integer> readers) {
        Outline outline = unit.outline();
        if (!isSplittable(outline, at, declaration, lost)
                || isReadElsewhere(outline, at, lost.name(), readers)) {
            return Optional.empty();
        }
        String text = unit.text();
        int start = declaration.range().start();
        boolean late = isLate(builtin, declaration);
        End end = Fate.of(outline, at).end();
        boolean local = !builtin.equals("export") && !builtin.equals("readonly");
        if (late && local && (builtin.equals("local") || Statements.isInFunction(outline, at))) {
            return Optional.empty();
        }
        if (late && (end == End.READ || end == End.TESTED || end == End.RESULT)) {
            return Optional.empty();
        }
        String separator = Layout.separator(text, start);
        String description = "split the declaration";
        if (late) {
            String prefix = text.substring(start, lost.range().start());
            return Optional.of(
                    new Fix(
                            description,
                            List.of(
                                    new Edit(new Range(start, lost.range().start()), ""),
                                    new Edit(
                                            new Range(lost.range().end(), lost.range().end()),
                                            separator + prefix + lost.name()))));
        }
        int nameEnd = lost.range().start() + lost.name().length();
        return Optional.of(
                new Fix(
                        description,
                        new Edit(new Range(nameEnd, nameEnd), separator + lost.name())));
    }

    /// Whether the name can only be declared behind the assignment: `readonly` forbids it, and
    /// `export` before it would show the command an older value.
    private static boolean isLate(String builtin, Declaration declaration) {
        return builtin.equals("readonly")
                || builtin.equals("export")
                || hasOption(declaration, 'r')
                || hasOption(declaration, 'x');
    }

    private static boolean hasOption(Declaration declaration, char letter) {
        return declaration.arguments().stream()
                .filter(Word.class::isInstance)
                .flatMap(word -> Words.literal((Word) word).stream())
                .anyMatch(option -> option.startsWith("-") && option.indexOf(letter) > 0);
    }

    /// Whether nothing stands in the way: the declaration is the first thing that a statement runs,
    /// the assignment is its last argument and the only one that runs anything, and does not read
    /// what is declared with it.
    private static boolean isSplittable(
            Outline outline, int at, Declaration declaration, Assignment lost) {
        Node parent = outline.node(outline.parent(at));
        boolean first =
                parent instanceof Statement
                        || (parent instanceof AndOr && outline.ordinal(at) == 0);
        List<Declared> arguments = declaration.arguments();
        if (!first
                || (parent instanceof Statement statement && statement.background())
                || !declaration.redirections().isEmpty()
                || !declaration.assignments().isEmpty()
                || !Fate.isAt(arguments.getLast(), lost)
                || lost.append()
                || lost.subscript().isPresent()
                || hasOption(declaration, 'n')
                || hasOption(declaration, 'i')
                || hasOption(declaration, 'a')
                || hasOption(declaration, 'A')
                || hasOption(declaration, 'g')) {
            return false;
        }
        for (Declared argument : arguments) {
            boolean other = !Fate.isAt(argument, lost);
            if (other && !Substitutions.of(argument).isEmpty()) {
                return false;
            }
            if (argument instanceof Assignment assignment
                    && (reads(lost, assignment.name())
                            || (other
                                    && !isLate(
                                            Words.literal(declaration.builtin()).orElse(""),
                                            declaration)
                                    && assignment.name().equals(lost.name())))) {
                return false;
            }
            if (other
                    && isLate(Words.literal(declaration.builtin()).orElse(""), declaration)
                    && argument instanceof Assignment) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(Node node, String name) {
        return Tree.all(node, ParameterExpansion.class).stream()
                .anyMatch(expansion -> expansion.name().equals(name));
    }

    /// Whether another function reads a variable of this name: called by the command, it would now
    /// see the one that has just been declared, and is still empty.
    private static boolean isReadElsewhere(
            Outline outline, int at, String name, Map<String, Integer> readers) {
        if (readers.isEmpty()) {
            readers.put("", -1);
            for (int i = 0; i < outline.size(); i++) {
                if (outline.node(i) instanceof ParameterExpansion expansion) {
                    int function = Statements.function(outline, i);
                    if (function >= 0) {
                        readers.merge(expansion.name(), function, (a, b) -> a.equals(b) ? a : -2);
                    }
                }
            }
        }
        int reader = readers.getOrDefault(name, -1);
        return reader != -1 && reader != Statements.function(outline, at);
    }
}
