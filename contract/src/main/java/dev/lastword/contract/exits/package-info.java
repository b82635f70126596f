/// The exit codes that a script can end with, found without running it.
///
/// What cannot be told is said to be unknown, never guessed: a set with "unknown" in it mutes every
/// rule that needs to know all codes.
@NullMarked
package dev.lastword.contract.exits;

import org.jspecify.annotations.NullMarked;
