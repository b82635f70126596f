/// `lastword lint`: finds the scripts of a project, has them examined on all cores, and says what
/// was found.
@NullMarked
package dev.lastword.jvm.lint;

import org.jspecify.annotations.NullMarked;
