package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// Statements one after the other: a script, a body, a condition.
///
/// @param statements perhaps none, in a script, in `$()` and behind a pattern of `case`
public record CompoundList(Range range, List<Statement> statements) implements Node {
    public CompoundList {
        statements = List.copyOf(statements);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(statements);
    }
}
