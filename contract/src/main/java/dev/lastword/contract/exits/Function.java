package dev.lastword.contract.exits;

import dev.lastword.contract.script.Range;

/// A function or method: what a place in a script is named by.
///
/// @param name with those of what it stands in: `Client.send`
/// @param range of the whole definition
public record Function(String name, Range range) {}
