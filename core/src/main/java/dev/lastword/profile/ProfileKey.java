package dev.lastword.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys that a profile can have: reader, check and `lastword profile show` read this table.
enum ProfileKey {
    TYPE("type", Kind.CHOICE, "lines llm"),
    VERSION("version", Kind.VERSION),
    MATCH("match", Kind.COMMANDS),
    EXTENDS("extends", Kind.TEXT),
    WHEN("when", Kind.CHOICE, "always failed succeeded"),
    DROP("drop", Kind.PATTERNS),
    KEEP("keep", Kind.PATTERNS),
    ERRORS("errors", Kind.PATTERNS),
    HEAD("head", Kind.COUNT),
    TAIL("tail", Kind.COUNT),
    COLLAPSE("collapse", Kind.CHOICE, "repeats none"),
    MAX_LINES("max_lines", Kind.COUNT),
    EXITS("exits", Kind.EXITS),
    SYSTEM_PROMPT_TEMPLATE("system_prompt_template", Kind.TEMPLATE),
    USER_PROMPT_TEMPLATE("user_prompt_template", Kind.TEMPLATE),
    OUTPUT_FORMAT("output_format", Kind.CHOICE, "text json"),
    OUTPUT_SCHEMA("output_schema", Kind.SCHEMA),
    LLM_SETTINGS("llm_settings", Kind.SETTINGS),
    PROVIDER("llm_settings.provider", Kind.CHOICE, "ollama openai"),
    MODEL_NAME("llm_settings.model_name", Kind.SETTING),
    BASE_URL("llm_settings.base_url", Kind.SETTING),
    API_KEY("llm_settings.api_key", Kind.SETTING),
    TIMEOUT("llm_settings.timeout", Kind.TIME),
    MAX_INPUT_BYTES("llm_settings.max_input_bytes", Kind.COUNT);

    /// What a value has to be.
    enum Kind {
        TEXT,
        /// One of a few words.
        CHOICE,
        /// A template that is rendered after the command's end.
        TEMPLATE,
        /// A string in which `${VAR}` is replaced when it is read.
        SETTING,
        /// The text of a JSON object.
        SCHEMA,
        /// A number of seconds, or a string with a unit.
        TIME,
        /// A whole number from 0 on.
        COUNT,
        /// 1, which shtym's files say.
        VERSION,
        /// Strings with words of commands.
        COMMANDS,
        /// Regular expressions.
        PATTERNS,
        /// A table of exit codes with their meanings.
        EXITS,
        /// The table of the settings for a language model.
        SETTINGS
    }

    private static final String SETTINGS_PREFIX = "llm_settings.";

    private final String path;
    private final Kind kind;
    private final String choices;

    ProfileKey(String path, Kind kind) {
        this(path, kind, "");
    }

    ProfileKey(String path, Kind kind, String choices) {
        this.path = path;
        this.kind = kind;
        this.choices = choices;
    }

    /// As it is written, with the table it stands in.
    String path() {
        return path;
    }

    /// As it is written in its table.
    String word() {
        return isSetting() ? path.substring(SETTINGS_PREFIX.length()) : path;
    }

    Kind kind() {
        return kind;
    }

    /// The words that it can be; empty where it is no choice.
    List<String> choices() {
        return Draft.words(choices);
    }

    /// Whether it stands in the table `llm_settings`.
    boolean isSetting() {
        return path.startsWith(SETTINGS_PREFIX);
    }

    /// Whether only profiles that ask a language model have it.
    boolean isForModel() {
        return switch (this) {
            case SYSTEM_PROMPT_TEMPLATE,
                    USER_PROMPT_TEMPLATE,
                    OUTPUT_FORMAT,
                    OUTPUT_SCHEMA,
                    LLM_SETTINGS ->
                    true;
            default -> isSetting();
        };
    }

    /// The key of a profile's own table, or of its table `llm_settings`.
    static Optional<ProfileKey> named(String word, boolean setting) {
        for (ProfileKey key : values()) {
            if (key.isSetting() == setting && key.word().equals(word)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /// All that can stand beside each other.
    static List<String> words(boolean setting) {
        List<String> words = new ArrayList<>();
        for (ProfileKey key : values()) {
            if (key.isSetting() == setting) {
                words.add(key.word());
            }
        }
        return words;
    }
}
