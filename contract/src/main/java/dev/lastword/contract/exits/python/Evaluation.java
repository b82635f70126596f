package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.python.Piece.Caught;
import dev.lastword.contract.exits.python.Piece.Child;
import dev.lastword.contract.exits.python.Piece.Code;
import dev.lastword.contract.exits.python.Piece.Folder;
import dev.lastword.contract.exits.python.Piece.Foreign;
import dev.lastword.contract.exits.python.Piece.ForeignObject;
import dev.lastword.contract.exits.python.Piece.Given;
import dev.lastword.contract.exits.python.Piece.Instance;
import dev.lastword.contract.exits.python.Piece.Mapping;
import dev.lastword.contract.exits.python.Piece.Member;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.exits.python.Piece.Sequence;
import dev.lastword.contract.exits.python.Piece.Status;
import dev.lastword.contract.exits.python.Piece.Text;
import dev.lastword.contract.exits.python.Piece.Unknown;
import dev.lastword.contract.script.python.BooleanOperator;
import dev.lastword.contract.script.python.Comparison;
import dev.lastword.contract.script.python.DictItem;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Operator;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.UnaryOperator;
import dev.lastword.contract.script.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what an expression may be.
final class Evaluation {

    private static final int MOST_DEFINITIONS = 300;
    private static final int MOST_ELEMENTS = 100;
    private static final int DEEPEST_VALUE = 4;

    private final Session session;

    Evaluation(Session session) {
        this.session = session;
    }

    Values of(Expression expression, Place place) {
        try {
            return session.down() ? any(expression, place) : Values.unknown("what lies too deep");
        } finally {
            session.up();
        }
    }

    private Values any(Expression expression, Place place) {
        return switch (expression) {
            case Expression.Constant c -> constant(c.value());
            case Expression.Name n -> name(n.id(), place);
            case Expression.Attribute a -> attribute(of(a.value(), place), a);
            case Expression.Call c -> session.calls().value(c, place);
            case Expression.NamedExpr n -> of(n.value(), place);
            case Expression.Await a -> of(a.value(), place);
            case Expression.BoolOp b -> logical(b, place);
            case Expression.IfExp i -> conditional(i, place);
            case Expression.UnaryOp u -> Arithmetic.of(u.operator(), of(u.operand(), place));
            case Expression.BinOp b -> binary(b, place);
            case Expression.Compare c -> compare(c, place);
            case Expression.JoinedStr _ -> Values.text(true);
            case Expression.Tuple t -> sequence(true, t.elements(), place);
            case Expression.ListDisplay l -> sequence(false, l.elements(), place);
            case Expression.Dict d -> mapping(d, place);
            case Expression.Subscript s -> element(s, place);
            case Expression.Starred _, Expression.Yield _, Expression.YieldFrom _ ->
                    Values.unknown("what cannot be told without running it");
            case Expression.Lambda _,
                    Expression.SetDisplay _,
                    Expression.ListComp _,
                    Expression.SetComp _,
                    Expression.DictComp _,
                    Expression.GeneratorExp _,
                    Expression.FormattedValue _,
                    Expression.TemplateStr _,
                    Expression.Interpolation _,
                    Expression.Slice _ ->
                    Values.THING;
        };
    }

    private static Values constant(Value value) {
        return switch (value) {
            case Value.None _ -> Values.nothing();
            case Value.Bool b -> Values.num(b.value() ? 1 : 0);
            case Value.Int i -> Values.num(Arithmetic.clamp(i.value()));
            case Value.Str s -> Values.text(s.value().isEmpty());
            case Value.Ellipsis _, Value.Real _, Value.Imaginary _, Value.Bytes _ -> Values.THING;
        };
    }

    // Names

    private Values name(String name, Place place) {
        for (Scope scope = place.scope(); scope != null; scope = scope.outer()) {
            List<Definition> definitions = scope.isGlobal(name) ? List.of() : scope.of(name);
            List<Definition> elsewhere = scope.elsewhere(name);
            if (definitions.isEmpty() && elsewhere.isEmpty()) {
                continue;
            }
            if (definitions.size() > MOST_DEFINITIONS) {
                return Values.unknown("the value of " + name);
            }
            Place here = scope == place.scope() ? place : Place.endOf(scope);
            List<Definition> reaching =
                    scope == place.scope()
                            ? Reaching.of(
                                    definitions, place.block(), place.at(), session.deadEnds())
                            : definitions;
            Values all = Values.NONE;
            for (Definition d : reaching) {
                all = all.or(defined(d, name));
            }
            for (Definition d : elsewhere) {
                all = all.or(defined(d, name));
            }
            all = guarded(all, name, here, definitions);
            return Names.isConstant(name) ? all.named(name) : all;
        }
        Optional<Values> star = starred(name, place.module());
        if (star.isPresent()) {
            return star.get();
        }
        if (name.equals("__name__")) {
            return Values.THING;
        }
        return Foreigners.isBuiltin(name)
                ? Values.of(new Foreign(name))
                : Values.unknown("the value of " + name);
    }

