package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.script.powershell.Block;
import dev.lastword.contract.script.powershell.CommandElement;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.ScriptBlock;
import dev.lastword.contract.script.powershell.Statement;
import dev.lastword.contract.script.powershell.Walk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// What the checks of PowerShell ask of a tree.
final class Lists {

    private Lists() {}

    /// Every list of statements in a script.
    static void each(Node root, Consumer<List<Statement>> visitor) {
        Walk.through(
                root,
                node -> {
                    switch (node) {
                        case Block it -> visitor.accept(it.statements());
                        case ScriptBlock it -> visitor.accept(it.statements());
                        default -> {}
                    }
                });
    }

    /// The command that a statement is, where it is no more than one, without a pipe.
    static Optional<PipelineElement.Command> command(Statement statement) {
        return statement instanceof Statement.Pipeline pipeline
                        && pipeline.elements().size() == 1
                        && pipeline.elements().getFirst() instanceof PipelineElement.Command it
                ? Optional.of(it)
                : Optional.empty();
    }

    /// The name of the command that a statement is, in lower case; empty where it is none.
    static String name(Statement statement) {
        return command(statement)
                .flatMap(PipelineElement.Command::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// Whether a command says itself what an error in it does: `-ErrorAction Continue`.
    static boolean hasErrorAction(Statement statement) {
        return command(statement).stream()
                .flatMap(command -> command.elements().stream())
                .anyMatch(element ->
                        element instanceof CommandElement.CommandParameter parameter
                                && (parameter.name().equalsIgnoreCase("erroraction")
                                        || parameter.name().equalsIgnoreCase("ea")));
    }

    /// The expression that a statement is, where it is no more than one.
    static Optional<Expression> expression(Statement statement) {
        return statement instanceof Statement.Pipeline pipeline
                        && pipeline.elements().size() == 1
                        && pipeline.elements().getFirst()
                                instanceof PipelineElement.CommandExpression it
                ? Optional.of(it.expression())
                : Optional.empty();
    }

    /// Whether a variable is read in a node, outside of functions that are defined there.
    static boolean reads(Node root, String name) {
        boolean[] found = {false};
        Walk.into(
                root,
                node -> {
                    if (node instanceof Expression.Variable variable && variable.is(name)) {
                        found[0] = true;
                    }
                    return !found[0] && !(node instanceof Statement.FunctionDefinition);
                });
        return found[0];
    }

    /// Whether a word stands anywhere in a text, in any case: what a check asks before it walks.
    static boolean mentions(String text, String word) {
        char lower = word.charAt(0);
        char upper = Character.toUpperCase(lower);
        for (int i = 0; i <= text.length() - word.length(); i++) {
            char c = text.charAt(i);
            if ((c == lower || c == upper) && text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
