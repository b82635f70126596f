/// PowerShell, 5.1 and 7, as a tree of records: [Script#parse] reads, [Node#children] and [Walk]
/// lead through.
///
/// PowerShell has no tokens by themselves: `a-b` is one word as an argument and a subtraction in an
/// expression, and what comes is known only to who reads it. So the grammar reads characters. Each
/// of its classes is one part of the language: `Statements`, `Definitions`, `Blocks`, `Commands`,
/// `Expressions`, `Primaries`, `Strings`, `Types`; they call each other by `Grammar` and share one
/// `Cursor`.
///
/// A statement that cannot be read is a [Statement.Unparsed], and reading goes on in the next line.
/// It never goes back behind a failure, so the time stays in proportion. What nests deeper than 250
/// levels, or has more than 1000 operators on one way down the tree, is not read either: so a tree
/// is at most a few thousand nodes deep, and [Walk] needs no stack at all.
///
/// More is accepted than PowerShell takes: what a script may do matters, not whether it is one. No
/// name is resolved and no alias is known here.
@NullMarked
package dev.lastword.contract.script.powershell;

import org.jspecify.annotations.NullMarked;
