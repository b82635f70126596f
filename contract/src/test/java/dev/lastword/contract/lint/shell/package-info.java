@NullMarked
package dev.lastword.contract.lint.shell;

import org.jspecify.annotations.NullMarked;
