package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;

/// A comment.
///
/// @param range from the `#` to the end of the line, without it
public record Comment(Range range) {}
