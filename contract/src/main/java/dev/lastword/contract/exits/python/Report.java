package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.Function;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.exits.python.Piece.Nothing;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.exits.python.Piece.Text;
import dev.lastword.contract.exits.python.PythonFacts.Discarded;
import dev.lastword.contract.exits.python.PythonFacts.Misfit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Comment;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Node;
import dev.lastword.contract.script.python.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Brings what was found of a script into the terms that all languages share.
final class Report {

    private final Module module;
    private final Session session;
    private final Set<Exit> exits = new LinkedHashSet<>();
    private final Set<Misfit> misfits = new LinkedHashSet<>();
    private Ways ways = Ways.NONE;

    Report(Module module, Session session) {
        this.module = module;
        this.session = session;
    }

    PythonFacts facts() {
        boolean whole = session.rounds(() -> ways = Walk.of(module, session));
        for (Site site : ways.sites()) {
            add(site);
        }
        List<Statement> body = module.tree().body();
        if (ways.completes()) {
            Range last = body.isEmpty() ? module.tree().range() : body.getLast().range();
            exits.add(new Exit(last, new Outcome.Known(0, 0), Cause.END));
        }
        Optional<Statement.If> guard = guard(body);
        if (ways.fails()) {
            exits.add(new Exit(entry(body, guard), new Outcome.Known(1, 1), Cause.CRASH));
        }
        if (!whole) {
            exits.add(
                    new Exit(
                            entry(body, guard),
                            new Outcome.Unknown("what takes too long to find out"),
                            Cause.WRITTEN));
        }
        module.tree()
                .unparsed()
                .forEach(u ->
                        exits.add(
                                new Exit(
                                        u.range(),
                                        new Outcome.Unknown(u.reason()),
                                        Cause.WRITTEN)));
        declare();
        List<Exit> sorted = new ArrayList<>(exits);
        sorted.sort(Comparator.comparingInt(e -> e.range().start()));
        Facts facts =
                new Facts(
                        sorted,
                        new Constants(module, session).of(sorted),
                        functions(),
                        isEntryPoint(guard));
        return new PythonFacts(facts, discarded(guard), List.copyOf(misfits));
    }

    private static Range entry(List<Statement> body, Optional<Statement.If> guard) {
        return guard.map(g -> g.branches().getFirst().test().range())
                .orElseGet(() -> body.isEmpty() ? new Range(0, 0) : body.getFirst().range());
    }

    private void add(Site site) {
        if (site.kind() == Site.Kind.RAISE) {
            exits.add(
                    new Exit(
                            site.origin().range(),
                            new Outcome.Known(1, 1),
                            Cause.CRASH,
                            Optional.empty(),
                            site.origin().message()));
            return;
        }
        for (Piece piece : site.values().pieces()) {
            misfit(piece, site.origin().range());
            Origin origin =
                    switch (piece) {
                        case Num n -> n.origin();
                        case Nothing n -> n.origin();
                        case Text t -> t.origin();
                        default -> Origin.NONE;
                    };
            boolean here = !origin.isNone() && origin.file().equals(module.path());
            Optional<String> constant =
                    piece instanceof Num n && !n.constant().isEmpty()
                            ? Optional.of(n.constant())
                            : Optional.empty();
            exits.add(
                    new Exit(
                            here ? origin.range() : site.origin().range(),
                            Outcomes.of(piece),
                            site.cause(),
                            constant,
                            here && origin.message().isPresent()
                                    ? origin.message()
                                    : site.origin().message()));
        }
    }

    private void misfit(Piece piece, Range range) {
        switch (piece) {
            case Piece.Member _ ->
                    misfits.add(
                            new Misfit(
                                    range,
                                    "a member of this enum is no number",
                                    "make it an IntEnum, or give its value"));
            case Piece.Child _ ->
                    misfits.add(
                            new Misfit(
                                    range,
                                    "what subprocess gives is no number",
                                    "give its returncode"));
            case Piece.Function f ->
                    misfits.add(
                            new Misfit(
                                    range,
                                    f.routine().name() + " is a function, and is not called",
                                    "call it"));
            case Text t when t.number() ->
                    misfits.add(
                            new Misfit(
                                    range,
                                    "str() makes a text of the code",
                                    "give the number itself"));
            default -> {
                // A number, or meant to be printed.
            }
        }
    }

