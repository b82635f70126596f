/// Profiles: where they come from, what they say, which of them is meant, and whether it is
/// trusted.
@NullMarked
package dev.lastword.profile;

import org.jspecify.annotations.NullMarked;
