package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `time command`: measures, and has the command's status.
///
/// @param options `-p` and `--`
/// @param command a pipeline as a whole; none in a lone `time`
public record Time(Range range, List<Word> options, Optional<Command> command) implements Command {
    public Time {
        options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(options, command.stream().toList());
    }
}
