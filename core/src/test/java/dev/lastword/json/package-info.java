/// What holds of written JSON.
@NullMarked
package dev.lastword.json;

import org.jspecify.annotations.NullMarked;
