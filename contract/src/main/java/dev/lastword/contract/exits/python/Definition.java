package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Alias;
import dev.lastword.contract.script.python.ExceptHandler;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Statement;

/// A place that gives a name a value.
///
/// @param scope in which it stands; another than the name's own where that is declared `global`
/// @param block in which it stands
/// @param at offset of its statement
/// @param alone whether it gives the name a value whenever its block gets there
record Definition(Scope scope, Block block, int at, boolean alone, Source source) {

    /// Where the value comes from.
    sealed interface Source {}

    /// `name = value`
    record Assigned(Expression value) implements Source {}

    /// The n-th of what is taken apart; -1 where that cannot be said.
    record Part(Expression value, int index) implements Source {}

    /// `name += value`
    record Augmented(Statement.AugAssign statement) implements Source {}

    /// `for name in value`
    record Element(Expression iterable) implements Source {}

    /// `with value as name`
    record Entered(Expression context) implements Source {}

    record Imported(Alias alias) implements Source {}

    record ImportedFrom(Statement.ImportFrom statement, Alias alias) implements Source {}

    record Defined(Routine routine) implements Source {}

    record Declared(Type type) implements Source {}

    record Handled(ExceptHandler handler) implements Source {}

    record Parameter(Routine routine, String name) implements Source {}

    /// Something else, as a name in a pattern.
    record Other() implements Source {}
}
