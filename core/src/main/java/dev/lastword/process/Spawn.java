package dev.lastword.process;

import java.util.List;

/// What to start.
///
/// @param path the file to execute
/// @param words the command's words, its own name first
/// @param output the descriptor that becomes descriptor 1, or [#INHERIT]
/// @param errors the descriptor that becomes descriptor 2, or [#INHERIT]
public record Spawn(Word path, List<Word> words, int output, int errors) {

    /// The command gets the stream that lastword was given.
    public static final int INHERIT = -1;

    public Spawn {
        words = List.copyOf(words);
    }
}
