package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Expression;

/// A test, and whether it holds.
record Guard(Expression test, boolean holds) {}
