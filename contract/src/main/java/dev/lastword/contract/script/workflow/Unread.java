package dev.lastword.contract.script.workflow;

import dev.lastword.contract.script.Range;

/// A part of the file that is not read.
///
/// @param reason a phrase
public record Unread(Range range, String reason) {}
