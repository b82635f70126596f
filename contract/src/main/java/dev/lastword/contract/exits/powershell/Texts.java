package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.CommandElement;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Script;
import dev.lastword.contract.script.powershell.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds what a script says.
final class Texts {

    private static final Set<String> SPEAKERS =
            Set.of(
                    "write-error",
                    "write-host",
                    "write-warning",
                    "write-output",
                    "write-information",
                    "echo");

    private Texts() {}

    /// What a statement prints, where it does no more than that.
    static Optional<String> said(Script script, Statement statement) {
        if (!(statement instanceof Statement.Pipeline pipeline)) {
            return Optional.empty();
        }
        return switch (pipeline.elements().getFirst()) {
            case PipelineElement.Command command
                    when command.name()
                            .map(name -> SPEAKERS.contains(name.toLowerCase(Locale.ROOT)))
                            .orElse(false) ->
                    Arguments.of(command)
                            .named("message")
                            .or(() -> Arguments.of(command).named("object"))
                            .or(() -> Arguments.of(command).at(0))
                            .flatMap(text -> text(script, text));
            case PipelineElement.CommandExpression it
                    when it.expression() instanceof Expression.InvokeMember call
                            && script.textOf(call).regionMatches(true, 0, "[console]::", 0, 11)
                            && !call.arguments().isEmpty() ->
                    text(script, call.arguments().getFirst());
            default -> Optional.empty();
        };
    }

    /// The argument of a call that is most likely a message: the first of more than one word, else
    /// the first text.
    static Optional<String> first(Script script, List<CommandElement> arguments) {
        Optional<String> word = Optional.empty();
        for (CommandElement argument : arguments) {
            Optional<String> text =
                    argument instanceof Expression expression
                            ? text(script, expression)
                            : Optional.empty();
            if (text.isPresent() && text.get().indexOf(' ') > 0) {
                return text;
            }
            word = word.or(() -> text);
        }
        return word;
    }

    /// A text as written; what is put into it stays as it is: `No file $path`.
    static Optional<String> text(Script script, Expression expression) {
        return switch (expression) {
            case Expression.StringConstant it -> Optional.of(it.value());
            case Expression.ExpandableString it when it.quoting() == Expression.Quoting.DOUBLE ->
                    Optional.of(
                            script.text().substring(it.range().start() + 1, it.range().end() - 1));
            case Expression.ParenExpression it
                    when it.content() instanceof Statement.Pipeline pipeline
                            && pipeline.elements().getFirst()
                                    instanceof PipelineElement.CommandExpression inner ->
                    text(script, inner.expression());
            case Expression.Binary it when it.operator().equals("-f") -> text(script, it.left());
            default -> Optional.empty();
        };
    }
}
