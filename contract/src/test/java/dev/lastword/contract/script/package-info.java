@NullMarked
package dev.lastword.contract.script;

import org.jspecify.annotations.NullMarked;
