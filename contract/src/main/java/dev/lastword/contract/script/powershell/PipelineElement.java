package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands between two `|`.
public sealed interface PipelineElement extends Node {

    List<Redirection> redirections();

    /// A call, `& $tool -Flag value 2>$null`.
    ///
    /// @param elements the name first, then parameters and arguments as written
    record Command(
            Range range,
            Invocation invocation,
            List<CommandElement> elements,
            List<Redirection> redirections)
            implements PipelineElement {
        public Command {
            elements = List.copyOf(elements);
            redirections = List.copyOf(redirections);
        }

        /// The name, where it is written out: `Write-Host`, `'C:\tool.exe'`.
        public Optional<String> name() {
            return elements.getFirst() instanceof Expression.StringConstant name
                    ? Optional.of(name.value())
                    : Optional.empty();
        }

        /// What follows the name.
        public List<CommandElement> arguments() {
            return elements.subList(1, elements.size());
        }
    }

    /// An expression by itself, which writes its value.
    record CommandExpression(Range range, Expression expression, List<Redirection> redirections)
            implements PipelineElement {
        public CommandExpression {
            redirections = List.copyOf(redirections);
        }
    }

    /// How a command is called.
    enum Invocation {
        /// By its name.
        PLAIN,
        /// `& name`: in a scope of its own.
        CALL,
        /// `. name`: in the scope of the caller.
        DOT_SOURCE
    }

    /// A list in the order of the text, of two that have one each.
    static List<Node> ordered(List<? extends Node> some, List<? extends Node> others) {
        if (others.isEmpty()) {
            return List.copyOf(some);
        }
        List<Node> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
        return List.copyOf(all);
    }
}
