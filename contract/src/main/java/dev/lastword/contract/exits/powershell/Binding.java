package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.AttributeBase;
import dev.lastword.contract.script.powershell.Clause;
import dev.lastword.contract.script.powershell.CommandElement;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which parameter of a function each argument of a call is for (about_Parameter_Binding): by name,
/// also a short one or an alias, then the rest by position.
///
/// @param given by the parameter's name in lower case; `args:0` for what no parameter takes
/// @param open whether more may be given than can be seen: `@arguments`, or a pipeline
record Binding(Map<String, Expression> given, boolean open) {

    /// The common parameters that take a value (about_CommonParameters).
    private static final Set<String> COMMON =
            Set.of(
                    "erroraction",
                    "ea",
                    "errorvariable",
                    "ev",
                    "warningaction",
                    "wa",
                    "warningvariable",
                    "wv",
                    "informationaction",
                    "infa",
                    "informationvariable",
                    "iv",
                    "outvariable",
                    "ov",
                    "outbuffer",
                    "ob",
                    "pipelinevariable",
                    "pv",
                    "progressaction",
                    "proga");

    static Binding of(List<Parameter> parameters, List<CommandElement> arguments, boolean piped) {
        Map<String, Expression> given = new HashMap<>();
        List<Expression> rest = new ArrayList<>();
        boolean open = piped;
        for (int i = 0; i < arguments.size(); i++) {
            CommandElement element = arguments.get(i);
            if (element instanceof Expression.Variable variable && variable.splatted()) {
                open = true;
            } else if (element instanceof Expression expression) {
                rest.add(expression);
            } else if (element instanceof CommandElement.CommandParameter named) {
                Optional<Parameter> parameter = named(parameters, named.name());
                boolean takes =
                        named.argument().isEmpty()
                                && i + 1 < arguments.size()
                                && arguments.get(i + 1) instanceof Expression
                                && parameter
                                        .map(it -> !isSwitch(it))
                                        .orElse(
                                                COMMON.contains(
                                                        named.name().toLowerCase(Locale.ROOT)));
                Optional<Expression> value =
                        takes && arguments.get(i + 1) instanceof Expression next
                                ? Optional.of(next)
                                : named.argument();
                if (takes) {
                    i++;
                }
                if (parameter.isPresent() && value.isPresent()) {
                    given.put(name(parameter.get()), value.get());
                }
            }
        }
        positions(parameters, given, rest);
        return new Binding(given, open);
    }

    /// Arguments of a method, which have no names.
    static Binding ofMethod(List<Parameter> parameters, List<Expression> arguments) {
        Map<String, Expression> given = new HashMap<>();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            given.put(name(parameters.get(i)), arguments.get(i));
        }
        return new Binding(given, false);
    }

    private static void positions(
            List<Parameter> parameters, Map<String, Expression> given, List<Expression> rest) {
        int at = 0;
        for (Parameter parameter : positional(parameters)) {
            if (at < rest.size() && !given.containsKey(name(parameter))) {
                given.put(name(parameter), rest.get(at++));
            }
        }
        for (int i = at; i < rest.size(); i++) {
            given.put("args:" + (i - at), rest.get(i));
        }
    }

    /// Where one has a position of its own, only those that have one take arguments without a name
    /// (about_Functions_Advanced_Parameters).
    private static List<Parameter> positional(List<Parameter> parameters) {
        List<Parameter> all = new ArrayList<>();
        Map<Long, Parameter> places = new java.util.TreeMap<>();
        for (Parameter parameter : parameters) {
            position(parameter).ifPresent(place -> places.put(place, parameter));
            if (!isSwitch(parameter)) {
                all.add(parameter);
            }
        }
        return places.isEmpty() ? all : List.copyOf(places.values());
    }

    private static OptionalLong position(Parameter parameter) {
        for (AttributeBase attribute : parameter.attributes()) {
            if (attribute instanceof AttributeBase.Attribute it
                    && it.name().equalsIgnoreCase("parameter")) {
                for (Clause.Argument argument : it.arguments()) {
                    if (argument.name().orElse("").equalsIgnoreCase("position")
                            && argument.value().orElse(null)
                                    instanceof Expression.NumberConstant number) {
                        return number.integer();
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private static Optional<Parameter> named(List<Parameter> parameters, String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        Optional<Parameter> beginning = Optional.empty();
        for (Parameter parameter : parameters) {
            if (name(parameter).equals(lower) || hasAlias(parameter, lower)) {
                return Optional.of(parameter);
            }
            if (name(parameter).startsWith(lower)) {
                beginning = Optional.of(parameter);
            }
        }
        return beginning;
    }

    private static boolean hasAlias(Parameter parameter, String lower) {
        for (AttributeBase attribute : parameter.attributes()) {
            if (attribute instanceof AttributeBase.Attribute it
                    && it.name().equalsIgnoreCase("alias")) {
                for (Clause.Argument argument : it.arguments()) {
                    if (argument.value().orElse(null) instanceof Expression.StringConstant text
                            && text.value().equalsIgnoreCase(lower)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static boolean isSwitch(Parameter parameter) {
        return hasType(parameter, "switch") || hasType(parameter, "switchparameter");
    }

    static boolean hasType(Parameter parameter, String lower) {
        for (AttributeBase attribute : parameter.attributes()) {
            if (attribute instanceof AttributeBase.TypeConstraint type
                    && type.name().equalsIgnoreCase(lower)) {
                return true;
            }
        }
        return false;
    }

    private static String name(Parameter parameter) {
        return parameter.variable().name().toLowerCase(Locale.ROOT);
    }
}
