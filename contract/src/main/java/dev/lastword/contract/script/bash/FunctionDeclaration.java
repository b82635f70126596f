package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// A function's definition.
///
/// @param nameRange where the name stands
/// @param body what calling it runs; redirections that stand behind it apply to each call
public record FunctionDeclaration(Range range, String name, Range nameRange, Command body)
        implements Command {
    @Override
    public List<Node> children() {
        return List.of(body);
    }
}
