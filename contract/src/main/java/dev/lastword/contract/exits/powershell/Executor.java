package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.powershell.Block;
import dev.lastword.contract.script.powershell.Clause;
import dev.lastword.contract.script.powershell.CommandElement;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.NamedBlock;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Script;
import dev.lastword.contract.script.powershell.ScriptBlock;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Goes through the statements of a script or function as PowerShell would, down every branch, and
/// notes where it can end.
///
/// Every part answers how it can be left, as a set of bits; what cannot be reached is not looked
/// at. An error is an [Ending] that a `catch` around it takes away again.
final class Executor {
    /// How a statement can be left: to the next one …
    static final int NEXT = 1;

    /// … out of a loop, …
    static final int BREAK = 2;

    /// … to the next turn of a loop, …
    static final int CONTINUE = 4;

    /// … out of the function, …
    static final int RETURN = 8;

    /// … or to a loop by its label.
    static final int LABEL = 16;

    private final World world;
    private final ScriptFile file;
    private final Script script;
    private final Optional<Callable> callable;
    private final Evaluator evaluator;
    private final List<Ending> endings = new ArrayList<>();

    /// The labels that a `break` or `continue` has named and that were not met yet.
    private final Set<String> jumps = new HashSet<>();

    /// Exits of functions that are among the endings already.
    private final Set<Ending> known = new HashSet<>();

    /// `$ErrorActionPreference`.
    private Preference preference;

    /// `$LASTEXITCODE`. At the start it is null, which is 0 as an exit code; in a function it is
    /// what the caller left.
    private List<Value> last;

    /// Whether a program has run.
    private boolean ran;

    /// Whether something so far may have raised an error, so that a `catch` around it is reached.
    private boolean raises;

    /// Whether the preference was changed so far.
    private boolean changed;

    /// Whether a `trap` lets the script go on behind an error.
    private boolean resumes;

    /// Whether `$host.SetShouldExit` has told the code already.
    private boolean told;

    Executor(World world, ScriptFile file, Optional<Callable> callable, Preference preference) {
        this.world = world;
        this.file = file;
        this.script = file.script;
        this.callable = callable;
        this.preference = preference;
        evaluator = new Evaluator(world, file, callable, preference);
        last = callable.isPresent() ? List.of(new Value.Status("")) : Value.number(0);
    }

    /// What the function does to its caller.
    Summary summary() {
        int flow = body(callable.orElseThrow().body);
        return new Summary(
                endings,
                (flow & (NEXT | RETURN | BREAK | CONTINUE | LABEL)) != 0,
                ran ? last : List.of(),
                raises);
    }

    /// The endings of a script that is started by itself.
    ///
    /// @param step whether it is a step of a workflow, which the runner ends with `$LASTEXITCODE`
    List<Ending> script(boolean step) {
        int flow = body(script.body());
        if (flow != 0 && !told) {
            List<Value> values = step && ran ? last : Value.number(0);
            endings.add(new Ending(end(), values, Cause.END, Optional.empty(), false, false));
        }
        return endings;
    }

    /// What a file does that is taken in: `. lib.ps1` hands its preference on, and `exit` in it
    /// ends only itself.
    Executor takeIn() {
        body(script.body());
        endings.removeIf(ending -> ending.cause() == Cause.WRITTEN && !ending.immediate());
        return this;
    }

    List<Ending> endings() {
        return endings;
    }

    Preference preference() {
        return preference;
    }

    private Range end() {
        List<Statement> statements = script.body().statements();
        if (!statements.isEmpty()) {
            return statements.getLast().range();
        }
        List<NamedBlock> blocks = script.body().blocks();
        return blocks.isEmpty() ? new Range(0, 0) : blocks.getLast().range();
    }

    private int body(ScriptBlock body) {
        int flow = NEXT;
        for (NamedBlock.Kind kind : NamedBlock.Kind.values()) {
            for (NamedBlock block : body.blocks()) {
                if (block.kind() == kind && (flow & (NEXT | RETURN)) != 0) {
                    // `return` in one block goes on with the next.
                    flow = (flow & ~(NEXT | RETURN)) | list(block.body().statements());
                }
            }
        }
        return (flow & NEXT) == 0 || body.statements().isEmpty()
                ? flow
                : (flow & ~NEXT) | list(body.statements());
    }

