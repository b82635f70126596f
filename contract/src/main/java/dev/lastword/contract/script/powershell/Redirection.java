package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;

/// Where a stream of a pipeline element goes. Streams are numbered from 1 (output), 2 (errors) to
/// 6; 0 is all of them, `*`.
public sealed interface Redirection extends Node {

    /// `2> file`, `>> file`.
    record ToFile(Range range, int from, boolean append, Expression target)
            implements Redirection {}

    /// `2>&1`.
    record Merge(Range range, int from, int to) implements Redirection {}

    /// `< file`, which PowerShell reserves and refuses.
    record FromFile(Range range, Expression source) implements Redirection {}
}
