@NullMarked
package dev.lastword.contract.standard;

import org.jspecify.annotations.NullMarked;
