/// Checks of Python scripts: how a status gets lost in them.
@NullMarked
package dev.lastword.contract.lint.python;

import org.jspecify.annotations.NullMarked;
