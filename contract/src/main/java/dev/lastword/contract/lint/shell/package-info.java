/// Checks of shell scripts: how a status gets lost in them.
@NullMarked
package dev.lastword.contract.lint.shell;

import org.jspecify.annotations.NullMarked;
