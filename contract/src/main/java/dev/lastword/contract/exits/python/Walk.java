package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.python.Handlers.Match;
import dev.lastword.contract.exits.python.Piece.Caught;
import dev.lastword.contract.exits.python.Piece.Foreign;
import dev.lastword.contract.exits.python.Piece.Instance;
import dev.lastword.contract.script.python.Branch;
import dev.lastword.contract.script.python.ExceptHandler;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.MatchCase;
import dev.lastword.contract.script.python.Node;
import dev.lastword.contract.script.python.Operator;
import dev.lastword.contract.script.python.Parameter;
import dev.lastword.contract.script.python.Pattern;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.WithItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes through a function's or a module's statements, and finds the ways out of it.
final class Walk {

    /// How a statement can be left within its function.
    private static final int ON = 1;

    private static final int BREAK = 2;
    private static final int CONTINUE = 4;
    private static final int RETURN = 8;

    private final Session session;
    private final Scope scope;
    private final List<Ways.Result> returns = new ArrayList<>();

    /// What the handler that is being walked through has caught.
    private @Nullable Leaving caught;

    private Walk(Scope scope, Session session) {
        this.scope = scope;
        this.session = session;
    }

    static Ways of(Routine routine, Session session) {
        Ways ways = new Walk(routine.scope(), session).ways(routine.definition().body());
        Optional<Declared.Codes> codes = routine.module().declared().of(routine);
        return codes.isEmpty() ? ways : declared(ways, routine, codes.get());
    }

    static Ways of(Module module, Session session) {
        return new Walk(module.scope(), session).ways(module.tree().body());
    }

    private Ways ways(List<Statement> body) {
        Leaving leaving = new Leaving();
        int done = block(body, leaving);
        return new Ways(
                leaving.sites(),
                leaving.isFailing(),
                leaving.mayBeFailing(),
                (done & ON) != 0,
                returns);
    }

    private static Ways declared(Ways ways, Routine routine, Declared.Codes codes) {
        Set<Site> sites = new LinkedHashSet<>();
        for (Site site : ways.sites()) {
            if (site.kind() == Site.Kind.RAISE || !site.values().has(p -> !Outcomes.isKnown(p))) {
                sites.add(site);
                continue;
            }
            Values known = site.values().only(Outcomes::isKnown);
            if (!known.isEmpty()) {
                sites.add(new Site(site.kind(), site.origin(), known, site.cause()));
            }
            Origin origin = new Origin(routine.module().path(), codes.range(), Optional.empty());
            sites.add(new Site(site.kind(), origin, codes.values(), Cause.DECLARED));
        }
        return new Ways(sites, ways.fails(), ways.mayFail(), ways.completes(), ways.returns());
    }

    private int block(List<Statement> statements, Leaving out) {
        if (!session.down()) {
            session.up();
            out.add(
                    Site.exit(
                            new Origin(
                                    scope.module().path(),
                                    statements.isEmpty()
                                            ? scope.module().tree().range()
                                            : statements.getFirst().range(),
                                    Optional.empty()),
                            Values.unknown("what lies too deep")));
            return ON | RETURN;
        }
        try {
            Block block = scope.block(statements);
            int left = 0;
            for (int i = 0; i < statements.size(); i++) {
                int done = statement(statements, i, block, out);
                left |= done & ~ON;
                if ((done & ON) == 0) {
                    if ((left & (BREAK | CONTINUE)) == 0) {
                        session.deadEnds().add(block);
                    }
                    return left;
                }
            }
            return left | ON;
        } finally {
            session.up();
        }
    }

