/// What holds of the command line.
@NullMarked
package dev.lastword.cli;

import org.jspecify.annotations.NullMarked;
