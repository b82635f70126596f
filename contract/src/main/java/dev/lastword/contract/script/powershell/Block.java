package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;

/// Statements in braces, or in the parentheses of `$(…)` and `@(…)`; the range has both.
public record Block(Range range, List<Statement> statements) implements Node {
    public Block {
        statements = List.copyOf(statements);
    }
}
