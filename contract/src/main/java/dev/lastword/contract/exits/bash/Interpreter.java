package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.ArithmeticCommand;
import dev.lastword.contract.script.bash.ArithmeticFor;
import dev.lastword.contract.script.bash.Bang;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.Branch;
import dev.lastword.contract.script.bash.CaseClause;
import dev.lastword.contract.script.bash.CaseItem;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.CompoundCommand;
import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.Condition;
import dev.lastword.contract.script.bash.ConditionalCommand;
import dev.lastword.contract.script.bash.Coproc;
import dev.lastword.contract.script.bash.Declaration;
import dev.lastword.contract.script.bash.ForClause;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.IfClause;
import dev.lastword.contract.script.bash.Literal;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Operator;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Pipeline;
import dev.lastword.contract.script.bash.ProcessSubstitution;
import dev.lastword.contract.script.bash.SelectClause;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Subshell;
import dev.lastword.contract.script.bash.Time;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Unparsed;
import dev.lastword.contract.script.bash.UntilClause;
import dev.lastword.contract.script.bash.WhileClause;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.WordPart;
import dev.lastword.contract.script.bash.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Follows a script along every way that it can take, with sets of values in place of values.
///
/// Each command leads from a state to a [Flow]. What leaves the script, a function or a loop is
/// kept by the current [Frame]. The work is limited: what is left when the limit is reached, or is
/// nested too deeply, can end in any way.
final class Interpreter {

    /// A command inside so many others is not followed.
    private static final int DEEPEST = 150;

    /// So often a loop is followed before its variables are given up.
    private static final int ROUNDS = 6;

    /// Some tens of milliseconds.
    private static final long MOST_STEPS = 12_000;

    private static final List<Trap> UNTRAPPED = List.of(Trap.NONE);

    final ShellModel model;
    final Visits visits;
    final Functions functions;
    final Builtins builtins;
    final Set<String> relevant = new HashSet<>();

    /// What an action for a signal assigns to, at any time.
    final Set<String> volatiles = new HashSet<>();

    private final IdentityHashMap<Node, List<Node>> expansions = new IdentityHashMap<>();

    boolean inheritsErrexit;
    ScriptFile file;

    /// While a text runs that is no piece of the file: the command that has it.
    Optional<Node> standIn = Optional.empty();

    private final Frame main = new Frame(Frame.Kind.PROCESS, new ArrayList<>(), Optional.empty());
    Frame frame = main;

    /// How many constructs that may be skipped the current command stands in.
    int conditional;

    /// How many `!` of the current loop the command stands behind.
    int inverted;

    /// What the jobs that have been started in the background can end with.
    Value jobs = Value.NONE;

    private int depth;
    private long steps;

    Interpreter(ScriptFile file, ShellModel model, Visits visits, Neighbours neighbours) {
        this.file = file;
        this.model = model;
        this.visits = visits;
        this.functions = new Functions(this);
        this.builtins = new Builtins(this, neighbours);
        int length = file.tree().source().text().length();
        this.steps = Math.min(MOST_STEPS, 2_000L + length / 6);
    }

    /// What is left of the script is of less use: it may spend no more than this.
    void spendAtMost(long most) {
        steps = Math.min(steps, most);
    }

    /// Whether there is still work left to spend.
    boolean maySpend() {
        return steps > 0;
    }

    Flow list(CompoundList list, State start, Setting tested) {
        if (list.statements().isEmpty()) {
            return new Flow(start.with(Value.ZERO), State.NONE);
        }
        State state = start;
        Flow flow = Flow.NONE;
        int last = list.statements().size() - 1;
        for (int i = 0; i <= last; i++) {
            flow = statement(list.statements().get(i), state, tested);
            if (!flow.isReachable()) {
                return flow;
            }
            if (i < last) {
                state = flow.either();
            }
        }
        return flow;
    }

    private Flow statement(Statement statement, State state, Setting tested) {
        visits.add(statement, state.options(), tested);
        if (!statement.background()) {
            return run(statement.command(), state, tested);
        }
        Value status = process(state, inside -> run(statement.command(), inside, Setting.OFF));
        Value more = jobs.or(status);
        if (!more.equals(jobs)) {
            jobs = more;
            functions.forget();
        }
        return new Flow(state.with(Value.ZERO), State.NONE);
    }

