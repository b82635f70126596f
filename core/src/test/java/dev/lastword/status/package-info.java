/// What holds of endings and verdicts.
@NullMarked
package dev.lastword.status;

import org.jspecify.annotations.NullMarked;
