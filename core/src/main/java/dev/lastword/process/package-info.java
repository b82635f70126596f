/// Running one command: the kernel calls needed, and the loop that keeps the wrapper invisible.
@NullMarked
package dev.lastword.process;

import org.jspecify.annotations.NullMarked;