    /// What a command leads to.
    Flow run(Command command, State state, Setting tested) {
        if (!state.reachable()) {
            return Flow.NONE;
        }
        if (--steps < 0 || depth > DEEPEST) {
            return lost(command, state);
        }
        visits.add(command, state.options(), tested);
        depth++;
        Flow flow =
                switch (command) {
                    case SimpleCommand simple -> simple(simple, state, tested);
                    case Declaration declaration -> declaration(declaration, state, tested);
                    case AndOr list -> andOr(list, state, tested);
                    case Bang bang -> bang(bang, state);
                    case Pipeline pipeline ->
                            failing(pipeline, pipeline(pipeline, state, tested), tested);
                    case Time time ->
                            time.command()
                                    .map(timed -> run(timed, state, tested))
                                    .orElse(new Flow(state.with(Value.ZERO), State.NONE));
                    case Coproc coproc -> {
                        process(state, inside -> run(coproc.command(), inside, Setting.OFF));
                        yield new Flow(state.with(Value.ZERO), State.NONE);
                    }
                    case FunctionDeclaration declaration -> {
                        functions.define(declaration, conditional == 0);
                        yield new Flow(state.with(Value.ZERO), State.NONE);
                    }
                    case CompoundCommand compound -> compound(compound, state, tested);
                    case Unparsed unparsed -> {
                        end(unparsed, Value.unknown(unparsed.reason()), Cause.WRITTEN, state);
                        yield Flow.of(state, Value.anyStatus("what could not be read"));
                    }
                };
        depth--;
        return flow;
    }

    /// Where following has come to its limits.
    Flow lost(Node node, State state) {
        called = Optional.empty();
        Value anything = Value.anyStatus("a script too large to follow");
        end(node, anything, Cause.WRITTEN, state);
        return Flow.of(anything(state), anything);
    }

    /// After something of which nothing is known.
    static State anything(State state) {
        return state.with(Options.UNSURE)
                .withVariables(java.util.Map.of())
                .withArguments(Optional.empty());
    }

    /// The shell ends here.
    void end(Node node, Value value, Cause cause, State state) {
        frame.add(new Event(place(node), file, value, cause, state, ""));
    }

    /// Runs a text that a command has, as if it stood there.
    Flow inline(Node command, Supplier<Flow> text) {
        Optional<Node> before = standIn;
        standIn = Optional.of(place(command));
        conditional++;
        Flow flow = text.get();
        conditional--;
        standIn = before;
        return flow;
    }

    /// Whether there is nothing here to return from.
    boolean isOutside() {
        return frame == main;
    }

    /// Where something is to be told of: text that the shell makes commands of is at the command
    /// that has it.
    Node place(Node node) {
        return standIn.orElse(node);
    }

    /// Ends the shell where a command fails under errexit.
    Flow failing(Command command, Flow flow, Setting tested) {
        State failed = flow.failed();
        Setting errexit = failed.options().errexit();
        if (!failed.reachable() || errexit == Setting.OFF || tested == Setting.ON) {
            return flow;
        }
        end(command, failed.status(), Cause.ERREXIT, failed);
        return errexit == Setting.ON && tested == Setting.OFF
                ? new Flow(flow.ok(), State.NONE)
                : flow;
    }

    /// The last command of several that ran, and what it led to.
    private Optional<Node> called = Optional.empty();

    private Call call = Call.NONE;

    /// What the last command of a list or a body led to, where it has just run and is one of
    /// several; empty where its status is its own.
    @SuppressWarnings("ReferenceEquality") // Equal nodes can stand at many places.
    Optional<Call> tail(CompoundList list) {
        CompoundList in = list;
        while (!in.statements().isEmpty() && !in.statements().getLast().background()) {
            Command last = in.statements().getLast().command();
            if (!(last instanceof BraceGroup group)) {
                return called.filter(node -> node == last).map(_ -> call);
            }
            in = group.body();
        }
        return Optional.empty();
    }

    /// The same where codes are written in what failed: there it ends.
    Flow failing(Command command, Call call, Setting tested) {
        this.call = call;
        called = Optional.of(command);
        Flow flow = call.flow();
        State failed = flow.failed();
        Setting errexit = failed.options().errexit();
        if (!failed.reachable() || errexit == Setting.OFF || tested == Setting.ON) {
            return flow;
        }
        for (Event event : call.written()) {
            frame.add(event);
        }
        if (call.accident().reachable()) {
            end(command, call.accident().status(), Cause.ERREXIT, call.accident());
        }
        return errexit == Setting.ON && tested == Setting.OFF
                ? new Flow(flow.ok(), State.NONE)
                : flow;
    }

