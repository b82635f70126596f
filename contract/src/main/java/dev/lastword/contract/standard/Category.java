package dev.lastword.contract.standard;

import java.util.Optional;

/// What kind of thing an exit code says, and with it what a caller should do.
public enum Category {
    SUCCESS(
            "success",
            "done, also where there was nothing to do; a query found its answer, whatever it is",
            "Go on"),
    LOGIC(
            "logic",
            "a verified no: a validation or an assertion failed",
            "Stop, and fix the input or the code"),
    CONFIG(
            "config",
            "usage, configuration or environment: a missing parameter, a missing tool, the wrong"
                    + " place",
            "Stop, and fix the call"),
    EXTERNAL(
            "external",
            "something outside failed: a service, the network, a timeout, a rate limit",
            "Retry, with longer and longer pauses"),
    AUTH("auth", "authentication or authorisation failed", "Stop, and renew the credentials"),
    RESERVED(
            "reserved",
            "reserved: the standard gives it no meaning, and no script should use it",
            "Look at what the command printed, or ask its documentation"),
    SCRIPT_SPECIFIC(
            "script-specific",
            "a state of its own that callers tell apart, declared in the script's header",
            "Do as its documentation says"),
    TAKEN(
            "taken",
            "taken by shells, kernels and wrappers: a script cannot use it as a word of its own",
            "Find out who said it before anything else");

    private final String word;
    private final String meaning;
    private final String advice;

    Category(String word, String meaning, String advice) {
        this.word = word;
        this.meaning = meaning;
        this.advice = advice;
    }

    /// The name in tables and in JSON.
    public String word() {
        return word;
    }

    /// What the standard says of codes of this category.
    public String meaning() {
        return meaning;
    }

    /// What a caller should do, as an imperative without a full stop.
    public String advice() {
        return advice;
    }

    /// Whether the number alone says what happened; of a reserved or script-specific one it does
    /// not.
    public boolean speaksForItself() {
        return this != RESERVED && this != SCRIPT_SPECIFIC;
    }

    /// The category of that name, in lower case.
    public static Optional<Category> of(String word) {
        for (Category category : values()) {
            if (category.word.equals(word)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
