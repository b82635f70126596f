package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.python.Piece.Foreign;
import dev.lastword.contract.exits.python.Piece.Member;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.script.python.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Classes: what they inherit, and the members of enums.
final class Types {

    private static final int MOST_BASES = 30;
    private static final String UNKNOWN = ".unknown";

    private Types() {}

    /// A class and what it inherits from, as far as that is in the project.
    static List<Type> line(Type type, Evaluation evaluation) {
        List<Type> line = new ArrayList<>();
        line.add(type);
        for (int i = 0; i < line.size() && i < MOST_BASES; i++) {
            for (Piece base : bases(line.get(i), evaluation)) {
                if (base instanceof Piece.TypeObject c && !line.contains(c.type())) {
                    line.add(c.type());
                }
            }
        }
        return line;
    }

    private static List<Piece> bases(Type type, Evaluation evaluation) {
        List<Piece> bases = new ArrayList<>();
        for (Expression base : type.definition().bases()) {
            Place place =
                    new Place(
                            type.around(), type.around().body(), type.definition().range().start());
            bases.addAll(evaluation.of(base, place).pieces());
        }
        return bases;
    }

    /// The first in the line that has an attribute or a method of that name.
    static Optional<Type> owner(Type type, String name, Evaluation evaluation) {
        for (Type t : line(type, evaluation)) {
            if (t.methods().containsKey(name)
                    || t.attributes().containsKey(name)
                    || t.types().containsKey(name)) {
                return Optional.of(t);
            }
        }
        return Optional.empty();
    }

    /// The methods that a call on an object can mean.
    ///
    /// @param self whether the object may be of a class that inherits from this one
    static List<Routine> methods(Type type, String name, boolean self, Evaluation evaluation) {
        List<Routine> found = new ArrayList<>();
        for (Type t : line(type, evaluation)) {
            Routine method = t.methods().get(name);
            if (method != null) {
                found.add(method);
                break;
            }
        }
        if (self) {
            for (Routine method : type.module().methods(name)) {
                Type owner = method.owner();
                if (owner != null
                        && owner != type
                        && !found.contains(method)
                        && line(owner, evaluation).contains(type)) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    /// The class outside of the project that it inherits from, also by way of others.
    static Optional<String> foreignBase(Type type, Evaluation evaluation) {
        for (Type t : line(type, evaluation)) {
            for (Piece base : bases(t, evaluation)) {
                if (base instanceof Foreign f) {
                    return Optional.of(f.name());
                }
                if (base instanceof Piece.Unknown) {
                    return Optional.of(UNKNOWN);
                }
            }
        }
        return Optional.empty();
    }

    /// The same, where it is known by name.
    static Optional<String> knownBase(Type type, Evaluation evaluation) {
        return foreignBase(type, evaluation).filter(base -> !base.equals(UNKNOWN));
    }

    /// Whether its constructor takes its fields, in their order.
    static boolean hasFields(Type type) {
        return type.isDecorated("dataclass")
                || type.isDecorated("define")
                || type.definition().bases().stream()
                        .anyMatch(b -> Names.last(b).equals("NamedTuple"));
    }

    static boolean isEnum(Type type, Evaluation evaluation) {
        return foreignBase(type, evaluation)
                .filter(f -> f.startsWith("enum.") || f.equals("int") || f.equals("str"))
                .filter(f -> f.startsWith("enum.") || hasEnumBase(type))
                .isPresent();
    }

    private static boolean hasEnumBase(Type type) {
        return type.definition().bases().stream().anyMatch(b -> Names.last(b).endsWith("Enum"));
    }

    private static boolean isNumber(Type type, Evaluation evaluation) {
        for (Type t : line(type, evaluation)) {
            for (Expression base : t.definition().bases()) {
                String name = Names.last(base);
                if (name.equals("IntEnum") || name.equals("IntFlag") || name.equals("int")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A member of an enum.
    static Optional<Values> member(Type type, String name, Evaluation evaluation) {
        if (name.startsWith("_") || !type.attributes().containsKey(name)) {
            return Optional.empty();
        }
        boolean number = isNumber(type, evaluation);
        Values value = evaluation.classAttribute(type, name);
        if (value.pieces().equals(Values.of(new Foreign("enum.auto()")).pieces())) {
            value = counted(type, name, evaluation);
        }
        return Optional.of(
                number
                        ? value.named(type.name() + "." + name)
                        : Values.of(new Member(value.named(type.name() + "." + name))));
    }

    static Values members(Type type, Evaluation evaluation) {
        Values all = Values.NONE;
        for (String name : type.attributes().keySet()) {
            all = all.or(member(type, name, evaluation).orElse(Values.NONE));
        }
        return all;
    }

    /// The value of `auto()`: one more than the member before.
    private static Values counted(Type type, String name, Evaluation evaluation) {
        if (Names.last(type.definition().bases().getLast()).endsWith("Flag")) {
            return Values.unknown("the value of " + name);
        }
        long last = 0;
        for (Map.Entry<String, List<Expression>> entry : type.attributes().entrySet()) {
            Values value = evaluation.classAttribute(type, entry.getKey());
            boolean auto = value.has(p -> p instanceof Foreign);
            long known = last + 1;
            for (Piece piece : value.pieces()) {
                known = piece instanceof Num n ? n.value() : known;
            }
            last = auto ? last + 1 : known;
            if (entry.getKey().equals(name)) {
                break;
            }
        }
        return Values.num(last);
    }
}
