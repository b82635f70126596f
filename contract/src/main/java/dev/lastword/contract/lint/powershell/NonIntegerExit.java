package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Statement;
import dev.lastword.contract.script.powershell.Walk;
import java.util.Locale;
import java.util.Optional;

/// `exit` with something that is no number: a truth becomes 1, a text 0 (about_Language_Keywords,
/// `exit`).
final class NonIntegerExit implements Check<Unit.PowerShell> {

    @Override
    public Rule rule() {
        return Rule.NON_INTEGER_EXIT;
    }

    @Override
    public void check(Unit.PowerShell unit, Sink sink) {
        if (!Lists.mentions(unit.text(), "exit")) {
            return;
        }
        Walk.through(
                unit.tree().body(),
                node -> {
                    if (node instanceof Statement.Exit exit) {
                        exit.status()
                                .flatMap(Lists::expression)
                                .ifPresent(value -> exit(unit, exit, value, sink));
                    }
                });
    }

    private void exit(Unit.PowerShell unit, Statement.Exit exit, Expression value, Sink sink) {
        switch (value) {
            case Expression.Variable it when it.name().equals("?") ->
                    sink.report(
                            rule(),
                            exit.range(),
                            "exit $? ends with 1 where the command succeeded, for $true becomes 1:"
                                    + " exit [int](-not $?), or exit $LASTEXITCODE behind a program",
                            new Fix(
                                    "turn the truth round",
                                    new Edit(it.range(), "[int](-not $?)")));
            case Expression.Variable it when it.name().toLowerCase(Locale.ROOT).equals("true") ->
                    sink.report(
                            rule(),
                            exit.range(),
                            "exit $true ends with 1, a failure: exit 0 or exit 1, whichever is"
                                    + " meant");
            case Expression.Variable it when it.name().toLowerCase(Locale.ROOT).equals("false") ->
                    sink.report(
                            rule(),
                            exit.range(),
                            "exit $false ends with 0, a success: exit 1 or exit 0, whichever is"
                                    + " meant");
            default ->
                    text(value)
                            .filter(text -> !isNumber(text))
                            .ifPresent(_ ->
                                    sink.report(
                                            rule(),
                                            exit.range(),
                                            unit.tree()
                                                            .textOf(exit)
                                                            .lines()
                                                            .findFirst()
                                                            .orElse("exit")
                                                    + " says nothing and ends with 0: write"
                                                    + " the text, then exit with a"
                                                    + " number"));
        }
    }

    private static Optional<String> text(Expression value) {
        return value instanceof Expression.StringConstant it
                ? Optional.of(it.value())
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        String word = text.strip();
        for (int i = word.startsWith("-") ? 1 : 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
