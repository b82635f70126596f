package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// Two commands or more that run at the same time, each reading what the one before it writes.
///
/// @param operators one less than commands
public record Pipeline(Range range, List<Command> commands, List<Operator> operators)
        implements Command {
    public Pipeline {
        commands = List.copyOf(commands);
        operators = List.copyOf(operators);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(commands);
    }
}
