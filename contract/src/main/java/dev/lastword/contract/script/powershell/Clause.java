package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A part of something larger that has parts itself.
public sealed interface Clause extends Node {

    record IfClause(Range range, Statement condition, Block body) implements Clause {}

    record SwitchClause(Range range, Expression condition, Block body) implements Clause {}

    /// `catch [Type] { … }`.
    ///
    /// @param types none in a `catch` for everything
    record CatchClause(Range range, List<AttributeBase.TypeConstraint> types, Block body)
            implements Clause {
        public CatchClause {
            types = List.copyOf(types);
        }
    }

    /// `key = value` in a hash table.
    record Entry(Range range, Expression key, Statement value) implements Clause {}

    /// An argument of an attribute; `Mandatory` alone has a name and no value, and means `$true`.
    record Argument(Range range, Optional<String> name, Optional<Expression> value)
            implements Clause {}
}
