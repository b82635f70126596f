package dev.lastword.contract.exits;

import dev.lastword.contract.script.Range;

/// A named number of the script's own that serves as an exit code.
///
/// @param range of its definition
public record Constant(String name, long value, Range range) {}
