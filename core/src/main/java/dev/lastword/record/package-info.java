/// What is written down about a run.
@NullMarked
package dev.lastword.record;

import org.jspecify.annotations.NullMarked;
