package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;

/// A comment, with what makes it one: `# …` to the end of the line, or `<# … #>`.
///
/// @param block whether it is the latter, as comment-based help mostly is
public record Comment(Range range, boolean block) {}
