package dev.lastword.contract.script.python;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// A tree as one line, without places: `Assign([x], Call(f, [1], []))`.
///
/// A name stands for itself, a constant for its value, `-` for what is absent.
final class Dump {

    private Dump() {}

    static String of(PythonTree tree) {
        StringJoiner statements = new StringJoiner("; ");
        tree.body().forEach(statement -> statements.add(of((Object) statement)));
        return statements.toString();
    }

    private static String of(Object part) {
        return switch (part) {
            case Expression.Name name -> name.id();
            case Identifier identifier -> identifier.text();
            case Expression.Constant constant -> value(constant.value());
            case List<?> list -> {
                StringJoiner parts = new StringJoiner(", ", "[", "]");
                list.forEach(one -> parts.add(of(one)));
                yield parts.toString();
            }
            case Optional<?> maybe -> maybe.map(Dump::of).orElse("-");
            case Record node -> node(node);
            default -> part.toString();
        };
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.None() -> "None";
            case Value.Ellipsis() -> "...";
            case Value.Bool(boolean is) -> is ? "True" : "False";
            case Value.Int(var number) -> number.toString();
            case Value.Real(double number) -> Double.toString(number);
            case Value.Imaginary(double number) -> number + "j";
            case Value.Str(String text) -> "'" + text + "'";
            case Value.Bytes(String text) -> "b'" + text + "'";
        };
    }

    private static String node(Record node) {
        StringJoiner parts = new StringJoiner(", ", node.getClass().getSimpleName() + "(", ")");
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (!component.getName().equals("range")) {
                try {
                    parts.add(of(component.getAccessor().invoke(node)));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
        return parts.toString();
    }
}