    private Flow andOr(AndOr list, State state, Setting tested) {
        Flow flow = run(list.commands().getFirst(), state, Setting.ON);
        conditional++;
        for (int i = 1; i < list.commands().size(); i++) {
            boolean and = list.operators().get(i - 1).symbol() == Operator.Symbol.AND;
            Setting here = i + 1 < list.commands().size() ? Setting.ON : tested;
            Flow next = run(list.commands().get(i), and ? flow.ok() : flow.failed(), here);
            flow =
                    and
                            ? new Flow(next.ok(), flow.failed().or(next.failed()))
                            : new Flow(flow.ok().or(next.ok()), next.failed());
        }
        conditional--;
        return flow;
    }

    private Flow bang(Bang bang, State state) {
        if (bang.command().isEmpty()) {
            return new Flow(State.NONE, state.with(Value.ONE));
        }
        // bash suspends errexit behind `!` only where it is on already.
        Setting tested =
                model.posix() || state.options().errexit() == Setting.ON
                        ? Setting.ON
                        : Setting.UNSURE;
        inverted++;
        Flow flow = run(bang.command().get(), state, tested);
        inverted--;
        return new Flow(flow.failed().with(Value.ZERO), flow.ok().with(Value.ONE));
    }

    private Flow pipeline(Pipeline pipeline, State state, Setting tested) {
        List<Value> statuses = new ArrayList<>();
        for (Command element : pipeline.commands()) {
            statuses.add(process(state, inside -> run(element, inside, tested)));
        }
        Value last = statuses.getLast();
        Setting pipefail = state.options().pipefail();
        if (pipefail == Setting.OFF) {
            return Flow.of(state, last);
        }
        Value any = Value.NONE;
        boolean succeeds = true;
        for (int i = statuses.size() - 1; i >= 0 && succeeds; i--) {
            any = any.or(statuses.get(i).failing());
            succeeds = statuses.get(i).maySucceed();
        }
        any = succeeds ? any.or(Value.ZERO) : any;
        return Flow.of(state, pipefail == Setting.ON ? any : any.or(last));
    }

    /// Runs something in a process of its own.
    ///
    /// @return its status; none where it never ends
    Value process(State state, Body body) {
        return process(state, body, new ArrayList<>());
    }

    /// @param written to which is added where it ends by a code that is written, and no trap can
    ///   change it
    private Value process(State state, Body body, List<Event> written) {
        Frame outer = frame;
        frame = new Frame(Frame.Kind.PROCESS, new ArrayList<>(), Optional.empty());
        conditional++;
        State inside = state.withTraps(List.of(Trap.NONE));
        State end = body.run(inside).either().or(frame.left(model.posix()));
        Frame done = frame;
        frame = outer;
        Value status = Value.NONE;
        if (end.reachable()) {
            status = Statuses.seen(trapped(end), model.posix());
        }
        for (Event event : done.events()) {
            if (event.cause() == Cause.WRITTEN && event.state().traps().equals(UNTRAPPED)) {
                written.add(event);
            }
            State at = event.state().with(event.value());
            status = status.or(Statuses.seen(trapped(at), model.posix()));
        }
        conditional--;
        return status;
    }

    /// A subshell, of which the codes that are written in it are told apart from the others.
    private Call subshell(State state, Value status, List<Event> written) {
        Flow flow = Flow.of(state, status);
        Value told = Value.NONE;
        List<Event> failing = new ArrayList<>(written.size());
        for (Event event : written) {
            Event left = event.failing(model.posix());
            if (!left.value().isNone()) {
                failing.add(left.in(state));
                told = told.or(Statuses.seen(left.value(), model.posix()));
            }
        }
        Value rest = flow.failed().status().without(told);
        State accident =
                !flow.failed().reachable() || rest.isNone() ? State.NONE : flow.failed().with(rest);
        return new Call(flow, accident, failing);
    }

    /// What a process of its own runs.
    @FunctionalInterface
    interface Body {
        Flow run(State state);
    }

