/// The exit codes of shell scripts.
@NullMarked
package dev.lastword.contract.exits.bash;

import org.jspecify.annotations.NullMarked;
