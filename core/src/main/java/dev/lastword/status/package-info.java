/// How things end. The centre of the program, which knows nothing else of it.
@NullMarked
package dev.lastword.status;

import org.jspecify.annotations.NullMarked;
