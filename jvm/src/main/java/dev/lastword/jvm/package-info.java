/// The JVM front end: `core` on `java.lang.foreign`, and the commands that may take a JVM's start.
@NullMarked
package dev.lastword.jvm;

import org.jspecify.annotations.NullMarked;
