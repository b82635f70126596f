package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `coproc [name] command`: runs in the background, between two pipes.
///
/// @param name of the array that holds the pipes, where one is given
public record Coproc(Range range, Optional<String> name, Command command) implements Command {
    @Override
    public List<Node> children() {
        return List.of(command);
    }
}