    private int statement(List<Statement> statements, int index, Block block, Leaving out) {
        Statement statement = statements.get(index);
        Place place = new Place(scope, block, statement.range().start());
        return switch (statement) {
            case Statement.Expr e ->
                    evaluated(e.value(), place, Message.before(statements, index), out);
            case Statement.Return r -> {
                Optional<String> said = Message.before(statements, index);
                int done = ON;
                if (r.value().isPresent()) {
                    done = evaluated(r.value().get(), place, said, out);
                }
                if (done != ON) {
                    yield 0;
                }
                returns.add(new Ways.Result(r, place, said));
                yield RETURN;
            }
            case Statement.Raise r -> raised(r, place, Message.before(statements, index), out);
            case Statement.If i -> branches(i, place, out);
            case Statement.While w -> loop(w, place, out);
            case Statement.For f -> {
                int done = evaluated(f.iterable(), place, Optional.empty(), out);
                if (done != ON) {
                    yield 0;
                }
                int body = block(f.body(), out);
                int otherwise = block(f.orElse(), out);
                yield (body & RETURN) | otherwise | ((body & BREAK) != 0 ? ON : 0);
            }
            case Statement.With w -> with(w, place, out);
            case Statement.Try t -> tried(t, place, out);
            case Statement.Match m -> cases(m, place, out);
            case Statement.Break _ -> BREAK;
            case Statement.Continue _ -> CONTINUE;
            case Statement.Assert a -> {
                out.fails();
                yield a.test() instanceof Expression.Constant c
                                && session.evaluation().test(c, place) == Truth.FALSE
                        ? ON
                        : evaluated(a.test(), place, Optional.empty(), out);
            }
            case Statement.Import i -> {
                i.names()
                        .forEach(alias ->
                                imported(
                                        session.imports().file(alias),
                                        Foreigners.isStandard(alias.name().text()),
                                        statement,
                                        out));
                yield ON;
            }
            case Statement.ImportFrom i -> {
                boolean standard =
                        i.level() == 0
                                && i.module()
                                        .filter(m -> Foreigners.isStandard(m.text()))
                                        .isPresent();
                imported(
                        session.imports().file(scope.module().path(), i), standard, statement, out);
                yield ON;
            }
            case Statement.FunctionDef f -> {
                if (!f.decorators().isEmpty()) {
                    out.mayFail();
                }
                for (Parameter parameter : f.parameters()) {
                    parameter
                            .defaultValue()
                            .ifPresent(v -> evaluated(v, place, Optional.empty(), out));
                }
                yield ON;
            }
            case Statement.ClassDef c -> block(c.body(), out) == 0 ? 0 : ON;
            case Statement.Assign a -> evaluated(a.value(), place, Optional.empty(), out);
            case Statement.AugAssign a -> evaluated(a.value(), place, Optional.empty(), out);
            case Statement.AnnAssign a ->
                    a.value().isPresent()
                            ? evaluated(a.value().get(), place, Optional.empty(), out)
                            : ON;
            case Statement.Delete _ -> {
                out.fails();
                yield ON;
            }
            case Statement.Unparsed u -> {
                out.add(Site.exit(place.origin(u.range()), Values.unknown(u.reason())));
                yield ON;
            }
            case Statement.TypeAlias _,
                    Statement.Global _,
                    Statement.Nonlocal _,
                    Statement.Pass _ ->
                    ON;
        };
    }

    /// A module's own statements run when the script imports it.
    private void imported(
            Optional<Module> module, boolean standard, Statement statement, Leaving out) {
        out.mayFail();
        if (module.isEmpty()) {
            if (!standard) {
                out.fails();
            }
            return;
        }
        if (!session.isScript(scope.module()) || session.isScript(module.get())) {
            return;
        }
        Ways ways =
                session.once(new Loaded(module.get()), Ways.NONE, () -> of(module.get(), session));
        if (ways.fails()) {
            out.fails();
        }
        String file = scope.module().path();
        for (Site site : ways.sites()) {
            Origin here = new Origin(file, statement.range(), site.origin().message());
            out.add(new Site(site.kind(), here, site.values().seenFrom(file, here), site.cause()));
        }
    }

    private record Loaded(Module module) {}

