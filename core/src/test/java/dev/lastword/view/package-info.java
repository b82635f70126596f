/// Tests of the view.
@NullMarked
package dev.lastword.view;

import org.jspecify.annotations.NullMarked;
