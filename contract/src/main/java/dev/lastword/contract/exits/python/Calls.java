package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.python.Piece.Child;
import dev.lastword.contract.exits.python.Piece.Foreign;
import dev.lastword.contract.exits.python.Piece.ForeignObject;
import dev.lastword.contract.exits.python.Piece.Function;
import dev.lastword.contract.exits.python.Piece.Given;
import dev.lastword.contract.exits.python.Piece.Instance;
import dev.lastword.contract.exits.python.Piece.Mapping;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.exits.python.Piece.Sequence;
import dev.lastword.contract.exits.python.Piece.Status;
import dev.lastword.contract.exits.python.Piece.Text;
import dev.lastword.contract.exits.python.Piece.Unknown;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Identifier;
import dev.lastword.contract.script.python.Keyword;
import dev.lastword.contract.script.python.Parameter;
import dev.lastword.contract.script.python.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What calls give back, and how they may end the script.
final class Calls {

    private static final Set<String> EXIT =
            Set.of("sys.exit", "exit", "quit", "builtins.exit", "builtins.quit");

    private static final Set<String> PARSE =
            Set.of(
                    "parse_args",
                    "parse_known_args",
                    "parse_intermixed_args",
                    "parse_known_intermixed_args");

    /// What is given a function that does not end the script, whatever it does.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "Thread",
                    "Timer",
                    "Process",
                    "Popen",
                    "register",
                    "set_defaults",
                    "add_argument");

    /// Decorators that leave alone what a function gives back.
    private static final Set<String> NEUTRAL =
            Set.of(
                    "staticmethod",
                    "classmethod",
                    "property",
                    "cached_property",
                    "cache",
                    "lru_cache",
                    "wraps",
                    "override",
                    "abstractmethod",
                    "overload",
                    "final",
                    "fixture",
                    "parametrize",
                    "setter",
                    "register");

    private final Session session;

    Calls(Session session) {
        this.session = session;
    }

    // What a call gives back

    Values value(Expression.Call call, Place place) {
        Values all = Values.NONE;
        for (Piece callee : callees(call, place).pieces()) {
            all = all.or(value(callee, call, place));
        }
        return all;
    }

    /// What is called; where it is an attribute of an object that nothing is known of, also the
    /// methods of that name.
    private Values callees(Expression.Call call, Place place) {
        Values callees = session.evaluation().of(call.function(), place);
        if (!(call.function() instanceof Expression.Attribute a)
                || !callees.has(Unknown.class::isInstance)) {
            return callees;
        }
        String name = a.name().text();
        List<Piece> named = new ArrayList<>(callees.pieces());
        for (Routine method : place.module().methods(name)) {
            named.add(new Function(method, !method.isDecorated("staticmethod"), Map.of()));
        }
        for (Expression value : place.module().defaults(name)) {
            named.addAll(
                    session.evaluation().of(value, Place.endOf(place.module().scope())).pieces());
            named.removeIf(Unknown.class::isInstance);
        }
        return Values.of(named);
    }

    private Values value(Piece callee, Expression.Call call, Place place) {
        return switch (callee) {
            case Function f -> {
                Values given = result(f.routine());
                if (given.has(Calls::depends)) {
                    given = given.with(f.routine(), arguments(f, call, place));
                    given = withObject(given, f);
                }
                String file = place.module().path();
                yield f.routine().module() == place.module()
                        ? given
                        : given.seenFrom(file, place.origin(call.range()));
            }
            case Piece.TypeObject c -> constructed(c.type(), call, place);
            case Foreign f -> Builtins.value(f.name(), call, place, session);
            case Given _ -> Values.unknown("what a function that is handed over gives");
            default -> Values.unknown("what a call gives");
        };
    }

    static boolean depends(Piece piece) {
        return piece instanceof Given
                || piece instanceof Sequence
                || piece instanceof Mapping
                || piece instanceof Instance;
    }

    private Values withObject(Values values, Function f) {
        Type owner = f.routine().owner();
        if (owner == null || f.arguments().isEmpty()) {
            return values;
        }
        Values known = values;
        for (Type type : Types.line(owner, session.evaluation())) {
            Routine init = type.methods().get("__init__");
            if (init != null) {
                known = known.with(init, f.arguments());
            }
        }
        return known;
    }

    Values property(Function f) {
        return withObject(result(f.routine()), f);
    }

    private Values constructed(Type type, Expression.Call call, Place place) {
        if (Types.isEnum(type, session.evaluation())) {
            Values given =
                    call.arguments().isEmpty()
                            ? Values.NONE
                            : session.evaluation().of(call.arguments().getFirst(), place);
            return given.isEmpty() || given.has(p -> !(p instanceof Num))
                    ? Types.members(type, session.evaluation())
                    : given;
        }
        return Values.of(new Instance(type, constructorArguments(type, call, place)));
    }

    private Map<String, Values> constructorArguments(Type type, Expression.Call call, Place place) {
        for (Type t : Types.line(type, session.evaluation())) {
            Routine init = t.methods().get("__init__");
            if (init != null) {
                return arguments(new Function(init, true, Map.of()), call, place);
            }
            if (Types.hasFields(t)) {
                return fields(t, call, place);
            }
        }
        return Map.of();
    }

    private Map<String, Values> fields(Type type, Expression.Call call, Place place) {
        Map<String, Values> given = new HashMap<>();
        for (Type.Field field : type.fields()) {
            given.put(
                    field.name(),
                    field.value()
                            .map(v ->
                                    session.evaluation().of(v, Place.endOf(type.module().scope())))
                            .orElseGet(() -> Values.unknown("the field " + field.name())));
        }
        int index = 0;
        for (Expression argument : call.arguments()) {
            if (argument instanceof Expression.Starred || index >= type.fields().size()) {
                return Map.of();
            }
            given.put(type.fields().get(index++).name(), session.evaluation().of(argument, place));
        }
        for (Keyword keyword : call.keywords()) {
            if (keyword.name().isEmpty()) {
                return Map.of();
            }
            given.put(keyword.name().get().text(), session.evaluation().of(keyword.value(), place));
        }
        return given;
    }

    /// What a function gives back, in terms of its parameters.
    Values result(Routine routine) {
        return session.once(new Result(routine), Values.NONE, () -> find(routine));
    }

    private record Result(Routine routine) {}

    private Values find(Routine routine) {
        if (!session.down()) {
            session.up();
            return Values.unknown("what lies too deep");
        }
        try {
            if (Generators.is(routine)) {
                return Values.THING;
            }
            Ways ways = ways(routine);
            Values all = ways.completes() ? Values.nothing() : Values.NONE;
            for (Ways.Result result : ways.returns()) {
                Origin origin =
                        new Origin(
                                routine.module().path(),
                                result.statement().range(),
                                result.message());
                Values value =
                        result.statement()
                                .value()
                                .map(v -> session.evaluation().of(v, result.place()))
                                .orElseGet(Values::nothing);
                all = all.or(value.from(origin));
            }
            all = Declared.result(routine, all);
            return isNeutral(routine) ? all : all.or(Values.unknown("what a decorator gives"));
        } finally {
            session.up();
        }
    }

    private static boolean isNeutral(Routine routine) {
        for (Expression decorator : routine.definition().decorators()) {
            if (!NEUTRAL.contains(Names.last(decorator))) {
                return false;
            }
        }
        return true;
    }

    /// Whether click or typer calls it, and then ends the script.
    private static boolean isCommand(Routine routine) {
        return routine.isDecorated("command") || routine.isDecorated("group");
    }

    Ways ways(Routine routine) {
        return session.once(new Left(routine), Ways.NONE, () -> Walk.of(routine, session));
    }

    private record Left(Routine routine) {}

    /// What a call gives each parameter.
    private Map<String, Values> arguments(Function f, Expression.Call call, Place place) {
        List<Parameter> parameters = f.routine().definition().parameters();
        Map<String, Values> given = new HashMap<>();
        List<String> positional = new ArrayList<>();
        for (Parameter p : parameters) {
            p.defaultValue()
                    .ifPresent(v ->
                            given.put(
                                    p.name().text(),
                                    session.evaluation()
                                            .of(v, Place.endOf(f.routine().module().scope()))));
            if (p.kind() == Parameter.Kind.POSITIONAL_ONLY
                    || p.kind() == Parameter.Kind.POSITIONAL_OR_KEYWORD) {
                positional.add(p.name().text());
            }
        }
        boolean open = false;
        int index = f.bound() && f.routine().owner() != null ? 1 : 0;
        for (Expression argument : call.arguments()) {
            if (argument instanceof Expression.Starred) {
                open = true;
                break;
            }
            if (index < positional.size()) {
                given.put(positional.get(index), session.evaluation().of(argument, place));
            }
            index++;
        }
        for (Keyword keyword : call.keywords()) {
            Optional<Identifier> name = keyword.name();
            if (name.isPresent()) {
                given.put(name.get().text(), session.evaluation().of(keyword.value(), place));
            } else {
                open = true;
            }
        }
        if (open) {
            for (Parameter p : parameters) {
                given.put(p.name().text(), Values.unknown("the parameter " + p.name().text()));
            }
        }
        return given;
    }

    // How a call may end the script

    /// Adds what leaves by a call.
    ///
    /// @return whether it may come back
    boolean leave(Expression.Call call, Place place, Optional<String> said, Leaving leaving) {
        handOver(call, place, leaving);
        Values callees = callees(call, place);
        if (callees.isEmpty()) {
            leaving.mayFail();
            return true;
        }
        boolean back = false;
        for (Piece callee : callees.pieces()) {
            back |= leave(callee, call, place, said, leaving);
        }
        return back;
    }

    private boolean leave(
            Piece callee,
            Expression.Call call,
            Place place,
            Optional<String> said,
            Leaving leaving) {
        return switch (callee) {
            case Function f -> leave(f, call, place, leaving);
            case Piece.TypeObject c -> {
                boolean back = true;
                for (Routine init :
                        Types.methods(c.type(), "__init__", false, session.evaluation())) {
                    back &= leave(new Function(init, true, Map.of()), call, place, leaving);
                }
                yield back;
            }
            case Foreign f -> leave(f.name(), call, place, said, leaving);
            default -> {
                leaving.fails();
                yield open(call, place, leaving);
            }
        };
    }

    private boolean leave(Function f, Expression.Call call, Place place, Leaving leaving) {
        if (!session.down()) {
            session.up();
            leaving.add(
                    Site.exit(place.origin(call.range()), Values.unknown("what lies too deep")));
            return true;
        }
        try {
            if (isCommand(f.routine())) {
                Values unknown = Values.unknown("what a command line library ends with");
                leaving.add(Site.exit(place.origin(call.range()), unknown));
            }
            Ways ways = ways(f.routine());
            if (ways.fails()) {
                leaving.fails();
            } else if (ways.mayFail()) {
                leaving.mayFail();
            }
            Map<String, Values> arguments = null;
            for (Site site : ways.sites()) {
                if (arguments == null && site.values().has(Calls::depends)) {
                    arguments = arguments(f, call, place);
                }
                Site here =
                        site.calledFrom(
                                place.module().path(),
                                call.range(),
                                Message.of(call),
                                f.routine(),
                                arguments == null ? Map.of() : arguments);
                Values known = withObject(here.values(), f);
                leaving.add(new Site(here.kind(), here.origin(), known, here.cause()));
            }
            return ways.comesBack() || !isNeutral(f.routine()) || Generators.is(f.routine());
        } finally {
            session.up();
        }
    }

    private boolean leave(
            String name,
            Expression.Call call,
            Place place,
            Optional<String> said,
            Leaving leaving) {
        Origin origin = new Origin(place.module().path(), call.range(), said);
        if (EXIT.contains(name)) {
            leaving.add(Site.exit(origin, Builtins.exitValue(call, place, session)));
            return false;
        }
        if (name.equals("os._exit")) {
            Values code = argument(call, 0, "status", place).orElseGet(() -> Values.num(1));
            Values whole = code.map(p -> p instanceof Piece.Nothing ? new Num(1) : p);
            leaving.add(new Site(Site.Kind.END, origin, whole, Cause.WRITTEN));
            return false;
        }
        if (name.equals("os.abort")) {
            Values signal = Values.unknown("how os.abort() ends it");
            leaving.add(new Site(Site.Kind.END, origin, signal, Cause.WRITTEN));
            return false;
        }
        if (name.startsWith("os.exec")) {
            leaving.fails();
            String command = Builtins.command(call, place, session);
            Values status = Values.of(new Status(command));
            leaving.add(new Site(Site.Kind.END, origin, status, Cause.WRITTEN));
            return false;
        }
        String method = name.substring(name.lastIndexOf('.') + 1);
        leaving.mayFail();
        if (name.startsWith("argparse.") || name.startsWith("optparse.")) {
            return parser(method, call, place, origin, leaving);
        }
        if (!Foreigners.isSafe(name) && !Exceptions.isKnown(name)) {
            leaving.fails();
        }
        if (!Foreigners.isHarmless(name) && !isObject(name)) {
            String what = "what " + name + "() ends with";
            leaving.add(Site.exit(origin, Values.unknown(what)));
        }
        return true;
    }

    /// Whether it belongs to an object: `requests.Session.get`, `package.__version__.split`.
    private static boolean isObject(String name) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            boolean last = name.indexOf('.', dot + 1) < 0;
            char first = dot + 1 < name.length() ? name.charAt(dot + 1) : ' ';
            if (!last && (Character.isUpperCase(first) || first == '_')) {
                return true;
            }
        }
        return false;
    }

    private boolean parser(
            String method, Expression.Call call, Place place, Origin origin, Leaving leaving) {
        if (PARSE.contains(method)) {
            usage(call, place, origin, leaving);
        } else if (method.equals("error")) {
            Origin told = new Origin(origin.file(), origin.range(), Message.of(call));
            leaving.add(new Site(Site.Kind.EXIT, told, Values.num(2), Cause.USAGE));
            return false;
        } else if (method.equals("exit")) {
            Values code = argument(call, 0, "status", place).orElseGet(() -> Values.num(0));
            leaving.add(new Site(Site.Kind.EXIT, origin, code, Cause.WRITTEN));
            return false;
        }
        return true;
    }

    /// A wrong argument ends with 2, unless a class of the project says otherwise; `--help` with 0.
    private void usage(Expression.Call call, Place place, Origin origin, Leaving leaving) {
        leaving.add(new Site(Site.Kind.EXIT, origin, Values.num(0), Cause.USAGE));
        Values object =
                call.function() instanceof Expression.Attribute a
                        ? session.evaluation().of(a.value(), place)
                        : Values.NONE;
        boolean own = false;
        for (Piece piece : object.pieces()) {
            if (piece instanceof Instance i) {
                for (Routine error :
                        Types.methods(i.type(), "error", false, session.evaluation())) {
                    own = true;
                    for (Site site : ways(error).sites()) {
                        Origin here = new Origin(origin.file(), origin.range(), Optional.empty());
                        leaving.add(
                                new Site(
                                        site.kind(),
                                        here,
                                        site.values().with(error, Map.of()),
                                        Cause.USAGE));
                    }
                }
            }
        }
        if (!own) {
            leaving.add(new Site(Site.Kind.EXIT, origin, Values.num(2), Cause.USAGE));
        }
    }

    /// A call of what nothing is known of, but its name.
    private boolean open(Expression.Call call, Place place, Leaving leaving) {
        if (!(call.function() instanceof Expression.Attribute a)) {
            return true;
        }
        String name = a.name().text();
        Origin origin = place.origin(call.range());
        if (PARSE.contains(name)) {
            usage(call, place, origin, leaving);
        } else if (name.equals("error") && Names.last(a.value()).endsWith("parser")) {
            return parser(name, call, place, origin, leaving);
        }
        return true;
    }

    /// Functions that are handed over may be called.
    private void handOver(Expression.Call call, Place place, Leaving leaving) {
        if (ELSEWHERE.contains(Names.last(call.function()))) {
            return;
        }
        for (Expression argument : call.arguments()) {
            handOver(argument, place, leaving);
        }
        for (Keyword keyword : call.keywords()) {
            handOver(keyword.value(), place, leaving);
        }
    }

    private void handOver(Expression argument, Place place, Leaving leaving) {
        if (!(argument instanceof Expression.Name) && !(argument instanceof Expression.Attribute)) {
            return;
        }
        for (Piece piece : session.evaluation().of(argument, place).pieces()) {
            if (piece instanceof Function f) {
                Ways ways = ways(f.routine());
                for (Site site : ways.sites()) {
                    if (site.kind() != Site.Kind.RAISE) {
                        leaving.add(
                                site.calledFrom(
                                        place.module().path(),
                                        argument.range(),
                                        Optional.empty(),
                                        f.routine(),
                                        Map.of()));
                    }
                }
            } else if (piece instanceof Foreign f && EXIT.contains(f.name())) {
                leaving.add(
                        Site.exit(
                                place.origin(argument.range()),
                                Values.unknown("what is handed to " + f.name())));
            }
        }
    }

    /// An argument by position or by name.
    Optional<Values> argument(Expression.Call call, int index, String name, Place place) {
        return argument(call, index, name).map(e -> session.evaluation().of(e, place));
    }

    static Optional<Expression> argument(Expression.Call call, int index, String name) {
        if (index < call.arguments().size()) {
            return Optional.of(call.arguments().get(index));
        }
        for (Keyword keyword : call.keywords()) {
            if (keyword.name().filter(n -> n.text().equals(name)).isPresent()) {
                return Optional.of(keyword.value());
            }
        }
        return Optional.empty();
    }

    static Optional<String> text(Expression expression) {
        return expression instanceof Expression.Constant c && c.value() instanceof Value.Str s
                ? Optional.of(s.value())
                : Optional.empty();
    }

    static boolean isText(Values values) {
        return !values.isEmpty() && !values.has(p -> !(p instanceof Text));
    }

    static Values child(String command) {
        return Values.of(new Child(command));
    }

    static Values object(String type) {
        return Values.of(new ForeignObject(type));
    }
}