    /// The status that a shell ends with after its EXIT trap, which can replace it.
    private Value trapped(State end) {
        Value status = Value.NONE;
        for (Trap trap : end.traps()) {
            if (!end.status().failing().isNone()) {
                visits.fails(trap.command());
            }
            if (trap == Trap.NONE) {
                status = status.or(end.status());
                continue;
            }
            Frame ran = trap(trap, end);
            if (ran.returns.reachable()) {
                status = status.or(end.status());
            }
            for (Event event : ran.events()) {
                status = status.or(event.value());
            }
        }
        return status;
    }

    /// Runs a trap as the shell ends.
    ///
    /// @return a frame that holds as returns what goes on behind the trap
    Frame trap(Trap trap, State end) {
        Frame outer = frame;
        Optional<Node> before = standIn;
        frame = new Frame(Frame.Kind.PROCESS, new ArrayList<>(), Optional.of(end.status()));
        standIn = Optional.of(trap.command());
        conditional++;
        State start =
                end.withTraps(List.of(Trap.NONE)).with(Statuses.seen(end.status(), model.posix()));
        State behind = list(trap.action(), start, Setting.OFF).either();
        conditional--;
        Frame done = frame;
        done.returns = done.left(model.posix()).or(behind);
        frame = outer;
        standIn = before;
        return done;
    }

    private Flow compound(CompoundCommand command, State state, Setting tested) {
        State start =
                command.redirections().isEmpty() ? state : words(command.redirections(), state);
        return switch (command) {
            case IfClause clause -> ifClause(clause, start, tested);
            case CaseClause clause -> caseClause(clause, words(clause.subject(), start), tested);
            case WhileClause loop ->
                    loop(start, tested, Optional.of(loop.condition()), false, loop.body(), false);
            case UntilClause loop ->
                    loop(start, tested, Optional.of(loop.condition()), true, loop.body(), false);
            case ForClause loop -> {
                State listed = words(loop.words().orElse(List.of()), start);
                if (loop.words().filter(List::isEmpty).isPresent()) {
                    yield Flow.of(listed, Value.ZERO);
                }
                boolean once =
                        loop.words().orElse(List.of()).stream()
                                .anyMatch(word -> Words.literal(word).isPresent());
                yield loop(
                        listed.without(loop.name()),
                        tested,
                        Optional.empty(),
                        false,
                        loop.body(),
                        once);
            }
            case SelectClause loop -> {
                State listed = words(loop.words().orElse(List.of()), start);
                yield loop(
                        listed.without(loop.name()),
                        tested,
                        Optional.empty(),
                        false,
                        loop.body(),
                        false);
            }
            case ArithmeticFor loop -> {
                State changed = changes(loop.header().parts(), words(loop.header(), start));
                yield loop(changed, tested, Optional.empty(), false, loop.body(), false);
            }
            case Subshell subshell -> {
                List<Event> written = new ArrayList<>();
                Value status =
                        process(start, inside -> list(subshell.body(), inside, tested), written);
                yield failing(subshell, subshell(start, status, written), tested);
            }
            case BraceGroup group -> list(group.body(), start, tested);
            case ConditionalCommand conditional ->
                    failing(
                            conditional,
                            condition(
                                    conditional.condition(), words(conditional.condition(), start)),
                            tested);
            case ArithmeticCommand arithmetic -> {
                State expanded = words(arithmetic.expression(), start);
                List<WordPart> parts = arithmetic.expression().parts();
                Flow flow =
                        Comparison.arithmetic(parts, expanded)
                                .orElseGet(() -> Flow.of(changes(parts, expanded), Value.of(0, 1)));
                yield failing(arithmetic, flow, tested);
            }
        };
    }

    private Flow ifClause(IfClause clause, State start, Setting tested) {
        State rest = start;
        Flow out = Flow.NONE;
        for (Branch branch : clause.branches()) {
            if (!rest.reachable()) {
                break;
            }
            Flow condition = list(branch.condition(), rest, Setting.ON);
            conditional++;
            if (condition.ok().reachable()) {
                out = out.or(list(branch.body(), condition.ok(), tested));
            }
            rest = condition.failed();
        }
        if (rest.reachable()) {
            State last = rest;
            out =
                    out.or(
                            clause.otherwise()
                                    .map(body -> list(body, last, tested))
                                    .orElse(new Flow(last.with(Value.ZERO), State.NONE)));
        }
        conditional -= clause.branches().size();
        return out;
    }

