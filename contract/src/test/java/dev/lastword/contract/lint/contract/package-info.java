@NullMarked
package dev.lastword.contract.lint.contract;

import org.jspecify.annotations.NullMarked;
