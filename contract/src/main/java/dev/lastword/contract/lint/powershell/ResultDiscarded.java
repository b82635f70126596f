package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.Statement;
import dev.lastword.contract.script.powershell.Walk;
import java.util.Locale;
import java.util.Optional;

/// `return 3` at the top of a script: it writes 3 and ends with 0 (about_Return, about_Pwsh).
final class ResultDiscarded implements Check<Unit.PowerShell> {

    @Override
    public Rule rule() {
        return Rule.RESULT_DISCARDED;
    }

    @Override
    public void check(Unit.PowerShell unit, Sink sink) {
        if (unit.script().path().toLowerCase(Locale.ROOT).endsWith(".psm1")
                || !unit.script().entryPoint()
                || !Lists.mentions(unit.text(), "return")) {
            return;
        }
        Walk.into(
                unit.tree().body(),
                node -> {
                    if (node instanceof Statement.Return it) {
                        returned(unit, it, sink);
                    }
                    return isOfScript(node);
                });
    }

    /// Functions, methods and script blocks have results of their own.
    private static boolean isOfScript(Node node) {
        return !(node instanceof Statement.FunctionDefinition
                || node instanceof Statement.ClassDefinition
                || node instanceof Expression.ScriptBlockExpression);
    }

    private void returned(Unit.PowerShell unit, Statement.Return it, Sink sink) {
        Optional<Expression> value = it.value().flatMap(Lists::expression);
        if (value.isEmpty() || !isCode(value.get())) {
            return;
        }
        String written = unit.tree().textOf(value.get());
        Range word = new Range(it.range().start(), it.range().start() + "return".length());
        sink.report(
                rule(),
                it.range(),
                "return "
                        + written
                        + " at the top of a script writes it and ends with 0: exit "
                        + written,
                new Fix("exit instead of return", new Edit(word, "exit")));
    }

    /// A number that callers could tell from a success, or a status.
    private static boolean isCode(Expression value) {
        return switch (value) {
            case Expression.NumberConstant it ->
                    it.integer().isPresent()
                            && it.integer().getAsLong() > 0
                            && it.integer().getAsLong() < 256;
            case Expression.Variable it -> it.is("LASTEXITCODE") || it.is("ExitCode");
            default -> false;
        };
    }
}
