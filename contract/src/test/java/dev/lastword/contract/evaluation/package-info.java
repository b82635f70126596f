/// How good the linter is, measured on generated scripts that are executed.
///
/// Clean [Template]s get one [Injection] each: a defect, or a decoy that only looks like one. Both
/// scripts are run with a stub that ends with 0–4 and 100, and what the parent sees decides what is
/// true, not what the injection was meant to do. [Evaluation] holds the linter against that.
@NullMarked
package dev.lastword.contract.evaluation;

import org.jspecify.annotations.NullMarked;
