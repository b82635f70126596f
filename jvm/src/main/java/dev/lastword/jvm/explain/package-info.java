/// `lastword explain`: what an exit code means, and which one to choose.
@NullMarked
package dev.lastword.jvm.explain;

import org.jspecify.annotations.NullMarked;
