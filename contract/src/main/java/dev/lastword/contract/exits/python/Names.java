package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Expression;

/// Names with dots, as they are written.
public final class Names {

    private static final int DEEPEST = 20;

    private Names() {}

    /// The name behind the last dot of a name, or of the name that is called: `run` of
    /// `subprocess.run(x)`; empty where it is none.
    public static String last(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> name.id();
            case Expression.Attribute attribute -> attribute.name().text();
            case Expression.Call call when !(call.function() instanceof Expression.Call) ->
                    last(call.function());
            default -> "";
        };
    }

    /// `a.b.c`; empty where it is no such name.
    public static String dotted(Expression expression) {
        return dotted(expression, 0);
    }

    private static String dotted(Expression expression, int depth) {
        if (expression instanceof Expression.Name name) {
            return name.id();
        }
        if (expression instanceof Expression.Attribute attribute && depth < DEEPEST) {
            String before = dotted(attribute.value(), depth + 1);
            return before.isEmpty() ? "" : before + "." + attribute.name().text();
        }
        return "";
    }

    /// Whether it is written as constants are: `EXIT_OK`.
    static boolean isConstant(String name) {
        boolean letter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letter |= Character.isUpperCase(c);
        }
        return letter && name.length() > 1;
    }
}
