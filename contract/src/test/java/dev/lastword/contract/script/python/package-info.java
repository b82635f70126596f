@NullMarked
package dev.lastword.contract.script.python;

import org.jspecify.annotations.NullMarked;
