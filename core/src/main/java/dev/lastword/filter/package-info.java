/// What of a command's output is shown, and the engine that keeps the promises made about it.
@NullMarked
package dev.lastword.filter;

import org.jspecify.annotations.NullMarked;