    /// What the author declares takes the place of what is not known; and who says that the script
    /// is advisory has thought of everything.
    private void declare() {
        Optional<Declared.Codes> codes = module.declared().script();
        if (codes.isEmpty()) {
            return;
        }
        boolean advisory = module.declared().isAdvisory();
        boolean unknown =
                exits.removeIf(e ->
                        !(e.outcome() instanceof Outcome.Known)
                                || (advisory && e.cause() != Cause.WRITTEN));
        if (unknown || advisory) {
            for (int code : codes.get().codes()) {
                exits.add(
                        new Exit(
                                codes.get().range(),
                                new Outcome.Known(code, code & 0xff),
                                Cause.DECLARED));
            }
        }
    }

    private static Optional<Statement.If> guard(List<Statement> body) {
        for (Statement statement : body) {
            if (statement instanceof Statement.If i
                    && i.branches().getFirst().test() instanceof Expression.Compare c
                    && Evaluation.isMain(c)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean isEntryPoint(Optional<Statement.If> guard) {
        List<Comment> comments = module.tree().comments();
        boolean hashBang =
                !comments.isEmpty()
                        && comments.getFirst().range().start() == 0
                        && comments.getFirst().text().startsWith("#!");
        return hashBang || guard.isPresent() || module.path().endsWith("__main__.py");
    }

    private record Open(Node node, String name) {}

    private List<Function> functions() {
        List<Function> functions = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        open.add(new Open(module.tree(), ""));
        while (!open.isEmpty()) {
            Open next = open.removeLast();
            String inner = next.name();
            if (next.node() instanceof Statement.FunctionDef f) {
                inner += f.name().text();
                functions.add(new Function(inner, f.range()));
                inner += ".";
            } else if (next.node() instanceof Statement.ClassDef c) {
                inner += c.name().text() + ".";
            }
            for (Node child : next.node().children().reversed()) {
                if (!(child instanceof Expression)) {
                    open.add(new Open(child, inner));
                }
            }
        }
        return functions;
    }

    /// Calls whose result is thrown away, though it is an exit code.
    private List<Discarded> discarded(Optional<Statement.If> guard) {
        List<Discarded> found = new ArrayList<>();
        if (guard.isEmpty()) {
            return found;
        }
        List<Statement> body = guard.get().branches().getFirst().body();
        for (Statement statement : body) {
            if (result(statement) instanceof Expression.Call call
                    && call.function() instanceof Expression.Name function) {
                Place place =
                        new Place(
                                module.scope(),
                                module.scope().block(body),
                                statement.range().start());
                codes(call, place)
                        .ifPresent(codes ->
                                found.add(
                                        new Discarded(
                                                statement.range(),
                                                function.id(),
                                                variable(statement),
                                                codes)));
            }
        }
        return found;
    }

    /// What a statement makes and nothing reads.
    private @Nullable Expression result(Statement statement) {
        return switch (statement) {
            case Statement.Expr e -> e.value();
            case Statement.Assign a when variable(a).filter(this::isUnread).isPresent() ->
                    a.value();
            default -> null;
        };
    }

    /// The variable that takes the result; not one whose name says that it is not wanted.
    private static Optional<String> variable(Statement statement) {
        return statement instanceof Statement.Assign a
                        && a.targets().size() == 1
                        && a.targets().getFirst() instanceof Expression.Name name
                        && !name.id().startsWith("_")
                ? Optional.of(name.id())
                : Optional.empty();
    }

    private boolean isUnread(String variable) {
        int[] places = {0};
        module.tree()
                .forEach(node -> {
                    if (node instanceof Expression.Name name && name.id().equals(variable)) {
                        places[0]++;
                    }
                });
        return places[0] == 1;
    }

    private Optional<ExitSet> codes(Expression.Call call, Place place) {
        boolean function =
                !session.evaluation()
                        .of(call.function(), place)
                        .has(p -> !(p instanceof Piece.Function));
        Values values = function ? session.evaluation().of(call, place) : Values.NONE;
        TreeSet<Integer> codes = new TreeSet<>();
        boolean status = false;
        for (Piece piece : values.pieces()) {
            switch (piece) {
                case Piece.Status _ -> status = true;
                case Num n when n.value() >= 0 && n.value() < 256 -> codes.add((int) n.value());
                case Nothing _ -> codes.add(0);
                default -> {
                    return Optional.empty();
                }
            }
        }
        boolean none = codes.isEmpty() || codes.getLast() == 0;
        return none && !status ? Optional.empty() : Optional.of(new ExitSet(codes, status));
    }
}