    /// @param once whether the body of a loop without condition runs at least once
    private Flow loop(
            State start,
            Setting tested,
            Optional<CompoundList> condition,
            boolean until,
            CompoundList body,
            boolean once) {
        conditional++;
        Frame.Loop loop = new Frame.Loop();
        int outside = inverted;
        inverted = 0;
        frame.loops.add(loop);
        State head = start;
        State done = State.NONE;
        Value status = condition.isPresent() || !once ? Value.ZERO : Value.NONE;
        for (int round = 0; ; round++) {
            State in = head;
            State out = head;
            Value started = jobs;
            if (condition.isPresent()) {
                Flow checked = list(condition.get(), head, Setting.ON);
                in = until ? checked.failed() : checked.ok();
                out = until ? checked.ok() : checked.failed();
            }
            State back =
                    in.reachable()
                            ? list(body, in, tested).either().or(loop.continues)
                            : State.NONE;
            status = back.reachable() ? status.or(back.status()) : status;
            done = condition.isEmpty() && once ? back : condition.isEmpty() ? out.or(back) : out;
            State next = head.or(back);
            if (next.equals(head) && jobs.equals(started)) {
                break;
            }
            head = round < ROUNDS ? next : anything(next).with(Value.anyStatus("a loop"));
        }
        frame.loops.removeLast();
        inverted = outside;
        conditional--;
        State end = done.reachable() ? done.with(status) : State.NONE;
        return Flow.of(end.or(loop.breaks));
    }

    private Flow caseClause(CaseClause clause, State start, Setting tested) {
        conditional++;
        String name = Evaluation.variable(clause.subject().parts());
        Value value = name.isEmpty() ? Value.unknown("any") : Evaluation.variable(name, start);
        boolean tells = !name.isEmpty() && value.texts().isEmpty();
        State rest = start;
        State through = State.NONE;
        Flow out = Flow.NONE;
        for (CaseItem item : clause.items()) {
            if (!rest.reachable() && !through.reachable()) {
                break;
            }
            Match match = Match.of(item, value, tells);
            State in = rest.reachable() ? assume(rest, name, match.fits()) : State.NONE;
            Operator.Symbol terminator =
                    item.terminator().map(Operator::symbol).orElse(Operator.Symbol.BREAK);
            Flow body = Flow.NONE;
            State entered = in.or(through);
            if (entered.reachable()) {
                body = list(item.body(), entered, tested);
            }
            through = State.NONE;
            if (terminator == Operator.Symbol.FALL_THROUGH) {
                through = body.either();
            } else if (terminator == Operator.Symbol.TEST_NEXT) {
                tells = false;
                value = Value.unknown("any");
                rest = rest.or(body.either());
                out = out.or(body);
                continue;
            } else {
                out = out.or(body);
            }
            value = match.rest();
            rest = rest.reachable() ? assume(rest, name, value) : State.NONE;
        }
        out = out.or(Flow.of(through));
        conditional--;
        return out.or(new Flow(rest.with(Value.ZERO), State.NONE));
    }

    private static State assume(State state, String name, Value value) {
        if (value.isNone()) {
            return State.NONE;
        }
        if (name.equals("?")) {
            return state.with(value);
        }
        return value.codes().isEmpty() && !value.unknown().isEmpty()
                ? state
                : Comparison.assume(state, name, value);
    }

    private Flow condition(Condition condition, State state) {
        if (condition instanceof Condition.Binary binary) {
            Optional<Flow> told =
                    Comparison.of(
                            binary.left().parts(),
                            binary.operator(),
                            binary.right().parts(),
                            state,
                            1);
            if (told.isPresent()) {
                return told.get();
            }
        }
        return Flow.of(state, Value.of(0, 1));
    }

    /// A state after an expression of numbers, which may assign.
    State changes(List<WordPart> parts, State state) {
        State changed = state;
        for (WordPart part : parts) {
            if (part instanceof Literal literal && assigns(literal.value())) {
                Set<String> names = new HashSet<>();
                for (WordPart other : parts) {
                    if (other instanceof Literal text) {
                        Survey.identifiers(text.value(), names);
                    }
                }
                for (String name : names) {
                    changed = changed.without(name);
                }
            }
        }
        return changed;
    }

