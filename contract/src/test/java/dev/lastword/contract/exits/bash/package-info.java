@NullMarked
package dev.lastword.contract.exits.bash;

import org.jspecify.annotations.NullMarked;
