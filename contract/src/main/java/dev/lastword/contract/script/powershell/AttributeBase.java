package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;

/// What stands in brackets before a parameter, a variable or a definition.
public sealed interface AttributeBase extends Node {

    /// `[int]`.
    ///
    /// @param name as written, without the outer brackets
    record TypeConstraint(Range range, String name) implements AttributeBase {}

    /// `[Parameter(Mandatory, Position = 0)]`.
    record Attribute(Range range, String name, List<Clause.Argument> arguments)
            implements AttributeBase {
        public Attribute {
            arguments = List.copyOf(arguments);
        }
    }
}
