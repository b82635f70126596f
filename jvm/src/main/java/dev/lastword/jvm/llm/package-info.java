/// The summary by a language model that follows a command's output: what is sent, to whom, and what
/// is made of the answer. Nothing of it stands between a command and its reader.
@NullMarked
package dev.lastword.jvm.llm;

import org.jspecify.annotations.NullMarked;
