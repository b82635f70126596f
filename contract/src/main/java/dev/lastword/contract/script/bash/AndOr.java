package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// Commands joined by `&&` and `||`, which are left-associative and bind equally.
///
/// @param operators one less than commands
public record AndOr(Range range, List<Command> commands, List<Operator> operators)
        implements Command {
    public AndOr {
        commands = List.copyOf(commands);
        operators = List.copyOf(operators);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(commands);
    }
}
