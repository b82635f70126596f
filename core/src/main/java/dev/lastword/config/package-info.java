/// The configuration files: where they are, and what they say.
@NullMarked
package dev.lastword.config;

import org.jspecify.annotations.NullMarked;
