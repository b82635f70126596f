package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.Optional;

/// A word of a command: a parameter, or an expression.
public sealed interface CommandElement extends Node
        permits CommandElement.CommandParameter, Expression {

    /// `-Name`, or `-Name:value`.
    ///
    /// @param name without the dash, as written; empty for the first `--`
    /// @param argument what follows the colon
    record CommandParameter(Range range, String name, Optional<Expression> argument)
            implements CommandElement {}
}
