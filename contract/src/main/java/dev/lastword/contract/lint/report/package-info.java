/// What the linter found, in the forms that people and programs read.
@NullMarked
package dev.lastword.contract.lint.report;

import org.jspecify.annotations.NullMarked;
