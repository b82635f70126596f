/// Regular expressions over bytes, many at a time, in linear time. Knows nothing else.
@NullMarked
package dev.lastword.pattern;

import org.jspecify.annotations.NullMarked;
