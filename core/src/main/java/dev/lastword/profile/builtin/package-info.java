/// The profiles that lastword brings along, each as the TOML that a user could have written.
@NullMarked
package dev.lastword.profile.builtin;

import org.jspecify.annotations.NullMarked;
