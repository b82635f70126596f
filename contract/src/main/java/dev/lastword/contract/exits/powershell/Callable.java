package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.Parameter;
import dev.lastword.contract.script.powershell.ScriptBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A function, or a method of a class.
final class Callable {
    final ScriptFile file;
    final String name;
    final int start;
    final ScriptBlock body;
    final List<Parameter> parameters;
    private Optional<Scope> scope = Optional.empty();

    Callable(
            ScriptFile file, String name, int start, List<Parameter> parameters, ScriptBlock body) {
        this.file = file;
        this.name = name;
        this.start = start;
        this.body = body;
        List<Parameter> all = new ArrayList<>(parameters);
        body.parameters().ifPresent(block -> all.addAll(block.parameters()));
        this.parameters = List.copyOf(all);
    }

    /// The variables in it.
    Scope scope() {
        if (scope.isEmpty()) {
            scope = Optional.of(Scope.of(body, false));
        }
        return scope.get();
    }

    Optional<Parameter> parameter(String lower) {
        for (Parameter parameter : parameters) {
            if (parameter.variable().name().toLowerCase(Locale.ROOT).equals(lower)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
