@NullMarked
package dev.lastword.contract.lint.workflow;

import org.jspecify.annotations.NullMarked;
