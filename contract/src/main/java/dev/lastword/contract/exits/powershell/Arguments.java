package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.CommandElement;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.PipelineElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The arguments of a command whose parameters are not known: each parameter takes the word behind
/// it.
record Arguments(Map<String, Expression> names, List<Expression> positions) {

    static Arguments of(PipelineElement.Command command) {
        Map<String, Expression> names = new LinkedHashMap<>();
        List<Expression> positions = new ArrayList<>();
        Optional<String> open = Optional.empty();
        for (CommandElement element : command.arguments()) {
            switch (element) {
                case CommandElement.CommandParameter parameter -> {
                    String name = parameter.name().toLowerCase(Locale.ROOT);
                    parameter.argument().ifPresent(value -> names.put(name, value));
                    open = parameter.argument().isPresent() ? Optional.empty() : Optional.of(name);
                }
                case Expression expression -> {
                    if (open.isPresent()) {
                        names.put(open.get(), expression);
                        open = Optional.empty();
                    } else {
                        positions.add(expression);
                    }
                }
            }
        }
        return new Arguments(names, positions);
    }

    /// The value of a parameter, which may be written short: `-Val`.
    Optional<Expression> named(String name) {
        for (Map.Entry<String, Expression> entry : names.entrySet()) {
            if (!entry.getKey().isEmpty() && name.startsWith(entry.getKey())) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    Optional<Expression> at(int position) {
        return position < positions.size()
                ? Optional.of(positions.get(position))
                : Optional.empty();
    }
}
