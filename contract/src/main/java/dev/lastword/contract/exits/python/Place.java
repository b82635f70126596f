package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.Range;
import java.util.Optional;

/// Where in the code an expression is evaluated.
///
/// @param at offset of the statement that it belongs to
record Place(Scope scope, Block block, int at) {

    /// At the end of a scope, where all its names have their values.
    static Place endOf(Scope scope) {
        return new Place(scope, scope.body(), scope.body().end());
    }

    static Place of(Definition definition) {
        return new Place(definition.scope(), definition.block(), definition.at());
    }

    Module module() {
        return scope.module();
    }

    Origin origin(Range range) {
        return new Origin(module().path(), range, Optional.empty());
    }
}
