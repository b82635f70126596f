/// What holds of the history of recorded runs.
@NullMarked
package dev.lastword.jvm.history;

import org.jspecify.annotations.NullMarked;
