/// Tests of the recorder as a library.
@NullMarked
package dev.lastword.embed;

import org.jspecify.annotations.NullMarked;
