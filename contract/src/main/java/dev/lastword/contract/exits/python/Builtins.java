package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.python.Piece.Foreign;
import dev.lastword.contract.exits.python.Piece.Instance;
import dev.lastword.contract.exits.python.Piece.Mapping;
import dev.lastword.contract.exits.python.Piece.Nothing;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.exits.python.Piece.Sequence;
import dev.lastword.contract.exits.python.Piece.Status;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What functions of Python's own library give back.
final class Builtins {

    private Builtins() {}

    static Values value(String name, Expression.Call call, Place place, Session session) {
        return switch (name) {
            case "int" -> whole(call, place, session);
            case "bool" ->
                    call.arguments().isEmpty() ? Values.num(0) : truth(first(call, place, session));
            case "any", "all", "isinstance", "issubclass", "callable", "hasattr" ->
                    Values.ZERO_OR_ONE;
            case "str" -> text(call, place, session);
            case "repr",
                    "input",
                    "format",
                    "chr",
                    "hex",
                    "bin",
                    "str.format",
                    "str.join",
                    "str.strip",
                    "str.replace",
                    "str.lower",
                    "str.upper" ->
                    Values.text(true);
            case "print", "sys.stderr.write", "logging.error", "logging.info", "time.sleep" ->
                    Values.nothing();
            case "float", "list", "set", "dict", "tuple", "sorted", "open", "range" -> Values.THING;
            case "max", "min" -> extreme(call, place, session);
            case "getattr" -> attribute(call, place, session);
            case "super" -> parent(place, session);
            case "enum.auto" -> Values.of(new Foreign("enum.auto()"));
            case "dict.get" -> lookUp(call, place, session);
            case "asyncio.run", "trio.run", "anyio.run", "uvloop.run" -> run(call, place, session);
            case "subprocess.run",
                    "subprocess.Popen",
                    "asyncio.create_subprocess_exec",
                    "asyncio.create_subprocess_shell" ->
                    Calls.child(command(call, place, session));
            case "subprocess.call", "os.system", "os.spawnv", "os.spawnl", "os.spawnlp" ->
                    Values.of(new Status(command(call, place, session)));
            case "subprocess.check_call" -> Values.num(0);
            case "os.waitstatus_to_exitcode", "os.WEXITSTATUS", "os.WTERMSIG" ->
                    first(call, place, session).map(p -> p instanceof Status ? p : new Status(""));
            case "subprocess.Popen.wait", "subprocess.Popen.poll" -> waited(call, place, session);
            case "argparse.ArgumentParser.add_subparsers" ->
                    Calls.object("argparse.ArgumentParser");
            case "argparse.ArgumentParser.add_parser" -> Calls.object("argparse.ArgumentParser");
            default -> other(name);
        };
    }

    private static Values other(String name) {
        if (Foreigners.isConstructor(name) && !name.endsWith("Error")) {
            return Calls.object(name);
        }
        return Exceptions.isKnown(name)
                ? Values.of(new Foreign(name))
                : Values.unknown("what " + name + "() gives");
    }

    private static Values first(Expression.Call call, Place place, Session session) {
        return call.arguments().isEmpty()
                ? Values.NONE
                : session.evaluation().of(call.arguments().getFirst(), place);
    }

    private static Values whole(Expression.Call call, Place place, Session session) {
        if (call.arguments().isEmpty()) {
            return Values.num(0);
        }
        Values all = Values.NONE;
        for (Piece piece : first(call, place, session).pieces()) {
            all =
                    all.or(
                            switch (piece) {
                                case Num _, Status _, Piece.Given _, Piece.Unknown _ ->
                                        Values.of(piece);
                                case Nothing _ -> Values.NONE;
                                default -> Values.unknown("the result of int()");
                            });
        }
        return all;
    }

    private static Values text(Expression.Call call, Place place, Session session) {
        Values value = first(call, place, session);
        boolean number =
                call.arguments().size() == 1
                        && !value.isEmpty()
                        && !value.has(p -> !(p instanceof Num || p instanceof Status));
        return number ? Values.of(new Piece.Text(false, true, Origin.NONE)) : Values.text(true);
    }

    private static Values truth(Values values) {
        return switch (Truth.of(values)) {
            case TRUE -> Values.num(1);
            case FALSE -> Values.num(0);
            case EITHER -> Values.ZERO_OR_ONE;
        };
    }

    /// One of several values. Beside one that is not known, none of them need ever be it.
    private static Values extreme(Expression.Call call, Place place, Session session) {
        List<Values> candidates = new ArrayList<>();
        if (call.arguments().size() == 1) {
            for (Piece piece : first(call, place, session).pieces()) {
                if (!(piece instanceof Sequence s)) {
                    return Values.unknown("the largest or smallest of some");
                }
                candidates.addAll(s.elements());
            }
        } else {
            for (Expression argument : call.arguments()) {
                if (argument instanceof Expression.Starred) {
                    return Values.unknown("the largest or smallest of some");
                }
                candidates.add(session.evaluation().of(argument, place));
            }
        }
        Values all = candidates.size() == 1 ? candidates.getFirst() : among(candidates);
        Optional<Expression> none = Calls.argument(call, Integer.MAX_VALUE, "default");
        return none.isPresent() ? all.or(session.evaluation().of(none.get(), place)) : all;
    }

