/// The engine that decides what is shown, held against its rules.
@NullMarked
package dev.lastword.filter;

import org.jspecify.annotations.NullMarked;
