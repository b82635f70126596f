/// Checks of what a script's header says against what the script does, in any language.
@NullMarked
package dev.lastword.contract.lint.contract;

import org.jspecify.annotations.NullMarked;
