@NullMarked
package dev.lastword.contract.script.bash;

import org.jspecify.annotations.NullMarked;
