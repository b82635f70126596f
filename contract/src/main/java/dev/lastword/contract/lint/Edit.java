package dev.lastword.contract.lint;

import dev.lastword.contract.script.Range;

/// A piece of text that is to be replaced; an empty range inserts.
public record Edit(Range range, String replacement) {}
