package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.CaseClause;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.Declaration;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Pipeline;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Subshell;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A status is looked at behind a command that errexit would have ended the script at: what the
/// check is for never comes.
final class DeadStatusCheck implements Check<Unit.Shell> {

    @Override
    public Rule rule() {
        return Rule.DEAD_STATUS_CHECK;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        if (!unit.text().contains("$?") && !unit.text().contains("${?}")) {
            return;
        }
        Outline outline = unit.outline();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof Statement statement) {
                Optional<Statement> next = Statements.next(outline, i);
                if (next.isPresent()) {
                    check(unit, i, statement, next.get(), sink);
                }
            }
        }
    }

    private void check(Unit.Shell unit, int at, Statement statement, Statement next, Sink sink) {
        Optional<StatusRead> read =
                StatusRead.of(next).filter(StatusRead::isPlain).filter(r -> isCheck(r, next));
        if (read.isEmpty()
                || statement.background()
                || !mayFail(statement.command(), unit)
                || !Modes.errexitIsOn(unit, at)
                || isPassedOn(unit, at, next)) {
            return;
        }
        String message =
                "errexit ends the script at "
                        + Text.brief(unit.text(statement.range()))
                        + " when it fails, so that this never sees anything but 0; write: rc=0; "
                        + "… || rc=$?";
        sink.report(
                rule(),
                unit.model().step() ? Severity.ERROR : rule().severity(),
                read.get().reader().range(),
                message,
                fix(unit, statement, next, read.get()));
    }

    /// Whether a read is there to tell failure from success: a test, `case`, or an assignment. What
    /// passes the status on or prints it does no harm.
    private static boolean isCheck(StatusRead read, Statement next) {
        return Trivial.isTest(read.reader())
                || read.reader() instanceof CaseClause
                || saved(next).isPresent();
    }

    /// Whether all that is done with `rc=$?` is `exit $rc`, which errexit does as well.
    private static boolean isPassedOn(Unit.Shell unit, int at, Statement next) {
        Optional<Assignment> saved = saved(next);
        Optional<Statement> third = Statements.at(unit.outline(), at, 2);
        return saved.isPresent()
                && third.isPresent()
                && third.get().command() instanceof SimpleCommand end
                && end.words().size() == 2
                && end.name().filter(n -> n.equals("exit") || n.equals("return")).isPresent()
                && SaveFirst.uses(unit.text(end.words().get(1).range()), saved.get().name());
    }

    /// The name in `rc=$?`, also behind `local`.
    private static Optional<Assignment> saved(Statement next) {
        return switch (next.command()) {
            case SimpleCommand simple
                    when simple.words().isEmpty() && simple.assignments().size() == 1 ->
                    Optional.of(simple.assignments().getFirst()).filter(DeadStatusCheck::isStatus);
            case Declaration declaration ->
                    Trivial.onlyArgument(declaration)
                            .filter(Assignment.class::isInstance)
                            .map(Assignment.class::cast)
                            .filter(DeadStatusCheck::isStatus);
            default -> Optional.empty();
        };
    }

    private static boolean isStatus(Assignment assignment) {
        return assignment.value().filter(DeadStatusCheck::isStatusAlone).isPresent();
    }

    private static boolean isStatusAlone(Word word) {
        List<ParameterExpansion> found = new ArrayList<>(1);
        Tree.walk(
                word,
                node -> {
                    if (node instanceof ParameterExpansion expansion) {
                        found.add(expansion);
                    }
                    return true;
                });
        return found.size() == 1
                && found.getFirst().name().equals("?")
                && word.range().end() - word.range().start()
                        <= found.getFirst().range().end() - found.getFirst().range().start() + 2;
    }

    /// Whether errexit can end the script at a command, and it is one of which that is certain. Of
    /// `a && b` the failure of `a` gets through.
    private static boolean mayFail(Command command, Unit.Shell unit) {
        return switch (command) {
            case SimpleCommand simple when simple.words().isEmpty() ->
                    !Substitutions.of(simple).isEmpty();
            case SimpleCommand simple ->
                    simple.name().filter(n -> n.equals("wait") || n.equals("cd")).isPresent()
                            || Trivial.isTest(simple)
                            || Invocation.of(simple, unit).filter(run -> mayFail(run)).isPresent();
            case Pipeline pipeline -> mayFail(pipeline.commands().getLast(), unit);
            case Subshell _ -> true;
            default -> Trivial.isTest(command);
        };
    }

    private static boolean mayFail(Invocation run) {
        return Tools.status(run) != Tools.Status.PLAIN
                || (Tools.isPredicate(run.name())
                        || run.name().equals("ls")
                        || run.name().equals("which")
                        || run.name().equals("command -v"));
    }

    /// None where `||` would switch errexit off in something that relies on it: a function, a
    /// subshell.
    private static Optional<Fix> fix(
            Unit.Shell unit, Statement statement, Statement next, StatusRead read) {
        String text = unit.text();
        int start = statement.range().start();
        int end = statement.range().end();
        if (!isOneProgram(unit, statement.command())) {
            return Optional.empty();
        }
        String separator = Layout.separator(text, start);
        Optional<Assignment> saved = saved(next);
        if (saved.isPresent()) {
            if (!Layout.isGap(text, end, next.range().start())) {
                return Optional.empty();
            }
            String value = unit.text(saved.get().value().orElseThrow().range());
            String first =
                    text.substring(next.range().start(), saved.get().value().get().range().start());
            return Optional.of(
                    new Fix(
                            "catch the status with ||",
                            List.of(
                                    new Edit(new Range(start, start), first + "0" + separator),
                                    new Edit(
                                            new Range(end, next.range().end()),
                                            " || " + saved.get().name() + "=" + value))));
        }
        String name = SaveFirst.freshName(text);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(new Range(start, start), name + "=0" + separator));
        edits.add(new Edit(new Range(end, end), " || " + name + "=$?"));
        for (ParameterExpansion expansion : read.expansions()) {
            edits.add(new Edit(expansion.range(), SaveFirst.reference(text, expansion, name)));
        }
        return Optional.of(new Fix("catch the status with ||", edits));
    }

    private static boolean isOneProgram(Unit.Shell unit, Command command) {
        return switch (command) {
            case SimpleCommand simple when simple.words().isEmpty() ->
                    Substitutions.of(simple).stream()
                            .allMatch(s ->
                                    s.body().statements().size() == 1
                                            && isOneProgram(
                                                    unit,
                                                    s.body().statements().getFirst().command()));
            case SimpleCommand simple ->
                    simple.name()
                            .filter(n -> !unit.outline().functionNames().contains(n))
                            .filter(n -> !n.equals("eval") && !n.equals(".") && !n.equals("source"))
                            .isPresent();
            case Pipeline pipeline ->
                    pipeline.commands().stream().allMatch(c -> isOneProgram(unit, c));
            default -> Trivial.isTest(command);
        };
    }
}