    private int branches(Statement.If i, Place place, Leaving out) {
        int done = 0;
        for (Branch branch : i.branches()) {
            if (evaluated(branch.test(), place, Optional.empty(), out) != ON) {
                return done;
            }
            Truth truth = session.evaluation().test(branch.test(), place);
            if (truth != Truth.FALSE) {
                done |= block(branch.body(), out);
            }
            if (truth == Truth.TRUE) {
                return done;
            }
        }
        return done | block(i.orElse(), out);
    }

    private int loop(Statement.While w, Place place, Leaving out) {
        if (evaluated(w.test(), place, Optional.empty(), out) != ON) {
            return 0;
        }
        Truth truth = session.evaluation().test(w.test(), place);
        int body = truth == Truth.FALSE ? 0 : block(w.body(), out);
        int otherwise = truth == Truth.TRUE ? 0 : block(w.orElse(), out);
        return (body & RETURN) | otherwise | ((body & BREAK) != 0 ? ON : 0);
    }

    private int cases(Statement.Match m, Place place, Leaving out) {
        if (evaluated(m.subject(), place, Optional.empty(), out) != ON) {
            return 0;
        }
        int done = 0;
        for (MatchCase c : m.cases()) {
            c.guard().ifPresent(guard -> evaluated(guard, place, Optional.empty(), out));
            done |= block(c.body(), out);
            if (c.guard().isEmpty()
                    && c.pattern() instanceof Pattern.MatchAs as
                    && as.pattern().isEmpty()) {
                return done;
            }
        }
        return done | ON;
    }

    private int with(Statement.With w, Place place, Leaving out) {
        boolean swallows = false;
        List<Expression> suppressed = new ArrayList<>();
        for (WithItem item : w.items()) {
            if (evaluated(item.context(), place, Optional.empty(), out) != ON) {
                return 0;
            }
            if (item.context() instanceof Expression.Call call) {
                switch (Names.last(call.function())) {
                    case "suppress", "raises", "assertRaises" ->
                            suppressed.addAll(call.arguments());
                    default -> swallows |= swallows(call, place);
                }
            }
        }
        if (suppressed.isEmpty()) {
            int done = block(w.body(), out);
            return swallows ? done | ON : done;
        }
        Leaving inside = new Leaving();
        int done = block(w.body(), inside);
        Handlers handlers = new Handlers(session, place);
        boolean all = false;
        int left = 0;
        for (Expression type : suppressed) {
            all |= handlers.catchesAll(Optional.of(type));
        }
        for (Site site : inside.sites()) {
            Match match = Match.NO;
            for (Expression type : suppressed) {
                match = match.or(handlers.match(site, Optional.of(type)));
            }
            if (match != Match.YES) {
                out.add(site);
            }
            if (match == Match.NO) {
                left++;
            }
        }
        if (inside.isFailing() && !all) {
            out.fails();
        }
        return all || inside.mayBeFailing() || inside.sites().size() > left ? done | ON : done;
    }

