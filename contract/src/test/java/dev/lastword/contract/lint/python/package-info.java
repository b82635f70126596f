@NullMarked
package dev.lastword.contract.lint.python;

import org.jspecify.annotations.NullMarked;
