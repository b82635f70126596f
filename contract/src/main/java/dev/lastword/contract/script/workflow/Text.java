package dev.lastword.contract.script.workflow;

import dev.lastword.contract.script.Range;

/// A scalar of the file.
///
/// @param value without quotes and escapes
/// @param range as written
public record Text(String value, Range range) {}