    private static Values among(List<Values> candidates) {
        Values all = Values.NONE;
        for (Values candidate : candidates) {
            all = all.or(candidate);
        }
        boolean statuses = !all.has(p -> !(p instanceof Status));
        boolean numbers = !all.has(p -> !(p instanceof Num));
        return statuses || numbers ? all : Values.unknown("the largest or smallest of some");
    }

    private static Values attribute(Expression.Call call, Place place, Session session) {
        if (call.arguments().size() < 2) {
            return Values.unknown("an attribute");
        }
        Optional<String> name = Calls.text(call.arguments().get(1));
        if (name.isEmpty()) {
            return Values.unknown("an attribute");
        }
        Values value =
                session.evaluation()
                        .of(
                                new Expression.Attribute(
                                        call.range(),
                                        call.arguments().get(0),
                                        new dev.lastword.contract.script.python.Identifier(
                                                call.range(), name.get())),
                                place);
        return call.arguments().size() > 2
                ? value.or(session.evaluation().of(call.arguments().get(2), place))
                : value;
    }

    private static Values parent(Place place, Session session) {
        Routine routine = place.scope().routine();
        Type owner = routine == null ? null : routine.owner();
        if (owner == null) {
            return Values.unknown("what super() gives");
        }
        Values all = Values.NONE;
        for (Expression base : owner.definition().bases()) {
            for (Piece piece :
                    session.evaluation().of(base, Place.endOf(owner.around())).pieces()) {
                all =
                        all.or(
                                switch (piece) {
                                    case Piece.TypeObject c ->
                                            Values.of(
                                                    new Instance(
                                                            c.type(), Map.of("", Values.THING)));
                                    case Foreign f -> Calls.object(f.name());
                                    default -> Values.unknown("what super() gives");
                                });
            }
        }
        return all;
    }

    private static Values lookUp(Expression.Call call, Place place, Session session) {
        if (!(call.function() instanceof Expression.Attribute a) || call.arguments().isEmpty()) {
            return Values.unknown("an element");
        }
        Values otherwise =
                call.arguments().size() > 1
                        ? session.evaluation().of(call.arguments().get(1), place)
                        : Values.nothing();
        Expression key = call.arguments().getFirst();
        Values all = Values.NONE;
        for (Piece piece : session.evaluation().of(a.value(), place).pieces()) {
            if (!(piece instanceof Mapping m)) {
                return Values.unknown("an element");
            }
            all = all.or(Evaluation.lookUp(m, Optional.of(key)));
            boolean there = Calls.text(key).filter(k -> m.keys().contains("s" + k)).isPresent();
            all = there ? all : all.or(otherwise);
        }
        return all;
    }

    /// `asyncio.run(main())`; others are given the function.
    private static Values run(Expression.Call call, Place place, Session session) {
        Values given = first(call, place, session);
        Values all = Values.NONE;
        for (Piece piece : given.pieces()) {
            all =
                    all.or(
                            piece instanceof Piece.Function f
                                    ? session.calls().result(f.routine())
                                    : Values.of(piece));
        }
        return all;
    }

    private static Values waited(Expression.Call call, Place place, Session session) {
        if (!(call.function() instanceof Expression.Attribute a)) {
            return Values.of(new Status(""));
        }
        return session.evaluation()
                .of(a.value(), place)
                .map(p -> new Status(p instanceof Piece.Child c ? c.command() : ""));
    }

    /// The program that a call starts, where its name is written there.
    static String command(Expression.Call call, Place place, Session session) {
        Optional<Expression> argument = Calls.argument(call, 0, "args");
        for (Keyword keyword : call.keywords()) {
            if (keyword.name().filter(n -> n.text().equals("executable")).isPresent()) {
                return "";
            }
        }
        return argument.map(Builtins::program).orElse("");
    }

    private static String program(Expression expression) {
        Expression first =
                switch (expression) {
                    case Expression.ListDisplay l when !l.elements().isEmpty() ->
                            l.elements().getFirst();
                    case Expression.Tuple t when !t.elements().isEmpty() -> t.elements().getFirst();
                    default -> expression;
                };
        String text = Calls.text(first).orElse("").strip();
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    /// What `sys.exit` makes of its argument: from 3.12 on, a tuple is taken apart, and the number
    /// alone in it is the code.
    static Values exitValue(Expression.Call call, Place place, Session session) {
        if (call.arguments().size() > 1) {
            return Values.num(1);
        }
        Values value =
                Calls.argument(call, 0, "status")
                        .or(() -> Calls.argument(call, 0, "code"))
                        .map(e -> session.evaluation().of(e, place))
                        .orElseGet(Values::nothing);
        Values all = Values.NONE;
        for (Piece piece : value.pieces()) {
            all =
                    all.or(
                            piece instanceof Sequence s && s.tuple() && s.elements().size() < 2
                                    ? Values.THING.or(
                                            s.elements().isEmpty()
                                                    ? Values.nothing()
                                                    : s.elements().getFirst())
                                    : Values.of(piece));
        }
        return all;
    }
}
