/// The command line: one table of commands and flags, and the commands that execute something.
@NullMarked
package dev.lastword.cli;

import org.jspecify.annotations.NullMarked;
