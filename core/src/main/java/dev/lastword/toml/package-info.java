/// Reading TOML 1.0.0 (<https://toml.io/en/v1.0.0>), with the place of every key and value.
@NullMarked
package dev.lastword.toml;

import org.jspecify.annotations.NullMarked;
