package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.Bang;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.Branch;
import dev.lastword.contract.script.bash.CaseClause;
import dev.lastword.contract.script.bash.CaseItem;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.IfClause;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Operator.Symbol;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Pipeline;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Subshell;
import dev.lastword.contract.script.bash.WhileClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `$?` is read after something else has run, so that it is the status of that: of `echo`, of the
/// test that looked at the real one, of `!`.
final class StatusOverwritten implements Check<Unit.Shell> {

    @Override
    public Rule rule() {
        return Rule.STATUS_OVERWRITTEN;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        if (!unit.text().contains("$?") && !unit.text().contains("${?}")) {
            return;
        }
        Outline outline = unit.outline();
        for (int i = 0; i < outline.size(); i++) {
            switch (outline.node(i)) {
                case IfClause choice -> inChoice(unit, i, choice, sink);
                case WhileClause loop -> inLoop(unit, loop, sink);
                case AndOr chain -> inChain(unit, i, chain, sink);
                case Statement statement -> inList(unit, i, statement, sink);
                default -> {}
            }
        }
    }

    /// `if ! c; then exit $?`; `if [ $? -ne 0 ]; then exit $?`; `elif [ $? -eq 2 ]`.
    private void inChoice(Unit.Shell unit, int at, IfClause choice, Sink sink) {
        Branch first = choice.branches().getFirst();
        if (first.condition().statements().isEmpty()) {
            return;
        }
        Command condition = first.condition().statements().getLast().command();
        Optional<StatusRead> inBody = plain(StatusRead.of(first.body()));
        if (condition instanceof Bang bang && bang.command().isPresent()) {
            inBody.ifPresent(read -> inverted(unit, choice, bang, read, sink));
            return;
        }
        if (!Trivial.isStatusTest(condition)) {
            return;
        }
        List<StatusRead> wrong = new ArrayList<>();
        inBody.ifPresent(wrong::add);
        for (Branch other : choice.branches().subList(1, choice.branches().size())) {
            plain(StatusRead.of(other.condition())).ifPresent(wrong::add);
            plain(StatusRead.of(other.body())).ifPresent(wrong::add);
        }
        choice.otherwise().flatMap(o -> plain(StatusRead.of(o))).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            wrong.addFirst(StatusRead.of(condition).orElseThrow());
            report(unit, at, choice.range().start(), wrong, "the test", sink);
        }
    }

    private void inverted(Unit.Shell unit, IfClause choice, Bang bang, StatusRead read, Sink sink) {
        String command = Text.brief(unit.text(bang.command().orElseThrow().range()));
        String message =
                "$? is 0 here, for ! has turned the status of "
                        + command
                        + " round; write: if "
                        + command
                        + "; then :; else";
        Optional<Fix> fix = invertedFix(unit.text(), choice, bang);
        sink.report(rule(), rule().severity(), read.reader().range(), message, fix);
    }

    /// `if ! c; then b; fi` becomes `if c; then :; else b; fi`.
    private static Optional<Fix> invertedFix(String text, IfClause choice, Bang bang) {
        Branch first = choice.branches().getFirst();
        int then = Layout.keyword(text, first.condition().range().end(), "then");
        if (then < 0 || choice.branches().size() > 1 || choice.otherwise().isPresent()) {
            return Optional.empty();
        }
        int command = bang.command().orElseThrow().range().start();
        return Optional.of(
                new Fix(
                        "read the status in else, where it still is that of the command",
                        List.of(
                                new Edit(new Range(bang.range().start(), command), ""),
                                new Edit(new Range(then + 4, then + 4), " :; else"))));
    }

    /// `while ! c; do rc=$?`.
    private void inLoop(Unit.Shell unit, WhileClause loop, Sink sink) {
        if (loop.condition().statements().size() == 1
                && loop.condition().statements().getFirst().command() instanceof Bang bang
                && bang.command().isPresent()) {
            Optional<StatusRead> read = plain(StatusRead.of(loop.body()));
            if (read.isPresent()) {
                int start = loop.range().start();
                int command = bang.command().get().range().start();
                Fix fix =
                        new Fix(
                                "loop until the command succeeds",
                                List.of(
                                        new Edit(new Range(start, start + 5), "until"),
                                        new Edit(new Range(bang.range().start(), command), "")));
                sink.report(
                        rule(),
                        read.get().reader().range(),
                        "$? is 0 here, for ! has turned the status of "
                                + Text.brief(unit.text(bang.command().get().range()))
                                + " round; write until instead of while !",
                        fix);
            }
        }
    }

    /// `! c && exit $?`; `[ $? -eq 0 ] || exit $?`.
    private void inChain(Unit.Shell unit, int at, AndOr chain, Sink sink) {
        for (int i = 0; i + 1 < chain.commands().size(); i++) {
            Command left = chain.commands().get(i);
            Optional<StatusRead> read = plain(StatusRead.of(chain.commands().get(i + 1)));
            if (read.isEmpty()) {
                continue;
            }
            if (left instanceof Bang bang
                    && bang.command().isPresent()
                    && chain.operators().get(i).symbol() == Symbol.AND) {
                String command = Text.brief(unit.text(bang.command().get().range()));
                sink.report(
                        rule(),
                        read.get().reader().range(),
                        "$? is 0 here, for ! has turned the status of "
                                + command
                                + " round; write: "
                                + command
                                + " || …");
            } else if (Trivial.isStatusTest(left)) {
                List<StatusRead> reads = List.of(StatusRead.of(left).orElseThrow(), read.get());
                report(
                        unit,
                        at,
                        chain.range().start(),
                        i == 0 ? reads : List.of(read.get()),
                        "the test",
                        sink);
            }
        }
    }

    /// `c; echo done; exit $?`, and what is alike.
    private void inList(Unit.Shell unit, int at, Statement statement, Sink sink) {
        Outline outline = unit.outline();
        if (!(outline.node(outline.parent(at)) instanceof CompoundList list)
                || outline.ordinal(at) == 0) {
            return;
        }
        Optional<StatusRead> read = plain(StatusRead.of(statement));
        if (read.isEmpty()) {
            return;
        }
        int ordinal = outline.ordinal(at);
        Statement before = list.statements().get(ordinal - 1);
        if (before.background()) {
            sink.report(
                    rule(),
                    read.get().reader().range(),
                    "$? is 0 here, for "
                            + Text.brief(unit.text(before.command().range()))
                            + " has only been started; ask for its status with: wait $!");
            return;
        }
        if (Trivial.isMereCheck(before)) {
            StatusRead first = StatusRead.of(before).orElseThrow();
            String what = before.command() instanceof IfClause ? "the if above" : "the test above";
            report(unit, at, before.range().start(), List.of(first, read.get()), what, sink);
            return;
        }
        int first = ordinal;
        while (first > 0 && Trivial.name(list.statements().get(first - 1)).isPresent()) {
            first--;
        }
        int listAt = outline.parent(at);
        if (first == ordinal || !isVictimBefore(unit, listAt, list, first)) {
            return;
        }
        String what = Trivial.name(before).orElseThrow();
        Optional<StatusRead> test = first == 0 ? testBefore(outline, listAt) : Optional.empty();
        if (test.isPresent()) {
            int owner = choiceOrChain(outline, listAt);
            int start = outline.node(owner).range().start();
            report(unit, owner, start, List.of(test.get(), read.get()), what, sink);
            return;
        }
        String text = unit.text();
        int start = list.statements().get(first).range().start();
        Fix fix =
                isSaved(statement, read.get(), text, start, before.range().end())
                        ? moved(text, start, before.range().end(), statement.range())
                        : SaveFirst.fix(
                                text,
                                start,
                                read.get().expansions(),
                                first == 0 ? turnedRound(unit, listAt) : List.of());
        sink.report(
                rule(),
                read.get().reader().range(),
                "$? is the status of "
                        + what
                        + " here; save the one that is meant before it: rc=$?",
                fix);
    }

    /// The test of `$?` that decides whether a list runs, at whose beginning `$?` is the test's
    /// own.
    private static Optional<StatusRead> testBefore(Outline outline, int listAt) {
        int ownerAt = outline.parent(listAt);
        if (outline.node(ownerAt) instanceof Branch branch) {
            Command last = branch.condition().statements().getLast().command();
            return Trivial.isStatusTest(last) ? StatusRead.of(last) : Optional.empty();
        }
        int ordinal = outline.ordinal(ownerAt);
        if (ordinal > 0 && outline.node(outline.parent(ownerAt)) instanceof AndOr chain) {
            Command left = chain.commands().get(ordinal - 1);
            return Trivial.isStatusTest(left) ? StatusRead.of(left) : Optional.empty();
        }
        return Optional.empty();
    }

    /// The `if` or the chain that a list is a part of.
    private static int choiceOrChain(Outline outline, int listAt) {
        return outline.parent(outline.parent(listAt));
    }

    /// Whether a statement is `rc=$?`, which can be moved up as it is.
    private static boolean isSaved(
            Statement statement, StatusRead read, String text, int from, int end) {
        if (!(statement.command() instanceof SimpleCommand simple)
                || !simple.words().isEmpty()
                || simple.assignments().size() != 1
                || read.expansions().size() != 1
                || statement.background()) {
            return false;
        }
        return Layout.isGap(text, end, statement.range().start())
                && !SaveFirst.uses(
                        text.substring(from, end), simple.assignments().getFirst().name());
    }

    private static Fix moved(String text, int to, int end, Range statement) {
        String piece = text.substring(statement.start(), statement.end());
        return new Fix(
                "save the status first",
                List.of(
                        new Edit(new Range(to, to), piece + Layout.separator(text, to)),
                        new Edit(new Range(end, statement.end()), "")));
    }

    /// What must be changed too where a list is the body of `if ! c`, at whose beginning `$?` is 0.
    private static List<Edit> turnedRound(Unit.Shell unit, int listAt) {
        Outline outline = unit.outline();
        int branchAt = outline.parent(listAt);
        return outline.node(branchAt) instanceof Branch branch
                        && branch.condition().statements().getLast().command() instanceof Bang bang
                        && outline.node(outline.parent(branchAt)) instanceof IfClause choice
                ? invertedFix(unit.text(), choice, bang).map(Fix::edits).orElse(List.of())
                : List.of();
    }

    /// Whether a status is there to be read at a place in a list: that of the statement before it,
    /// or of what decides whether the list runs.
    private static boolean isVictimBefore(
            Unit.Shell unit, int listAt, CompoundList list, int ordinal) {
        if (ordinal > 0) {
            Statement victim = list.statements().get(ordinal - 1);
            return !victim.background()
                    && isVictim(victim.command(), unit)
                    && !Modes.errexitIsOn(unit, victim);
        }
        Outline outline = unit.outline();
        int ownerAt = outline.parent(listAt);
        return switch (outline.node(ownerAt)) {
            case BraceGroup _ -> isFailure(outline, ownerAt, unit);
            case Branch branch when Fate.isAt(branch.body(), list) -> isChecked(branch.condition());
            case IfClause choice -> isElseOfCommand(choice, list, unit);
            case CaseItem _ ->
                    outline.node(outline.parent(ownerAt)) instanceof CaseClause choice
                            && StatusRead.of(choice)
                                    .filter(r -> Fate.isAt(r.reader(), choice))
                                    .isPresent();
            default -> false;
        };
    }

    /// Whether a group runs where another command has failed: behind `||`.
    private static boolean isFailure(Outline outline, int groupAt, Unit.Shell unit) {
        int ordinal = outline.ordinal(groupAt);
        return ordinal > 0
                && outline.node(outline.parent(groupAt)) instanceof AndOr chain
                && (chain.operators().get(ordinal - 1).symbol() == Symbol.OR
                        ? isVictim(chain.commands().get(ordinal - 1), unit)
                        : Trivial.isStatusTest(chain.commands().get(ordinal - 1)));
    }

    /// `if ! c`, or `if [ $? -ne 0 ]`.
    private static boolean isChecked(CompoundList condition) {
        Command last = condition.statements().getLast().command();
        return Trivial.isStatusTest(last)
                || (last instanceof Bang bang
                        && bang.command().filter(c -> !Trivial.isTest(c)).isPresent());
    }

    private static boolean isElseOfCommand(IfClause choice, CompoundList list, Unit.Shell unit) {
        return choice.otherwise().filter(o -> Fate.isAt(o, list)).isPresent()
                && choice.branches().size() == 1
                && isVictim(
                        choice.branches().getFirst().condition().statements().getLast().command(),
                        unit);
    }

    /// Whether a command's status may well be meant.
    private static boolean isVictim(Command command, Unit.Shell unit) {
        return switch (command) {
            case SimpleCommand simple when simple.words().isEmpty() ->
                    !Substitutions.of(simple).isEmpty();
            case SimpleCommand simple ->
                    !Trivial.isTest(simple)
                            && Invocation.of(simple, unit)
                                    .filter(run -> Tools.status(run) != Tools.Status.PLAIN)
                                    .isPresent();
            case Pipeline pipeline -> isVictim(pipeline.commands().getLast(), unit);
            case Subshell _ -> true;
            case AndOr chain ->
                    chain.operators().stream().allMatch(o -> o.symbol() == Symbol.AND)
                            && isVictim(chain.commands().getLast(), unit);
            default -> false;
        };
    }

    /// @param reads the one that is right, and those that are not
    private void report(
            Unit.Shell unit, int at, int start, List<StatusRead> reads, String what, Sink sink) {
        Outline outline = unit.outline();
        Node node = outline.node(at);
        boolean statement =
                node instanceof Statement || outline.node(outline.parent(at)) instanceof Statement;
        List<ParameterExpansion> expansions = new ArrayList<>();
        reads.forEach(read -> expansions.addAll(read.expansions()));
        Optional<Fix> fix =
                statement && reads.size() > 1
                        ? Optional.of(SaveFirst.fix(unit.text(), start, expansions, List.of()))
                        : Optional.empty();
        for (StatusRead wrong : reads.size() > 1 ? reads.subList(1, reads.size()) : reads) {
            sink.report(
                    rule(),
                    rule().severity(),
                    wrong.reader().range(),
                    "$? is the status of "
                            + what
                            + " here; save the one that is meant before it: rc=$?",
                    fix);
            fix = Optional.empty();
        }
    }

    private static Optional<StatusRead> plain(Optional<StatusRead> read) {
        return read.filter(StatusRead::isPlain);
    }
}