    private Optional<Values> starred(String name, Module module) {
        if (Foreigners.isBuiltin(name)) {
            return Optional.empty();
        }
        for (Statement.ImportFrom star : module.scope().stars()) {
            for (Piece piece : session.imports().base(module.path(), star).pieces()) {
                if (piece instanceof Code code && !code.module().scope().of(name).isEmpty()) {
                    return Optional.of(global(code.module(), name));
                }
                if (piece instanceof Foreign f && f.name().equals("os") && name.equals("_exit")) {
                    return Optional.empty();
                }
                if (piece instanceof Foreign f && f.name().equals("sys") && name.equals("argv")) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// Leaves what the tests around the place let through.
    private Values guarded(Values values, String name, Place place, List<Definition> definitions) {
        Values left = values;
        for (Block block = place.block(); block != null; block = block.outer()) {
            if (!block.guards().isEmpty() && isUntouched(definitions, block)) {
                for (Guard guard : block.guards()) {
                    left = Narrowing.of(left, guard.test(), name, guard.holds());
                }
            }
        }
        return left;
    }

    private static boolean isUntouched(List<Definition> definitions, Block block) {
        for (Definition d : definitions) {
            if (d.block().isIn(block)) {
                return false;
            }
        }
        return true;
    }

    private Values defined(Definition definition, String name) {
        return session.once(
                new Key(definition, name),
                Values.NONE,
                () -> unchanged(source(definition, name), name, definition.scope().module()));
    }

    /// A list or dictionary holds what is written where it is made, unless it is changed.
    private static Values unchanged(Values values, String name, Module module) {
        boolean open = values.has(Evaluation::canChange);
        String last = name.startsWith(".") ? name.substring(1) : name;
        return open && module.isChanged(last)
                ? values.map(p -> canChange(p) ? new Unknown("what is in " + last) : p)
                : values;
    }

    private static boolean canChange(Piece piece) {
        return piece instanceof Mapping || (piece instanceof Sequence s && !s.tuple());
    }

    /// Definitions are the same only where they are at the same place.
    private record Key(int at, Scope scope, String name) {
        Key(Definition definition, String name) {
            this(definition.at(), definition.scope(), name);
        }
    }

    private Values source(Definition d, String name) {
        Place place = Place.of(d);
        return switch (d.source()) {
            case Definition.Assigned a -> of(a.value(), place);
            case Definition.Part p -> part(of(p.value(), place), p.index());
            case Definition.Augmented a ->
                    Arithmetic.of(
                            of(a.statement().target(), place),
                            a.statement().operator(),
                            of(a.statement().value(), place));
            case Definition.Element e -> part(of(e.iterable(), place), -1);
            case Definition.Entered e -> entered(of(e.context(), place));
            case Definition.Imported i -> session.imports().imported(i.alias());
            case Definition.ImportedFrom i ->
                    importedFrom(
                            session.imports().base(place.module().path(), i.statement()),
                            i.alias().name().text());
            case Definition.Defined f ->
                    Values.of(new Piece.Function(f.routine(), false, Map.of()));
            case Definition.Declared c -> Values.of(new Piece.TypeObject(c.type()));
            case Definition.Handled h ->
                    session.caught().getOrDefault(h.handler(), Values.unknown("what is caught"));
            case Definition.Parameter p -> parameter(p);
            case Definition.Other _ -> Values.unknown("the value of " + name);
        };
    }

    private static Values parameter(Definition.Parameter p) {
        Routine routine = p.routine();
        Type owner = routine.owner();
        boolean first =
                owner != null
                        && !routine.isDecorated("staticmethod")
                        && routine.definition()
                                .parameters()
                                .getFirst()
                                .name()
                                .text()
                                .equals(p.name());
        if (!first || owner == null) {
            return Values.of(new Given(routine, p.name()));
        }
        return routine.isDecorated("classmethod")
                ? Values.of(new Piece.TypeObject(owner))
                : Values.of(new Instance(owner, Map.of()));
    }

    private Values importedFrom(Values modules, String name) {
        Values all = Values.NONE;
        for (Piece piece : modules.pieces()) {
            all = all.or(member(piece, name));
        }
        return all;
    }

    /// What is handed over by a context manager: itself, or who knows what.
    private static Values entered(Values context) {
        return context.map(p ->
                p instanceof Child || p instanceof ForeignObject
                        ? p
                        : new Unknown("what a context manager gives"));
    }

    /// What a module's name is, once all of it has run.
    Values global(Module module, String name) {
        return of(new Expression.Name(module.tree().range(), name), Place.endOf(module.scope()));
    }

    private Values member(Piece module, String name) {
        return switch (module) {
            case Code code -> {
                Scope scope = code.module().scope();
                if (!scope.of(name).isEmpty() || !scope.elsewhere(name).isEmpty()) {
                    yield global(code.module(), name);
                }
                Optional<Values> inner = session.imports().within(code, name);
                if (inner.isPresent()) {
                    yield inner.get();
                }
                Optional<Values> star = starred(name, code.module());
                yield star.orElseGet(() -> Values.unknown("the value of " + name));
            }
            case Folder folder ->
                    session.imports()
                            .within(folder, name)
                            .orElseGet(() -> Values.of(new Foreign("." + name)));
            case Foreign f -> foreign(f.name() + "." + name);
            default -> Values.unknown("the value of " + name);
        };
    }

    private static Values foreign(String name) {
        int code = Foreigners.sysexit(name);
        return code >= 0
                ? Values.of(new Num(code, name.substring(3), Origin.NONE))
                : Values.of(new Foreign(name));
    }

    // Attributes

    private Values attribute(Values values, Expression.Attribute attribute) {
        String name = attribute.name().text();
        Values all = Values.NONE;
        for (Piece piece : values.pieces()) {
            all = all.or(attribute(piece, name));
        }
        return all;
    }

    private Values attribute(Piece piece, String name) {
        return switch (piece) {
            case Code _, Folder _, Foreign _ -> {
                Values member = member(piece, name);
                yield Names.isConstant(name) ? member.named(name) : member;
            }
            case Piece.TypeObject c -> ofClass(c.type(), name);
            case Instance i -> ofInstance(i, name);
            case ForeignObject o ->
                    Values.of(
                            name.equals("returncode")
                                    ? new Status("")
                                    : new Foreign(o.type() + "." + name));
            case Child c ->
                    name.equals("returncode")
                            ? Values.of(new Status(c.command()))
                            : Values.of(new Foreign("subprocess.Popen." + name));
            case Caught c -> name.equals("code") ? c.code() : Values.THING;
            case Num n when name.equals("value") -> Values.of(n);
            case Member m when name.equals("value") -> m.value();
            case Num _, Member _ ->
                    name.equals("name")
                            ? Values.text(false)
                            : Values.unknown("the value of " + name);
            case Text _ -> Values.of(new Foreign("str." + name));
            case Mapping _, Sequence _ -> Values.of(new Foreign("dict." + name));
            default -> open(piece, name);
        };
    }

    private static Values open(Piece piece, String name) {
        if (name.equals("returncode")) {
            return Values.of(new Status(""));
        }
        return piece instanceof Piece.Nothing
                ? Values.NONE
                : Values.unknown("the value of ." + name);
    }

    private Values ofClass(Type type, String name) {
        if (Types.isEnum(type, this)) {
            Optional<Values> member = Types.member(type, name, this);
            if (member.isPresent()) {
                return member.get();
            }
        }
        Optional<Type> owner = Types.owner(type, name, this);
        if (owner.isEmpty()) {
            Optional<String> foreign = Types.knownBase(type, this);
            return foreign.isPresent()
                    ? Values.of(new Foreign(foreign.get() + "." + name))
                    : Values.unknown("the value of ." + name);
        }
        Type found = owner.get();
        Routine method = found.methods().get(name);
        if (method != null) {
            return Values.of(
                    new Piece.Function(method, method.isDecorated("classmethod"), Map.of()));
        }
        Type inner = found.types().get(name);
        if (inner != null) {
            return Values.of(new Piece.TypeObject(inner));
        }
        Values all = classAttribute(found, name);
        for (Definition d : found.module().attribute(name)) {
            all = all.or(defined(d, "." + name));
        }
        return Names.isConstant(name) ? all.named(type.name() + "." + name) : all;
    }

    Values classAttribute(Type type, String name) {
        Values all = Values.NONE;
        Place place = Place.endOf(type.around());
        for (Expression value : type.attributes().getOrDefault(name, List.of())) {
            all = all.or(of(value, place));
        }
        return unchanged(all, name, type.module());
    }

    private Values ofInstance(Instance instance, String name) {
        Type type = instance.type();
        Values all = Values.NONE;
        boolean self = instance.arguments().isEmpty();
        for (Routine method : Types.methods(type, name, self, this)) {
            Piece.Function function =
                    new Piece.Function(
                            method, !method.isDecorated("staticmethod"), instance.arguments());
            all =
                    all.or(
                            method.isDecorated("property") || method.isDecorated("cached_property")
                                    ? session.calls().property(function)
                                    : Values.of(function));
        }
        if (!all.isEmpty()) {
            return all;
        }
        for (Type owner : Types.line(type, this)) {
            if (Types.hasFields(owner)) {
                Values given = instance.arguments().get(name);
                boolean field = owner.fields().stream().anyMatch(f -> f.name().equals(name));
                if (field) {
                    all = all.or(given != null ? given : Values.unknown("the field " + name));
                    continue;
                }
            }
            all = all.or(classAttribute(owner, name));
        }
        for (Definition d : type.module().attribute(name)) {
            Values value = defined(d, "." + name);
            for (Type owner : Types.line(type, this)) {
                Routine init = owner.methods().get("__init__");
                if (init != null && !self) {
                    value = value.with(init, instance.arguments());
                }
            }
            all = all.or(value);
        }
        if (!all.isEmpty()) {
            return Names.isConstant(name) ? all.named(name) : all;
        }
        Optional<String> foreign = Types.knownBase(type, this);
        return foreign.isPresent()
                ? Values.of(new Foreign(foreign.get() + "." + name))
                : open(instance, name);
    }

    // Operators

    private Values logical(Expression.BoolOp operation, Place place) {
        boolean or = operation.operator() == BooleanOperator.OR;
        Values all = Values.NONE;
        List<Expression> values = operation.values();
        for (int i = 0; i < values.size(); i++) {
            Values value = of(values.get(i), place);
            if (i == values.size() - 1) {
                return all.or(value);
            }
            Truth through = or ? Truth.FALSE : Truth.TRUE;
            all = all.or(value.only(p -> Truth.of(p) != through));
            if (!value.isEmpty() && !value.has(p -> Truth.of(p) != opposite(through))) {
                return all;
            }
        }
        return all;
    }

    private static Truth opposite(Truth truth) {
        return truth == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
    }

    private Values conditional(Expression.IfExp i, Place place) {
        Truth truth = test(i.test(), place);
        Values all = Values.NONE;
        if (truth != Truth.FALSE) {
            all = all.or(narrowed(i.body(), i.test(), true, place));
        }
        if (truth != Truth.TRUE) {
            all = all.or(narrowed(i.orElse(), i.test(), false, place));
        }
        return all;
    }

    private Values narrowed(Expression value, Expression test, boolean holds, Place place) {
        Values all = of(value, place);
        return value instanceof Expression.Name name
                ? Narrowing.of(all, test, name.id(), holds)
                : all;
    }

    /// Whether a test is decided by how it is written.
    Truth test(Expression test, Place place) {
        return test(test, place, 0);
    }

    private Truth test(Expression test, Place place, int depth) {
        return switch (test) {
            case Expression.Constant c -> Truth.of(constant(c.value()));
            case Expression.Name n when n.id().equals("TYPE_CHECKING") -> Truth.FALSE;
            case Expression.Attribute a when a.name().text().equals("TYPE_CHECKING") -> Truth.FALSE;
            case Expression.UnaryOp u when u.operator() == UnaryOperator.NOT && depth < 20 -> {
                Truth inner = test(u.operand(), place, depth + 1);
                yield inner == Truth.EITHER ? inner : opposite(inner);
            }
            case Expression.Compare c when isMain(c) -> {
                boolean equal = c.operators().getFirst() == Comparison.EQ;
                yield equal == session.isScript(place.module()) ? Truth.TRUE : Truth.FALSE;
            }
            default -> Truth.EITHER;
        };
    }

    /// `__name__ == "__main__"`
    static boolean isMain(Expression.Compare c) {
        if (c.operators().size() != 1
                || (c.operators().getFirst() != Comparison.EQ
                        && c.operators().getFirst() != Comparison.NOT_EQ)) {
            return false;
        }
        Expression other = c.comparators().getFirst();
        return (isName(c.left()) && isMainText(other)) || (isMainText(c.left()) && isName(other));
    }

    private static boolean isName(Expression e) {
        return e instanceof Expression.Name n && n.id().equals("__name__");
    }

    private static boolean isMainText(Expression e) {
        return e instanceof Expression.Constant c
                && c.value() instanceof Value.Str s
                && s.value().equals("__main__");
    }

    private Values compare(Expression.Compare c, Place place) {
        Truth truth = test(c, place);
        if (truth != Truth.EITHER) {
            return Values.num(truth == Truth.TRUE ? 1 : 0);
        }
        return Values.ZERO_OR_ONE;
    }

    private Values binary(Expression.BinOp b, Place place) {
        Values left = of(b.left(), place);
        if (b.operator() == Operator.MOD || b.operator() == Operator.ADD) {
            if (!left.isEmpty() && !left.has(p -> !(p instanceof Text))) {
                return Values.text(true);
            }
        }
        return Arithmetic.of(left, b.operator(), of(b.right(), place));
    }

    // What holds others

    private Values sequence(boolean tuple, List<Expression> elements, Place place) {
        if (elements.size() > MOST_ELEMENTS
                || elements.stream().anyMatch(Expression.Starred.class::isInstance)) {
            return Values.THING;
        }
        List<Values> values = new ArrayList<>();
        for (Expression element : elements) {
            values.add(of(element, place));
        }
        return shallow(Values.of(new Sequence(tuple, values)));
    }

    private Values mapping(Expression.Dict dict, Place place) {
        if (dict.items().size() > MOST_ELEMENTS) {
            return Values.THING;
        }
        List<String> keys = new ArrayList<>();
        List<Values> values = new ArrayList<>();
        for (DictItem item : dict.items()) {
            if (item.key().isEmpty()) {
                return Values.THING;
            }
            keys.add(
                    item.key().get() instanceof Expression.Constant c
                                    && c.value() instanceof Value.Str s
                            ? "s" + s.value()
                            : "");
            values.add(of(item.value(), place));
        }
        return shallow(Values.of(new Mapping(keys, values)));
    }

    private static Values shallow(Values values) {
        return values.isDeeperThan(DEEPEST_VALUE) ? Values.THING : values;
    }

    private Values element(Expression.Subscript subscript, Place place) {
        Values all = Values.NONE;
        for (Piece piece : of(subscript.value(), place).pieces()) {
            all =
                    all.or(
                            switch (piece) {
                                case Mapping m -> lookUp(m, Optional.of(subscript.index()));
                                case Sequence s -> part(Values.of(s), index(subscript.index()));
                                case Text _ -> Values.text(false);
                                case Piece.TypeObject c when Types.isEnum(c.type(), this) ->
                                        Types.members(c.type(), this);
                                default -> Values.unknown("an element");
                            });
        }
        return all;
    }

    private static int index(Expression expression) {
        return expression instanceof Expression.Constant c
                        && c.value() instanceof Value.Int i
                        && i.value().bitLength() < 31
                ? i.value().intValue()
                : -1;
    }

    /// What a dictionary may have under a key.
    static Values lookUp(Mapping mapping, Optional<Expression> key) {
        String text =
                key.isPresent()
                                && key.get() instanceof Expression.Constant c
                                && c.value() instanceof Value.Str s
                        ? "s" + s.value()
                        : "";
        Values all = Values.NONE;
        for (int i = 0; i < mapping.keys().size(); i++) {
            String other = mapping.keys().get(i);
            if (text.isEmpty() || other.isEmpty() || text.equals(other)) {
                all = all.or(mapping.values().get(i));
            }
        }
        return all;
    }

    /// One of several values; any of them where the index is -1.
    private static Values part(Values values, int index) {
        Values all = Values.NONE;
        for (Piece piece : values.pieces()) {
            if (piece instanceof Sequence s) {
                for (int i = 0; i < s.elements().size(); i++) {
                    if (index < 0 || i == index) {
                        all = all.or(s.elements().get(i));
                    }
                }
            } else if (piece instanceof Instance i && Types.hasFields(i.type())) {
                all = all.or(Values.unknown("a field"));
            } else {
                all = all.or(Values.unknown("one of several values"));
            }
        }
        return all;
    }
}
