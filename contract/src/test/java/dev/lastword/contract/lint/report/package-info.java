@NullMarked
package dev.lastword.contract.lint.report;

import org.jspecify.annotations.NullMarked;
