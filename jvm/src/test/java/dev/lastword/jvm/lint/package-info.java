@NullMarked
package dev.lastword.jvm.lint;

import org.jspecify.annotations.NullMarked;
