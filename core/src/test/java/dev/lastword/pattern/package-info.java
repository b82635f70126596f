/// What holds of matching patterns.
@NullMarked
package dev.lastword.pattern;

import org.jspecify.annotations.NullMarked;