    /// Whether a context manager of the project may keep an exception to itself.
    private boolean swallows(Expression.Call call, Place place) {
        for (Piece piece : session.evaluation().of(call.function(), place).pieces()) {
            if (piece instanceof Piece.Function f
                    && f.routine().isDecorated("contextmanager")
                    && f.routine().definition().body().stream()
                            .anyMatch(
                                    s -> s instanceof Statement.Try t && !t.handlers().isEmpty())) {
                return true;
            }
            if (piece instanceof Piece.TypeObject c) {
                for (Routine exit :
                        Types.methods(c.type(), "__exit__", false, session.evaluation())) {
                    Values result = session.calls().result(exit);
                    if (result.has(p -> Truth.of(p) != Truth.FALSE)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int tried(Statement.Try t, Place place, Leaving out) {
        int returned = returns.size();
        Leaving inside = new Leaving();
        int done = block(t.body(), inside);
        Leaving after = new Leaving();
        List<Leaving> caughtBy = new ArrayList<>();
        Handlers handlers = new Handlers(session, place);
        t.handlers().forEach(_ -> caughtBy.add(new Leaving()));
        for (Site site : inside.sites()) {
            if (!hand(site, t.handlers(), handlers, caughtBy)) {
                after.add(site);
            }
        }
        boolean fails = inside.isFailing();
        boolean anything = inside.mayBeFailing();
        for (int i = 0; i < t.handlers().size(); i++) {
            Optional<Expression> type = t.handlers().get(i).type();
            if (anything && !handlers.isExit(type)) {
                caughtBy.get(i).mayFail();
                if (fails) {
                    caughtBy.get(i).fails();
                }
            }
            if (handlers.catchesAll(type)) {
                fails = false;
                anything = false;
            }
        }
        if (fails) {
            after.fails();
        }
        if (anything) {
            after.mayFail();
        }
        if ((done & ON) != 0 && !t.orElse().isEmpty()) {
            done = (done & ~ON) | block(t.orElse(), after);
        }
        for (int i = 0; i < t.handlers().size(); i++) {
            ExceptHandler handler = t.handlers().get(i);
            if (caughtBy.get(i).isAnything()) {
                session.caught()
                        .merge(handler, handlers.caught(handler, caughtBy.get(i)), Values::or);
                Leaving outer = caught;
                caught = caughtBy.get(i);
                done |= block(handler.body(), after);
                caught = outer;
            }
        }
        if (t.finalBody().isEmpty() || (done == 0 && !after.isAnything())) {
            out.addAll(after);
            return done;
        }
        return finalised(t, done, returned, after, out);
    }

    /// What `finally` is left by takes the place of what led to it, if it is left by anything.
    private int finalised(Statement.Try t, int done, int returned, Leaving after, Leaving out) {
        int mark = returns.size();
        Leaving last = new Leaving();
        int end = block(t.finalBody(), last);
        out.addAll(last);
        if ((end & ON) != 0) {
            out.addAll(after);
            return done | (end & ~ON);
        }
        returns.subList(returned, mark).clear();
        for (Site site : after.sites()) {
            if (site.kind() == Site.Kind.END) {
                out.add(site);
            }
        }
        return end;
    }

    private static boolean hand(
            Site site, List<ExceptHandler> to, Handlers handlers, List<Leaving> caughtBy) {
        if (site.kind() == Site.Kind.END) {
            return false;
        }
        for (int i = 0; i < to.size(); i++) {
            Match match = handlers.match(site, to.get(i).type());
            if (match != Match.NO) {
                caughtBy.get(i).add(site);
            }
            if (match == Match.YES) {
                return true;
            }
        }
        return false;
    }

    private int raised(Statement.Raise r, Place place, Optional<String> said, Leaving out) {
        if (r.exception().isEmpty()) {
            if (caught != null) {
                out.addAll(caught);
            } else {
                out.fails();
            }
            return 0;
        }
        Expression exception = r.exception().get();
        if (exception instanceof Expression.Call call) {
            for (Expression argument : call.arguments()) {
                if (evaluated(argument, place, Optional.empty(), out) != ON) {
                    return 0;
                }
            }
            if (isExit(session.evaluation().of(call.function(), place))) {
                Values code =
                        call.arguments().size() == 1
                                ? session.evaluation().of(call.arguments().getFirst(), place)
                                : call.arguments().isEmpty() ? Values.nothing() : Values.THING;
                out.add(Site.exit(new Origin(scope.module().path(), r.range(), said), code));
                return 0;
            }
        }
        Values values = session.evaluation().of(exception, place);
        Optional<String> message =
                exception instanceof Expression.Call call ? Message.of(call) : said;
        Origin origin = new Origin(scope.module().path(), r.range(), message);
        List<Piece> others = new ArrayList<>();
        for (Piece piece : values.pieces()) {
            switch (piece) {
                case Caught c -> out.add(Site.exit(origin, c.code()));
                case Foreign f when f.name().equals(Exceptions.EXIT) ->
                        out.add(Site.exit(origin, Values.nothing()));
                case Instance i when isExit(i.type()) -> out.add(Site.exit(origin, ofExit(i)));
                case Piece.TypeObject c when isExit(c.type()) ->
                        out.add(Site.exit(origin, Values.nothing()));
                default -> others.add(piece);
            }
        }
        if (!others.isEmpty() || values.isEmpty()) {
            Values raised = others.isEmpty() ? Values.unknown("an exception") : Values.of(others);
            out.add(new Site(Site.Kind.RAISE, origin, raised, Cause.CRASH));
        }
        return 0;
    }

    /// Whether it is `SystemExit`, or a class that leaves its constructor alone.
    private boolean isExit(Values values) {
        return values.has(p ->
                (p instanceof Foreign f && f.name().equals(Exceptions.EXIT))
                        || (p instanceof Piece.TypeObject c
                                && isExit(c.type())
                                && Types.owner(c.type(), "__init__", session.evaluation())
                                        .isEmpty()));
    }

    private boolean isExit(Type type) {
        return Types.foreignBase(type, session.evaluation())
                .filter(Exceptions.EXIT::equals)
                .isPresent();
    }

    private static Values ofExit(Instance instance) {
        return instance.arguments()
                .getOrDefault("code", Values.unknown("the code of an exception"));
    }

    /// A part of an expression.
    ///
    /// @param sure whether it is evaluated whenever the whole is
    private record Part(Node node, boolean sure) {}

    /// Finds what calls within an expression lead to.
    ///
    /// @return [#ON], or 0 where it never has a value
    private int evaluated(Expression expression, Place place, Optional<String> said, Leaving out) {
        if (expression instanceof Expression.Constant || expression instanceof Expression.Name) {
            return ON;
        }
        int done = ON;
        ArrayDeque<Part> open = new ArrayDeque<>();
        open.push(new Part(expression, true));
        while (!open.isEmpty()) {
            Part part = open.pop();
            boolean sure = part.sure();
            switch (part.node()) {
                case Expression.Lambda _ -> {
                    // Runs later, if at all.
                }
                case Expression.Call call -> {
                    if (call.function() instanceof Expression.Attribute a) {
                        open.push(new Part(a.value(), sure));
                    } else {
                        open.push(new Part(call.function(), sure));
                    }
                    call.arguments().forEach(a -> open.push(new Part(a, sure)));
                    call.keywords().forEach(k -> open.push(new Part(k.value(), sure)));
                    boolean back = session.calls().leave(call, place, said, out);
                    if (!back && sure) {
                        done = 0;
                    }
                }
                case Expression.BoolOp b -> {
                    for (int i = 0; i < b.values().size(); i++) {
                        open.push(new Part(b.values().get(i), sure && i == 0));
                    }
                }
                case Expression.IfExp i -> {
                    open.push(new Part(i.test(), sure));
                    open.push(new Part(i.body(), false));
                    open.push(new Part(i.orElse(), false));
                }
                case Expression.ListComp _,
                        Expression.SetComp _,
                        Expression.DictComp _,
                        Expression.GeneratorExp _ ->
                        push(part.node(), false, open);
                case Expression.Subscript s -> {
                    if (!(s.index() instanceof Expression.Slice)) {
                        out.fails();
                    }
                    push(s, sure, open);
                }
                case Expression.BinOp b -> {
                    if (b.operator() == Operator.DIV
                            || b.operator() == Operator.FLOOR_DIV
                            || (b.operator() == Operator.MOD
                                    && !(b.left() instanceof Expression.Constant))) {
                        out.fails();
                    } else {
                        out.mayFail();
                    }
                    push(b, sure, open);
                }
                case Expression.Await _, Expression.YieldFrom _ -> {
                    out.mayFail();
                    push(part.node(), sure, open);
                }
                case Expression.Attribute a -> {
                    out.mayFail();
                    push(a, sure, open);
                }
                default -> push(part.node(), sure, open);
            }
        }
        return done;
    }

    private static void push(Node node, boolean sure, ArrayDeque<Part> open) {
        for (Node child : node.children()) {
            open.push(new Part(child, sure));
        }
    }
}
