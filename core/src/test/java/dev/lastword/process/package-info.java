/// What holds of a supervised run, and the machine that is played to it.
@NullMarked
package dev.lastword.process;

import org.jspecify.annotations.NullMarked;
