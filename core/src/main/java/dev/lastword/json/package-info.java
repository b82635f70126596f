/// Reading and writing JSON.
@NullMarked
package dev.lastword.json;

import org.jspecify.annotations.NullMarked;
