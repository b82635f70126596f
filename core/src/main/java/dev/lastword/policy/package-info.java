/// What a recorder is asked to do: every setting with where it came from. A policy is a value; no
/// process has one of its own, so recorders beside each other do not disturb each other.
@NullMarked
package dev.lastword.policy;

import org.jspecify.annotations.NullMarked;
