/// What holds of reading TOML.
@NullMarked
package dev.lastword.toml;

import org.jspecify.annotations.NullMarked;
