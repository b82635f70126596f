/// What holds of the status record.
@NullMarked
package dev.lastword.record;

import org.jspecify.annotations.NullMarked;
