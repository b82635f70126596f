@NullMarked
package dev.lastword.contract.exits.python;

import org.jspecify.annotations.NullMarked;