    private static boolean assigns(String expression) {
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            char next = i + 1 < expression.length() ? expression.charAt(i + 1) : ' ';
            if ((c == '+' || c == '-') && next == c) {
                return true;
            }
            if (c == '=') {
                char before = i > 0 ? expression.charAt(i - 1) : ' ';
                if (next != '='
                        && before != '='
                        && before != '!'
                        && before != '<'
                        && before != '>') {
                    return true;
                }
                if (before == '<' || before == '>') {
                    char earlier = i > 1 ? expression.charAt(i - 2) : ' ';
                    if (earlier == before) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Flow declaration(Declaration declaration, State start, Setting tested) {
        State state = words(declaration, start);
        String builtin = Words.literal(declaration.builtin()).orElse("");
        for (var argument : declaration.arguments()) {
            switch (argument) {
                case dev.lastword.contract.script.bash.Assignment assignment ->
                        state = builtins.assign(assignment, state, start);
                case Word word -> {
                    boolean fresh = !builtin.equals("export") && !builtin.equals("readonly");
                    Optional<String> name = Words.literal(word);
                    if (fresh && name.isPresent()) {
                        state = state.without(name.get());
                    }
                }
            }
        }
        return failing(declaration, Flow.of(state, Value.ZERO), tested);
    }

    private Flow simple(SimpleCommand command, State start, Setting tested) {
        State state = words(command, start);
        if (!state.reachable()) {
            return Flow.NONE;
        }
        if (command.words().isEmpty()) {
            State after = state;
            for (var assignment : command.assignments()) {
                after = builtins.assign(assignment, after, start);
            }
            return failing(
                    command,
                    Flow.of(after, substituted == null ? Value.ZERO : substituted),
                    tested);
        }
        for (var assignment : command.assignments()) {
            state = state.without(assignment.name());
        }
        return builtins.run(command, command.words(), state, tested);
    }

    /// The status of the last `$( )` of the words that were expanded last.
    @org.jspecify.annotations.Nullable private Value substituted;

    private State words(List<? extends Node> nodes, State state) {
        State after = state;
        for (Node node : nodes) {
            after = words(node, after);
        }
        return after;
    }

    /// Expands what stands in a node: runs its substitutions, and ends the shell where a variable
    /// is missing.
    private State words(Node node, State state) {
        substituted = null;
        State now = state;
        @Nullable Value last = null;
        for (Node part : expansions.computeIfAbsent(node, Interpreter::expansions)) {
            switch (part) {
                case CommandSubstitution substitution ->
                        last = substitution(substitution.body(), now);
                case ProcessSubstitution substitution -> substitution(substitution.body(), now);
                case ParameterExpansion parameter -> now = expanded(parameter, now);
                case Unparsed unparsed ->
                        end(unparsed, Value.unknown(unparsed.reason()), Cause.WRITTEN, now);
                default -> {}
            }
        }
        substituted = last;
        return now;
    }

    /// What the shell expands in a node, but for what is inside of substitutions.
    private static List<Node> expansions(Node node) {
        List<Node> found = new ArrayList<>();
        Tree.walk(
                node,
                part -> {
                    boolean substitution =
                            part instanceof CommandSubstitution
                                    || part instanceof ProcessSubstitution;
                    if (substitution
                            || part instanceof ParameterExpansion
                            || part instanceof Unparsed) {
                        found.add(part);
                    }
                    return !substitution;
                });
        return found.isEmpty() ? List.of() : found;
    }

    private Value substitution(CompoundList body, State state) {
        State inside = state;
        if (!model.posix()) {
            Setting errexit = inheritsErrexit ? Setting.UNSURE : Setting.OFF;
            inside =
                    state.options().errexit() == Setting.OFF
                            ? state
                            : state.with(state.options().withErrexit(errexit));
        }
        return process(inside, within -> list(body, within, Setting.OFF));
    }

    /// `${x:?}`, and any variable under nounset.
    private State expanded(ParameterExpansion parameter, State state) {
        String operator = parameter.operator();
        boolean asks = operator.equals(":?") || operator.equals("?");
        boolean fills =
                asks
                        || operator.startsWith(":-")
                        || operator.startsWith("-")
                        || operator.startsWith("=")
                        || operator.startsWith(":=")
                        || operator.startsWith("+")
                        || operator.startsWith(":+");
        State after = state;
        if (operator.equals(":=") || operator.equals("=")) {
            Value value = Evaluation.of(List.of((WordPart) parameter), state);
            after = state.with(parameter.name(), value);
        }
        boolean strict = !fills && state.options().nounset() != Setting.OFF;
        if ((asks || strict) && !builtins.isSet(parameter, state)) {
            end(parameter, Value.of(model.posix() ? 2 : 1), Cause.UNSET, state);
        }
        return after;
    }
}
