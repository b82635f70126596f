@NullMarked
package dev.lastword.contract.lint;

import org.jspecify.annotations.NullMarked;
