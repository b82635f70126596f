package dev.lastword.contract.lint.powershell;

import dev.lastword.contract.exits.powershell.CommandKind;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.powershell.Block;
import dev.lastword.contract.script.powershell.Clause;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Statement;
import dev.lastword.contract.script.powershell.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `$LASTEXITCODE` or `$?` is read where it is no longer, or never was, that of the command it is
/// meant for (about_Automatic_Variables).
final class StatusOverwritten implements Check<Unit.PowerShell> {

    /// They succeed whatever is said, so `$?` is true behind them.
    private static final Set<String> SPEAKERS =
            Set.of(
                    "write-host",
                    "write-output",
                    "write-verbose",
                    "write-debug",
                    "write-information",
                    "write-warning",
                    "echo");

    @Override
    public Rule rule() {
        return Rule.STATUS_OVERWRITTEN;
    }

    @Override
    public void check(Unit.PowerShell unit, Sink sink) {
        boolean code = Lists.mentions(unit.text(), "lastexitcode");
        if (!code && !unit.text().contains("$?")) {
            return;
        }
        Lists.each(unit.tree().body(), statements -> list(unit, statements, sink));
    }

    private void list(Unit.PowerShell unit, List<Statement> statements, Sink sink) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement instanceof Statement.If it) {
                it.clauses().stream()
                        .filter(clause -> testsFailure(unit, clause.condition()))
                        .forEach(clause -> failed(unit, clause, sink));
            }
            if (i > 0) {
                behind(unit, statements.get(i - 1), statement, sink);
            }
        }
    }

    /// `-not $?` behind `Write-Host`, `$LASTEXITCODE` behind `Start-Process`.
    private void behind(Unit.PowerShell unit, Statement before, Statement statement, Sink sink) {
        Optional<Node> read = head(statement);
        if (read.isEmpty()) {
            return;
        }
        String name = Lists.name(before);
        if (SPEAKERS.contains(name) && !isFunction(unit, name) && isStatus(read.get(), "?")) {
            sink.report(
                    rule(),
                    read.get().range(),
                    "reads $? behind "
                            + name(unit, before)
                            + ", which always succeeds: put the result of the command before it"
                            + " into a variable first");
        }
        if ((name.equals("start-process") || name.equals("saps"))
                && isStatus(read.get(), "LASTEXITCODE")) {
            sink.report(
                    rule(),
                    read.get().range(),
                    "reads $LASTEXITCODE behind Start-Process, which does not set it: use"
                            + " -PassThru -Wait and the ExitCode of what it returns");
        }
    }

    private static String name(Unit.PowerShell unit, Statement before) {
        return Lists.command(before)
                .map(it -> unit.tree().textOf(it.elements().getFirst()))
                .orElse("");
    }

    private static boolean isFunction(Unit.PowerShell unit, String lower) {
        return unit.facts().functions().stream().anyMatch(f -> f.name().equalsIgnoreCase(lower));
    }

    /// What a statement looks at first.
    private static Optional<Node> head(Statement statement) {
        return switch (statement) {
            case Statement.If it -> Optional.of(it.clauses().getFirst().condition());
            case Statement.Switch it -> Optional.of(it.condition());
            case Statement.Exit it -> it.status().map(Node.class::cast);
            default -> Optional.empty();
        };
    }

    /// Whether a variable decides by itself what an expression is: no command runs in it before.
    private static boolean isStatus(Node node, String variable) {
        boolean[] runs = {false};
        Walk.into(
                node,
                each -> {
                    runs[0] |= each instanceof PipelineElement.Command;
                    return !runs[0];
                });
        return !runs[0] && Lists.reads(node, variable);
    }

    /// `$LASTEXITCODE -ne 0`, `-not $?`.
    private static boolean testsFailure(Unit.PowerShell unit, Statement condition) {
        return Lists.expression(condition)
                .map(expression ->
                        switch (expression) {
                            case Expression.Binary it ->
                                    it.operator().equals("-ne")
                                            && isLast(it.left())
                                            && unit.tree().textOf(it.right()).equals("0");
                            case Expression.Unary it ->
                                    (it.operator().equals("-not") || it.operator().equals("!"))
                                            && it.operand() instanceof Expression.Variable variable
                                            && variable.name().equals("?");
                            case Expression.Variable it -> isLast(it);
                            default -> false;
                        })
                .orElse(false);
    }

    private static boolean isLast(Expression expression) {
        return expression instanceof Expression.Variable variable && variable.is("LASTEXITCODE");
    }

    /// In the branch of the failure a program runs before the status is read.
    private void failed(Unit.PowerShell unit, Clause.IfClause clause, Sink sink) {
        List<Statement> statements = clause.body().statements();
        Optional<String> ran = Optional.empty();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Exit exit && ran.isPresent()) {
                Optional<Expression> status = exit.status().flatMap(Lists::expression);
                if (status.isPresent() && isLast(status.get())) {
                    sink.report(
                            rule(),
                            exit.range(),
                            "exits with the status of "
                                    + ran.get()
                                    + ", not with the one that was tested: keep $LASTEXITCODE in a"
                                    + " variable first",
                            keep(unit, clause.body(), status.get().range()));
                }
            }
            Optional<String> program = program(unit, statement);
            ran = program.isPresent() ? program : ran;
        }
    }

    /// The program that a statement runs.
    private static Optional<String> program(Unit.PowerShell unit, Statement statement) {
        return Lists.command(statement)
                .flatMap(PipelineElement.Command::name)
                .filter(name -> CommandKind.of(name) == CommandKind.PROGRAM)
                .filter(name -> !isFunction(unit, name));
    }

    private static Fix keep(Unit.PowerShell unit, Block block, Range read) {
        String name = "$status";
        while (Lists.mentions(unit.text(), name)) {
            name += "Code";
        }
        Range first = block.statements().getFirst().range();
        String line = name + " = $LASTEXITCODE" + separator(unit.text(), first.start());
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(new Range(first.start(), first.start()), line));
        edits.add(new Edit(read, name));
        return new Fix("keep $LASTEXITCODE in a variable", edits);
    }

    /// A line break with the indentation of the statement there, or `; ` where it does not begin
    /// its line.
    private static String separator(String text, int start) {
        int at = start;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        if (at == 0 || text.charAt(at - 1) != '\n') {
            return "; ";
        }
        String end = at > 1 && text.charAt(at - 2) == '\r' ? "\r\n" : "\n";
        return end + text.substring(at, start);
    }
}
