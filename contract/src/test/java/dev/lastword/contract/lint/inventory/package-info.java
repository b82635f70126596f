@NullMarked
package dev.lastword.contract.lint.inventory;

import org.jspecify.annotations.NullMarked;
