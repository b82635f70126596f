/// The contract of a project in one table: which script can end with which codes, which of them its
/// header lists, and which have been seen.
@NullMarked
package dev.lastword.contract.lint.inventory;

import org.jspecify.annotations.NullMarked;
