package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;

/// A comment.
///
/// @param range from its `#` to the end of the line, without the line break
/// @param text what stands there, with the `#`
public record Comment(Range range, String text) {}
