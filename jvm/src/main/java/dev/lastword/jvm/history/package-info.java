/// The history of recorded runs: `runs`, `show`, `replay`, `prune` and `gain`.
@NullMarked
package dev.lastword.jvm.history;

import org.jspecify.annotations.NullMarked;
