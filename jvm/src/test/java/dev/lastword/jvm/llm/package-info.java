@NullMarked
package dev.lastword.jvm.llm;

import org.jspecify.annotations.NullMarked;
