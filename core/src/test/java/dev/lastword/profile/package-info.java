/// Tests of profiles.
@NullMarked
package dev.lastword.profile;

import org.jspecify.annotations.NullMarked;
