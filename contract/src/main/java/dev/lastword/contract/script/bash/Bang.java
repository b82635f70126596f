package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `! command`: the status turned round.
///
/// @param command a pipeline as a whole; none in a lone `!`
public record Bang(Range range, Optional<Command> command) implements Command {
    @Override
    public List<Node> children() {
        return Children.of(command);
    }
}
