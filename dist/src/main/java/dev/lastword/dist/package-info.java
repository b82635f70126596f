/// Makes what a user unpacks: programs, a small Java runtime to run them, and documents.
@NullMarked
package dev.lastword.dist;

import org.jspecify.annotations.NullMarked;
