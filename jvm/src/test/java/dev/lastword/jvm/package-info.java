/// What holds of the JVM front end by itself.
@NullMarked
package dev.lastword.jvm;

import org.jspecify.annotations.NullMarked;
