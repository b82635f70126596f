/// The exit codes of PowerShell scripts.
///
/// `Executor` goes through a script down every branch and notes `Ending`s, `Evaluator` finds what
/// an expression can be, `Scope` which assignments reach a place, `Binding` which argument of a
/// call is for which parameter, `Locator` which file a path means, and `World` holds what one
/// script can see. What PowerShell does is taken from its documentation; the pages (`about_…`) are
/// named where they are used.
@NullMarked
package dev.lastword.contract.exits.powershell;

import org.jspecify.annotations.NullMarked;
