/// The native front end: `core` on TeaVM's C target, as light as timeout(1).
@NullMarked
package dev.lastword.nativefront;

import org.jspecify.annotations.NullMarked;
