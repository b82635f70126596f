/// What the built-in profiles hide of the output of real tools.
@NullMarked
package dev.lastword.profile.builtin;

import org.jspecify.annotations.NullMarked;
