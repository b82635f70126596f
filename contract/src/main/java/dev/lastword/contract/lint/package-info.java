/// The linter: rules over scripts that are parsed and whose exits are known.
///
/// [Rule] is the table of the rules. What finds the faults are checks, one class per rule (and per
/// language where the fault looks different in each): `contract` has those on what the header says,
/// `shell`, `python` and `powershell` those on how a status gets lost.
@NullMarked
package dev.lastword.contract.lint;

import org.jspecify.annotations.NullMarked;
