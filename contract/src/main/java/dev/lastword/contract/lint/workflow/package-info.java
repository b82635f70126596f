/// What workflows tell of the project around them.
@NullMarked
package dev.lastword.contract.lint.workflow;

import org.jspecify.annotations.NullMarked;
