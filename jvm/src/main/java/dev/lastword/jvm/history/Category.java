package dev.lastword.jvm.history;

import dev.lastword.status.Ending;
import java.util.Optional;

/// What the exit-code standard makes of an exit code.
enum Category {
    SUCCESS("success"),
    LOGIC("logic"),
    CONFIG("config"),
    EXTERNAL("external"),
    AUTH("auth"),
    RESERVED("reserved"),
    SCRIPT_SPECIFIC("script-specific"),
    TAKEN("taken");

    private final String word;

    Category(String word) {
        this.word = word;
    }

    /// As people write it.
    String word() {
        return word;
    }

    static Optional<Category> named(String word) {
        for (Category category : values()) {
            if (category.word.equals(word)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /// The category of an exit code.
    ///
    /// @param code 0–255
    static Category of(int code) {
        return switch (code) {
            case 0 -> SUCCESS;
            case 1 -> LOGIC;
            case 2 -> CONFIG;
            case 3 -> EXTERNAL;
            case 4 -> AUTH;
            default ->
                    code < 100
                            ? RESERVED
                            : code < 124 || (code > 165 && code < 255) ? SCRIPT_SPECIFIC : TAKEN;
        };
    }

    /// The category of an ending. A shell speaks of the others by codes that are taken.
    ///
    /// @return empty where nobody knows how the command ended
    static Optional<Category> of(Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) -> Optional.of(of(code));
            case Ending.Signaled _, Ending.TimedOut _, Ending.NotStarted _, Ending.NotTried _ ->
                    Optional.of(TAKEN);
            case Ending.Unknown _ -> Optional.empty();
        };
    }
}
