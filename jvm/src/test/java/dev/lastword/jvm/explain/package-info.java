/// What holds of `lastword explain`.
@NullMarked
package dev.lastword.jvm.explain;

import org.jspecify.annotations.NullMarked;
