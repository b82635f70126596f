/// The shorter view of a running command: filters put between its output and its reader.
@NullMarked
package dev.lastword.view;

import org.jspecify.annotations.NullMarked;