    private int block(Block block) {
        return list(block.statements());
    }

    private int list(List<Statement> statements) {
        if (world.isTooDeep()) {
            if (!statements.isEmpty()) {
                endings.add(Ending.unclear(statements.getFirst().range(), "what nests too deep"));
            }
            return NEXT;
        }
        world.deeper();
        List<Statement.Trap> traps = List.of();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Trap trap) {
                traps = new ArrayList<>(traps);
                traps.add(trap);
            }
        }
        int flow = traps.isEmpty() ? run(statements) : trapped(traps, statements);
        world.shallower();
        return flow;
    }

    private int run(List<Statement> statements) {
        int flow = NEXT;
        Optional<Statement> before = Optional.empty();
        for (Statement statement : statements) {
            if ((flow & NEXT) == 0) {
                break;
            }
            flow = (flow & ~NEXT) | statement(statement, before);
            before = Optional.of(statement);
        }
        return flow;
    }

    /// A `trap` counts for the whole block that it stands in, whatever stands before it
    /// (about_Trap).
    private int trapped(List<Statement.Trap> traps, List<Statement> statements) {
        boolean outside = resumes;
        int left = 0;
        boolean all = false;
        for (Statement.Trap trap : traps) {
            int flow = block(trap.body());
            boolean on = (flow & CONTINUE) != 0 || (flow & NEXT) != 0;
            left |= flow;
            all |= trap.type().isEmpty();
            resumes |= on;
        }
        int mark = endings.size();
        int flow = run(statements);
        resumes = outside;
        // Where a trap comes to its end, the preference decides: under Stop the error goes on.
        boolean stays =
                !all
                        || (left & BREAK) != 0
                        || ((left & NEXT) != 0 && preference != Preference.CONTINUE);
        if (!stays) {
            dropErrors(mark);
        }
        return flow | (left & RETURN);
    }

    private void dropErrors(int mark) {
        endings.subList(mark, endings.size()).removeIf(Ending::isError);
    }

    private int statement(Statement statement, Optional<Statement> before) {
        return switch (statement) {
            case Statement.Pipeline it -> pipeline(it);
            case Statement.PipelineChain it -> {
                int flow = statement(it.links().getFirst(), Optional.empty());
                for (Statement link : it.links().subList(1, it.links().size())) {
                    if ((flow & NEXT) != 0) {
                        flow |= statement(link, before);
                    }
                }
                yield flow;
            }
            case Statement.Assignment it -> assignment(it);
            case Statement.If it -> branches(it);
            case Statement.Switch it -> branches(it);
            case Statement.For it -> {
                int flow = it.initializer().map(part -> statement(part, before)).orElse(NEXT);
                boolean endless = it.condition().isEmpty();
                yield (flow & NEXT) == 0
                        ? flow
                        : loop(it.label(), it.condition(), it.body(), !endless, endless);
            }
            case Statement.ForEach it -> {
                int flow = statement(it.collection(), Optional.empty());
                yield (flow & NEXT) == 0
                        ? flow
                        : loop(it.label(), Optional.empty(), it.body(), true, false);
            }
            case Statement.While it -> {
                boolean endless = isTrue(it.condition());
                yield loop(it.label(), Optional.of(it.condition()), it.body(), !endless, endless);
            }
            case Statement.DoWhile it ->
                    after(it.label(), it.body(), it.condition(), isTrue(it.condition()));
            case Statement.DoUntil it ->
                    after(it.label(), it.body(), it.condition(), isFalse(it.condition()));
            case Statement.Try it -> guarded(it);
            case Statement.Exit it -> exit(it, before);
            case Statement.Return it -> {
                int flow = it.value().map(value -> statement(value, before)).orElse(NEXT);
                yield (flow & NEXT) == 0 ? flow : (flow & ~NEXT) | RETURN;
            }
            case Statement.Throw it -> thrown(it);
            case Statement.Break it -> it.label().isPresent() ? jump(it.label().get()) : BREAK;
            case Statement.Continue it ->
                    it.label().isPresent() ? jump(it.label().get()) : CONTINUE;
            case Statement.Data it -> block(it.body());
            case Statement.Using it -> {
                if (it.kind().equals("module")) {
                    module(it.range(), it.name());
                }
                yield NEXT;
            }
            case Statement.Unparsed it -> {
                endings.add(Ending.unclear(it.range(), "what could not be read"));
                yield NEXT;
            }
            case Statement.Trap _,
                    Statement.FunctionDefinition _,
                    Statement.ClassDefinition _,
                    Statement.EnumDefinition _,
                    Statement.Configuration _ ->
                    NEXT;
        };
    }

    private int exit(Statement.Exit it, Optional<Statement> before) {
        int flow = it.status().map(status -> statement(status, Optional.empty())).orElse(NEXT);
        if ((flow & NEXT) == 0) {
            return flow;
        }
        if (it.status().isEmpty() && told) {
            return 0;
        }
        // Without a value it is 0, whatever ran before: about_Language_Keywords.
        List<Value> values =
                it.status().isPresent() ? evaluator.of(it.status().get(), last) : Value.number(0);
        endings.add(Ending.written(it.range(), values, before.flatMap(s -> Texts.said(script, s))));
        return 0;
    }

    private int thrown(Statement.Throw it) {
        int flow = it.value().map(value -> statement(value, Optional.empty())).orElse(NEXT);
        if ((flow & NEXT) == 0) {
            return flow;
        }
        Optional<String> text =
                it.value()
                        .filter(Statement.Pipeline.class::isInstance)
                        .map(value -> ((Statement.Pipeline) value).elements().getFirst())
                        .filter(PipelineElement.CommandExpression.class::isInstance)
                        .flatMap(value ->
                                Texts.text(
                                        script,
                                        ((PipelineElement.CommandExpression) value).expression()));
        endings.add(Ending.error(it.range(), text, false));
        raises = true;
        boolean passedOver = preference == Preference.SILENT || preference == Preference.UNKNOWN;
        return resumes || passedOver ? NEXT : 0;
    }

    private int assignment(Statement.Assignment it) {
        int flow = walk(it.target()) & statement(it.value(), Optional.empty());
        world.lastAt.put(it.value(), last);
        if (Scope.bare(it.target()) instanceof Expression.Variable variable) {
            if (variable.is("ErrorActionPreference")) {
                preference = preference(it.value());
                changed = true;
            } else if (variable.is("LASTEXITCODE")) {
                last = evaluator.of(it.value(), last);
            }
        }
        return flow;
    }

    private Preference preference(Statement value) {
        if (value instanceof Statement.Pipeline pipeline
                && pipeline.elements().getFirst() instanceof PipelineElement.CommandExpression it) {
            return preference(it.expression());
        }
        return Preference.UNKNOWN;
    }

    private static Preference preference(Expression expression) {
        return switch (expression) {
            case Expression.StringConstant it -> Preference.of(it.value());
            case Expression.NumberConstant it -> Preference.of(it.text());
            case Expression.Convert it -> preference(it.operand());
            case Expression.MemberAccess it
                    when it.member() instanceof Expression.StringConstant name ->
                    it.isStatic() ? Preference.of(name.value()) : Preference.UNKNOWN;
            default -> Preference.UNKNOWN;
        };
    }

    /// What differs between branches that come together again.
    private record State(Preference preference, List<Value> last) {
        State or(State other) {
            return new State(preference.or(other.preference), Values.or(last, other.last));
        }
    }

    private State state() {
        return new State(preference, last);
    }

    private void enter(State state) {
        preference = state.preference();
        last = state.last();
    }

    private int branches(Statement.If it) {
        int flow = 0;
        Optional<State> joined = Optional.empty();
        boolean goesOn = true;
        for (Clause.IfClause clause : it.clauses()) {
            int condition = statement(clause.condition(), Optional.empty());
            if ((condition & NEXT) == 0) {
                goesOn = false;
                break;
            }
            if (isFalse(clause.condition())) {
                continue;
            }
            State before = state();
            last = Narrowing.where(clause.condition(), last);
            int branch = block(clause.body());
            joined = join(joined, branch);
            flow |= branch;
            enter(before);
            if (isTrue(clause.condition())) {
                goesOn = false;
                break;
            }
        }
        if (goesOn) {
            int branch = it.otherwise().map(this::block).orElse(NEXT);
            joined = join(joined, branch);
            flow |= branch;
        }
        joined.ifPresent(this::enter);
        return flow;
    }

    /// The state behind a branch counts where the branch comes to its end.
    private Optional<State> join(Optional<State> joined, int branch) {
        if ((branch & NEXT) == 0) {
            return joined;
        }
        return Optional.of(joined.map(state -> state.or(state())).orElseGet(this::state));
    }

    private int branches(Statement.Switch it) {
        int flow = statement(it.condition(), Optional.empty());
        if ((flow & NEXT) == 0) {
            return flow;
        }
        flow = 0;
        Optional<State> joined = Optional.empty();
        State before = state();
        for (Clause.SwitchClause clause : it.clauses()) {
            enter(before);
            walk(clause.condition());
            int branch = block(clause.body());
            joined = join(joined, branch);
            flow |= branch;
        }
        enter(before);
        int branch = it.otherwise().map(this::block).orElse(NEXT);
        joined = join(joined, branch);
        flow |= branch;
        State after = before;
        enter(joined.map(after::or).orElse(after));
        flow = landed(it.label(), flow);
        boolean ends = (flow & (BREAK | CONTINUE)) != 0;
        return (flow & ~(BREAK | CONTINUE)) | (ends ? NEXT : 0);
    }

    /// @param maybe whether the body may not run at all
    /// @param endless whether only `break` leads out
    private int loop(
            Optional<String> label,
            Optional<Statement> condition,
            Block body,
            boolean maybe,
            boolean endless) {
        if (condition.isPresent()) {
            int flow = statement(condition.get(), Optional.empty());
            if ((flow & NEXT) == 0) {
                return flow;
            }
            if (isFalse(condition.get())) {
                return NEXT;
            }
        }
        State before = state();
        int flow = landed(label, block(body));
        enter(before.or(state()));
        boolean out = maybe || (flow & BREAK) != 0 || (!endless && (flow & (NEXT | CONTINUE)) != 0);
        return (flow & (RETURN | LABEL)) | (out ? NEXT : 0);
    }

    private int after(Optional<String> label, Block body, Statement condition, boolean endless) {
        State before = state();
        int flow = landed(label, block(body));
        if ((flow & (NEXT | CONTINUE)) != 0) {
            statement(condition, Optional.empty());
        }
        enter(before.or(state()));
        boolean out = (flow & BREAK) != 0 || (!endless && (flow & (NEXT | CONTINUE)) != 0);
        return (flow & (RETURN | LABEL)) | (out ? NEXT : 0);
    }

    private int jump(Expression label) {
        jumps.add(
                label instanceof Expression.StringConstant text
                        ? text.value().toLowerCase(Locale.ROOT)
                        : "");
        return LABEL;
    }

    /// What is left of a flow behind a loop of that label: a jump to it is a `break`.
    private int landed(Optional<String> label, int flow) {
        if ((flow & LABEL) == 0
                || label.isEmpty()
                || !jumps.remove(label.get().toLowerCase(Locale.ROOT))) {
            return flow;
        }
        return jumps.isEmpty() ? (flow & ~LABEL) | BREAK : flow | BREAK;
    }

    private static boolean isTrue(Statement condition) {
        return isConstant(condition, "true", 1);
    }

    private static boolean isFalse(Statement condition) {
        return isConstant(condition, "false", 0);
    }

    private static boolean isConstant(Statement condition, String name, long number) {
        if (!(condition instanceof Statement.Pipeline pipeline)
                || pipeline.elements().size() != 1
                || !(pipeline.elements().getFirst()
                        instanceof PipelineElement.CommandExpression it)) {
            return false;
        }
        return switch (it.expression()) {
            case Expression.Variable variable -> variable.name().equalsIgnoreCase(name);
            case Expression.NumberConstant constant ->
                    constant.integer().isPresent() && constant.integer().getAsLong() == number;
            default -> false;
        };
    }

    private int guarded(Statement.Try it) {
        int mark = endings.size();
        State before = state();
        boolean outside = resumes;
        boolean raised = raises;
        boolean touched = changed;
        resumes = false;
        raises = false;
        changed = false;
        int flow = block(it.body());
        resumes = outside;
        State between = inDoubt(before.or(state()));
        Optional<State> joined = join(Optional.empty(), flow);
        boolean reached =
                raises || endings.subList(mark, endings.size()).stream().anyMatch(Ending::isError);
        boolean all = it.catches().stream().anyMatch(Executor::takesAll);
        if (all) {
            dropErrors(mark);
        }
        raises = raised || (raises && !all);
        if (reached) {
            for (Clause.CatchClause clause : it.catches()) {
                enter(between);
                int branch = block(clause.body());
                joined = join(joined, branch);
                flow |= branch;
            }
        }
        State after = joined.orElse(between);
        if (it.finallyBlock().isPresent()) {
            enter(inDoubt(between.or(after)));
            flow = last(it.finallyBlock().get(), flow, mark);
            if (preference == Preference.UNKNOWN) {
                preference = after.preference();
            }
        } else {
            enter(after);
        }
        changed |= touched;
        return flow;
    }

    /// Where an error came from somewhere in a block, so did the preference.
    private State inDoubt(State state) {
        return changed ? new State(Preference.UNKNOWN, state.last()) : state;
    }

    /// A `finally` block, behind what left the `try` and its `catch` blocks.
    private int last(Block block, int flow, int mark) {
        int end = endings.size();
        int out = block(block);
        if ((out & NEXT) == 0) {
            // It always leaves by itself, and nothing before counts any more.
            endings.subList(mark, end).removeIf(ending -> !ending.immediate());
            known.clear();
            return out;
        }
        return flow == 0 ? out & ~NEXT : flow | (out & ~NEXT);
    }

    private static boolean takesAll(Clause.CatchClause clause) {
        if (clause.types().isEmpty()) {
            return true;
        }
        return clause.types().stream()
                .anyMatch(type ->
                        type.name().equalsIgnoreCase("exception")
                                || type.name().equalsIgnoreCase("system.exception"));
    }

    private int pipeline(Statement.Pipeline it) {
        if (it.background()) {
            return NEXT;
        }
        int flow = NEXT;
        boolean piped = false;
        for (PipelineElement element : it.elements()) {
            int part =
                    switch (element) {
                        case PipelineElement.Command command -> command(command, piped);
                        case PipelineElement.CommandExpression expression ->
                                walk(expression.expression());
                    };
            int next = flow & part & NEXT;
            flow = ((flow | part) & ~NEXT) | next;
            piped = true;
        }
        return flow;
    }

    // ---- expressions: only what is called in them matters

    private int walk(Expression expression) {
        if (world.isTooDeep()) {
            return NEXT;
        }
        world.deeper();
        int flow = into(expression);
        world.shallower();
        return flow;
    }

    private int into(Expression expression) {
        return switch (expression) {
            case Expression.StringConstant _,
                    Expression.NumberConstant _,
                    Expression.Variable _,
                    Expression.TypeLiteral _ ->
                    NEXT;
            case Expression.ExpandableString it -> all(it.parts());
            case Expression.Convert it -> {
                raises = true;
                yield walk(it.operand());
            }
            case Expression.Attributed it -> walk(it.operand());
            case Expression.Binary it -> {
                raises = true;
                yield chain(it);
            }
            case Expression.Unary it -> walk(it.operand());
            case Expression.Ternary it -> {
                int flow = walk(it.condition());
                yield (flow & NEXT) == 0 ? flow : walk(it.yes()) | walk(it.no());
            }
            case Expression.MemberAccess it -> {
                raises = true;
                yield walk(it.target());
            }
            case Expression.InvokeMember it -> method(it);
            case Expression.Index it -> {
                raises = true;
                yield walk(it.target()) & walk(it.index());
            }
            case Expression.ArrayLiteral it -> all(it.elements());
            case Expression.ArrayExpression it -> block(it.body());
            case Expression.SubExpression it -> block(it.body());
            case Expression.ParenExpression it -> statement(it.content(), Optional.empty());
            case Expression.ScriptBlockExpression it -> {
                stored(it);
                yield NEXT;
            }
            case Expression.Hashtable it -> {
                for (Clause.Entry entry : it.entries()) {
                    statement(entry.value(), Optional.empty());
                }
                yield NEXT;
            }
        };
    }

    /// `$a + $b + …` leans to the left, and may be long.
    private int chain(Expression.Binary it) {
        Expression left = it;
        while (left instanceof Expression.Binary binary) {
            walk(binary.right());
            left = binary.left();
        }
        return walk(left);
    }

    private int all(List<Expression> expressions) {
        int flow = NEXT;
        for (Expression expression : expressions) {
            flow &= walk(expression);
        }
        return flow;
    }

    /// A script block that is kept: who runs it, and when, is not known.
    private void stored(Expression.ScriptBlockExpression it) {
        if (Exits.isIn(it.body())) {
            endings.add(Ending.unclear(it.range(), "a script block that exits"));
        }
    }

    private int method(Expression.InvokeMember it) {
        raises = true;
        int flow = walk(it.target());
        String name =
                it.member() instanceof Expression.StringConstant text
                        ? text.value().toLowerCase(Locale.ROOT)
                        : "";
        for (Expression argument : it.arguments()) {
            if (argument instanceof Expression.ScriptBlockExpression inline) {
                maybe(inline.body());
            } else {
                flow &= walk(argument);
            }
        }
        if ((flow & NEXT) == 0) {
            return flow;
        }
        switch (name) {
            case "exit" -> {
                if (it.isStatic()
                        && it.target() instanceof Expression.TypeLiteral type
                        && (type.name().equalsIgnoreCase("environment")
                                || type.name().equalsIgnoreCase("system.environment"))) {
                    endings.add(
                            new Ending(
                                    it.range(),
                                    argument(it),
                                    Cause.WRITTEN,
                                    Optional.empty(),
                                    true,
                                    false));
                    return 0;
                }
            }
            case "setshouldexit" -> {
                endings.add(Ending.written(it.range(), argument(it), Optional.empty()));
                told = true;
                return NEXT;
            }
            case "throwterminatingerror" -> {
                return terminating(it);
            }
            default -> {}
        }
        List<Callable> methods = world.methods(name);
        if (methods.isEmpty()) {
            if (preference == Preference.STOP) {
                mayFail(it.range());
            }
            return NEXT;
        }
        return calls(
                methods,
                it.range(),
                callee -> Binding.ofMethod(callee.parameters, it.arguments()),
                Optional.empty(),
                preference,
                true);
    }

    private List<Value> argument(Expression.InvokeMember it) {
        return it.arguments().isEmpty()
                ? Value.number(0)
                : evaluator.of(it.arguments().getFirst(), last);
    }

    /// `$PSCmdlet.ThrowTerminatingError` ends the function; the caller goes on unless its
    /// preference is `Stop` (about_Error_Handling).
    private int terminating(Expression.InvokeMember it) {
        if (callable.isEmpty()
                || preference == Preference.STOP
                || preference == Preference.UNKNOWN) {
            endings.add(Ending.error(it.range(), Optional.empty(), false));
        }
        return callable.isPresent() && preference != Preference.STOP ? RETURN : resumed();
    }

    private int resumed() {
        return resumes ? NEXT : 0;
    }

    // ---- commands

    private int command(PipelineElement.Command it, boolean piped) {
        int flow = NEXT;
        String name = it.name().orElse("").toLowerCase(Locale.ROOT);
        boolean elsewhere = Elsewhere.runs(name, it);
        boolean called =
                it.invocation() != PipelineElement.Invocation.PLAIN
                        && it.elements().getFirst() instanceof Expression.ScriptBlockExpression;
        for (CommandElement element : called ? it.arguments() : it.elements()) {
            Optional<Expression> value =
                    switch (element) {
                        case CommandElement.CommandParameter parameter -> parameter.argument();
                        case Expression expression -> Optional.of(expression);
                    };
            if (value.isEmpty()) {
                continue;
            }
            if (value.get() instanceof Expression.ScriptBlockExpression inline) {
                if (!elsewhere) {
                    maybe(inline.body());
                }
            } else {
                flow &= walk(value.get());
            }
        }
        if ((flow & NEXT) == 0) {
            return flow;
        }
        if (called && it.elements().getFirst() instanceof Expression.ScriptBlockExpression inline) {
            return inline(inline.body(), it.invocation() == PipelineElement.Invocation.CALL);
        }
        List<Callable> functions = world.functions(plain(name));
        if (!functions.isEmpty() && !elsewhere) {
            return function(functions, it, piped);
        }
        return builtIn(name, it);
    }

    /// Without the module before it: `Errors\Stop-Script`.
    private static String plain(String name) {
        int slash = name.lastIndexOf('\\');
        return slash > 0 && !name.startsWith(".") && name.indexOf('.') < 0
                ? name.substring(slash + 1)
                : name;
    }

    /// A block that runs here, once.
    private int inline(ScriptBlock body, boolean own) {
        Preference before = preference;
        int flow = body(body);
        if (own) {
            preference = before;
        }
        return (flow & ~RETURN) | ((flow & RETURN) != 0 ? NEXT : 0);
    }

    /// A block that is handed to a command, which may run it.
    private void maybe(ScriptBlock body) {
        State before = state();
        body(body);
        enter(before.or(state()));
    }

    private int function(List<Callable> functions, PipelineElement.Command it, boolean piped) {
        Preference its =
                Arguments.of(it)
                        .named("erroraction")
                        .or(() -> Optional.ofNullable(Arguments.of(it).names().get("ea")))
                        .map(Executor::preference)
                        .orElse(preference);
        return calls(
                functions,
                it.range(),
                callee -> Binding.of(callee.parameters, it.arguments(), piped),
                Texts.first(script, it.arguments()),
                its,
                false);
    }

    private interface Binder {
        Binding of(Callable callee);
    }

    private int calls(
            List<Callable> callees,
            Range range,
            Binder binder,
            Optional<String> said,
            Preference its,
            boolean maybe) {
        boolean returns = maybe;
        List<Value> after = List.of();
        for (Callable callee : callees) {
            Summary summary = world.summary(callee, its);
            returns |= summary.returns();
            raises |= summary.raises();
            if (!summary.last().isEmpty()) {
                after = Values.or(after, summary.last());
                ran = true;
            }
            if (!summary.endings().isEmpty()) {
                Binding binding = binder.of(callee);
                for (Ending ending : summary.endings()) {
                    Ending seen = seen(ending, callee, binding, range, said);
                    if (seen.isError() || known.add(seen)) {
                        endings.add(seen);
                    }
                }
            }
        }
        if (!after.isEmpty()) {
            last = after;
        }
        boolean resumed = resumes && !endings.isEmpty() && endings.getLast().isError();
        return returns || resumed ? NEXT : 0;
    }

    /// An ending of a function, as its caller sees it: at the call where the call gives the code,
    /// or where the function stands in another file.
    private Ending seen(
            Ending ending, Callable callee, Binding binding, Range call, Optional<String> said) {
        Ending bound = ending;
        if (ending.isGiven()) {
            List<Value> values = evaluator.bound(ending.values(), callee, binding, last);
            bound = ending.with(values, said.or(ending::message)).at(call);
        }
        return callee.file == file ? bound : bound.at(call);
    }

    private int builtIn(String name, PipelineElement.Command it) {
        raises |= !name.equals("write-error") && !Elsewhere.neverFails(name);
        if (it.invocation() == PipelineElement.Invocation.DOT_SOURCE) {
            return dotSource(it);
        }
        switch (name) {
            case "write-error" -> {
                return writeError(it);
            }
            case "import-module", "ipmo" -> {
                Arguments.of(it)
                        .named("name")
                        .or(() -> Arguments.of(it).at(0))
                        .ifPresent(named -> module(it.range(), named));
                return NEXT;
            }
            case "pwsh", "powershell", "pwsh.exe", "powershell.exe" -> {
                last = Values.or(child(it), List.of());
                ran = true;
                return NEXT;
            }
            default -> {}
        }
        if (name.isEmpty() || CommandKind.of(name) == CommandKind.SCRIPT) {
            Optional<ScriptFile> other =
                    it.elements().getFirst() instanceof Expression expression
                            ? new Locator(file)
                                    .path(expression)
                                    .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".ps1"))
                                    .flatMap(path -> world.project.file(file, path))
                            : Optional.empty();
            ran = true;
            if (other.isPresent()) {
                return other(other.get(), it.range());
            }
            last = List.of(new Value.Status(name));
        } else if (CommandKind.of(name) == CommandKind.PROGRAM) {
            last = List.of(new Value.Status(it.name().orElse("")));
            ran = true;
        }
        Preference its = action(it).orElse(preference);
        if (its == Preference.STOP && !Elsewhere.neverFails(name)) {
            mayFail(it.range());
        }
        return NEXT;
    }

    private static Optional<Preference> action(PipelineElement.Command it) {
        Arguments arguments = Arguments.of(it);
        return arguments
                .named("erroraction")
                .or(() -> Optional.ofNullable(arguments.names().get("ea")))
                .map(Executor::preference);
    }

    /// Under `Stop` every command may end the script. One such place is enough.
    private void mayFail(Range range) {
        if (endings.isEmpty() || !endings.getLast().implied()) {
            endings.add(Ending.error(range, Optional.empty(), true));
        }
    }

    /// Under `Stop`, `Write-Error` ends the script with 1, and nothing behind it is reached
    /// (about_Preference_Variables).
    private int writeError(PipelineElement.Command it) {
        Preference its = action(it).orElse(preference);
        boolean stops = its == Preference.STOP || its == Preference.UNKNOWN;
        if (stops) {
            Optional<String> text =
                    Arguments.of(it)
                            .named("message")
                            .or(() -> Arguments.of(it).at(0))
                            .flatMap(message -> Texts.text(script, message));
            endings.add(Ending.error(it.range(), text, false));
            raises = true;
        }
        return its == Preference.STOP ? resumed() : NEXT;
    }

    private int dotSource(PipelineElement.Command it) {
        Optional<ScriptFile> found =
                it.elements().getFirst() instanceof Expression expression
                        ? new Locator(file)
                                .path(expression)
                                .flatMap(path -> world.project.file(file, path))
                        : Optional.empty();
        if (found.isEmpty()) {
            endings.add(Ending.unclear(it.range(), "what is in " + script.textOf(it)));
            return NEXT;
        }
        if (world.take(found.get())) {
            Executor inner = new Executor(world, found.get(), Optional.empty(), preference);
            inner.takeIn();
            inner.endings().forEach(ending -> endings.add(ending.at(it.range())));
            preference = inner.preference();
        }
        return NEXT;
    }

    /// A module by its path; those by name are not of the project.
    private void module(Range range, Expression named) {
        Optional<String> path =
                new Locator(file)
                        .path(named)
                        .filter(p -> p.indexOf('/') >= 0 || p.endsWith(".psm1"));
        Optional<ScriptFile> found = path.flatMap(p -> world.project.file(file, p));
        if (found.isEmpty() && path.isPresent()) {
            found = world.project.file(file, path.get() + ".psm1");
        }
        if (found.isEmpty()) {
            boolean plain =
                    named instanceof Expression.StringConstant text
                            && text.value().indexOf('/') < 0
                            && text.value().indexOf('\\') < 0
                            && !text.value().toLowerCase(Locale.ROOT).endsWith(".psm1");
            if (!plain) {
                endings.add(Ending.unclear(range, "what is in a module that is not found"));
            }
            return;
        }
        if (world.take(found.get())) {
            // `pwsh -File` runs the script in the global scope, which modules see; `& script` does
            // not (about_Scopes, about_Pwsh).
            Preference base = preference == Preference.STOP ? Preference.UNKNOWN : preference;
            Executor inner = new Executor(world, found.get(), Optional.empty(), base);
            inner.takeIn();
            world.modules.put(found.get(), inner.preference());
        }
    }

    /// Another script of the project: what it exits with is `$LASTEXITCODE` then, its errors are
    /// ours.
    private int other(ScriptFile other, Range range) {
        List<Value> status = List.of();
        boolean untouched = false;
        for (Ending ending : Exits.of(world, other)) {
            if (ending.isError()) {
                endings.add(Ending.error(range, Optional.empty(), true));
            } else if (ending.cause() == Cause.END) {
                untouched = true;
            } else {
                status = Values.or(status, ending.values());
            }
        }
        last = untouched ? Values.or(status, last) : status;
        return NEXT;
    }

    /// `pwsh -File check.ps1` in a process of its own.
    private List<Value> child(PipelineElement.Command it) {
        Arguments arguments = Arguments.of(it);
        Optional<Expression> named =
                arguments.names().containsKey("command") || arguments.names().containsKey("c")
                        ? Optional.empty()
                        : arguments.named("file").or(() -> arguments.at(0));
        Optional<ScriptFile> other =
                named.flatMap(expression -> new Locator(file).path(expression))
                        .flatMap(path -> world.project.file(file, path));
        if (other.isEmpty()) {
            return List.of(new Value.Status(it.name().orElse("")));
        }
        List<Value> status = List.of();
        for (Ending ending : Exits.of(world, other.get())) {
            status = Values.or(status, ending.values());
        }
        return status.isEmpty() ? List.of(new Value.Status("")) : status;
    }
}
