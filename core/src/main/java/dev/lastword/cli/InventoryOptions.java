package dev.lastword.cli;

import dev.lastword.config.Spelling;
import dev.lastword.process.Word;
import java.util.List;
import java.util.Optional;

/// What `inventory` was asked, turned from text into types.
///
/// @param help whether only the help is wanted
/// @param paths files and folders; empty for the working directory
/// @param problem the first thing that is wrong, as a line for people
public record InventoryOptions(
        boolean help, Format format, boolean noIgnore, List<Word> paths, Optional<String> problem) {

    /// The forms of the table.
    public enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    public InventoryOptions {
        paths = List.copyOf(paths);
    }

    /// Reads the words behind `inventory`. Options may stand anywhere.
    public static InventoryOptions of(List<Word> words) {
        Arguments arguments = Arguments.parseAnywhere(InventorySpec.INVENTORY, words);
        String word = arguments.value(InventorySpec.FORMAT).map(Word::text).orElse("text");
        Optional<Format> format = format(word);
        return new InventoryOptions(
                arguments.has(Spec.HELP),
                format.orElse(Format.TEXT),
                arguments.has(InventorySpec.NO_IGNORE),
                arguments.operands(),
                arguments.problem().or(() -> problem(word, format, arguments.operands())));
    }

    private static Optional<Format> format(String word) {
        return switch (word) {
            case "text" -> Optional.of(Format.TEXT);
            case "json" -> Optional.of(Format.JSON);
            case "markdown" -> Optional.of(Format.MARKDOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<String> problem(
            String word, Optional<Format> format, List<Word> paths) {
        if (format.isEmpty()) {
            return Optional.of(
                    "--format "
                            + word
                            + ": no such format; write text, json or markdown"
                            + Spelling.suggestion(word, List.of("text", "json", "markdown")));
        }
        for (Word path : paths) {
            if (path.length() == 0) {
                return Optional.of("an empty PATH; write . for the working directory");
            }
        }
        return Optional.empty();
    }
}
