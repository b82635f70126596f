package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A parameter of a script, a function or a method.
public record Parameter(
        Range range,
        List<AttributeBase> attributes,
        Expression.Variable variable,
        Optional<Expression> defaultValue)
        implements Node {
    public Parameter {
        attributes = List.copyOf(attributes);
    }

    /// Whether `[Parameter(Mandatory)]` is on it, or `Mandatory = $true`.
    public boolean isMandatory() {
        return attributes.stream()
                .filter(AttributeBase.Attribute.class::isInstance)
                .map(AttributeBase.Attribute.class::cast)
                .filter(attribute -> isParameterAttribute(attribute.name()))
                .flatMap(attribute -> attribute.arguments().stream())
                .anyMatch(Parameter::makesMandatory);
    }

    private static boolean isParameterAttribute(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("parameter") || lower.endsWith(".parameter");
    }

    private static boolean makesMandatory(Clause.Argument argument) {
        if (!argument.name().map(name -> name.equalsIgnoreCase("mandatory")).orElse(false)) {
            return false;
        }
        return argument.value()
                .map(value ->
                        !(value instanceof Expression.Variable variable
                                && variable.name().equalsIgnoreCase("false")))
                .orElse(true);
    }
}
