/// The history of recorded runs: `runs`, `show`, `replay` and `prune`.
@NullMarked
package dev.lastword.jvm.history;

import org.jspecify.annotations.NullMarked;
