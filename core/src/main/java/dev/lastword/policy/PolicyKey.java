package dev.lastword.policy;

import dev.lastword.process.Word;
import java.util.Optional;

/// One setting of the recorder. Its name in a configuration file decides its other names: the flag
/// `--propagate-script-exit`, the variable `LASTWORD_PROPAGATE_SCRIPT_EXIT`.
public enum PolicyKey {
    PROPAGATE_SCRIPT_EXIT(
            "propagate_script_exit",
            Kind.TRUTH,
            "",
            "false",
            "End as the command ended, instead of with 0 when the recording worked."),
    ON_RECORDER_ERROR(
            "on_recorder_error",
            Kind.CHOICE,
            "abort disable",
            "abort",
            "What a recording that fails leads to: abort, which does not start the command or in"
                    + " the end says 125, or disable, which goes on without a record."),
    REQUIRE_TRACE(
            "require_trace",
            Kind.TRUTH,
            "",
            "false",
            "Fail with 125 where anything is not recorded, for whatever reason."),
    KEEP_PARTIAL_TRACE(
            "keep_partial_trace",
            Kind.TRUTH,
            "",
            "true",
            "Keep what was recorded before a recording failed."),
    KEEP_RAW(
            "keep_raw",
            Kind.TRUTH,
            "",
            "false",
            "Keep the exact bytes of stdout and stderr beside the cast, even if they are UTF-8."),
    LOG_LEVEL(
            "log_level",
            Kind.CHOICE,
            "error warn info debug",
            "warn",
            "What lastword says of its own work: error, warn, info or debug."),
    LOG_FILE("log_file", Kind.PATH, "FILE", "", "Write that there too, with the time."),
    JSON_ERRORS(
            "json_errors",
            Kind.TRUTH,
            "",
            "false",
            "End stderr with one JSON line where anything fails."),
    OUT_DIR(
            "out_dir",
            Kind.PATH,
            "DIR",
            "",
            "Keep records there instead of in the state directory ($LASTWORD_HOME)."),
    RECORD_DISABLED(
            "record_disabled",
            Kind.TRUTH,
            "",
            "false",
            "Run the command without recording it, with the same exit codes.");

    private static final String TRUTHS = "1, true, yes or on, or 0, false, no or off";

    private final String word;
    private final Kind kind;
    private final String form;
    private final String initial;
    private final String help;

    /// What a value is.
    private enum Kind {
        TRUTH,
        CHOICE,
        PATH
    }

    /// @param form the words of a choice; what stands for a path in a help text
    PolicyKey(String word, Kind kind, String form, String initial, String help) {
        this.word = word;
        this.kind = kind;
        this.form = form;
        this.initial = initial;
        this.help = help;
    }

    /// The name in a configuration file.
    public String word() {
        return word;
    }

    /// The name of the flag, without dashes.
    public String flag() {
        return word.replace('_', '-');
    }

    /// The name of the variable.
    public String variable() {
        StringBuilder name = new StringBuilder("LASTWORD_");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            name.append(c == '_' ? c : (char) (c - 'a' + 'A'));
        }
        return name.toString();
    }

    /// What stands for the value in a help text; empty for a truth value.
    public String argument() {
        return kind == Kind.CHOICE ? "WORD" : form;
    }

    /// Whether it is true or false, and its flag has a `--no-` form.
    public boolean isTruth() {
        return kind == Kind.TRUTH;
    }

    /// Whether its value is a path.
    public boolean isPath() {
        return kind == Kind.PATH;
    }

    /// The value where nobody says anything.
    public Word initial() {
        return Word.of(initial);
    }

    /// One or two sentences for the help.
    public String help() {
        return help;
    }

    /// What a value has to look like, behind "write …".
    public String accepted() {
        return switch (kind) {
            case TRUTH -> TRUTHS;
            case CHOICE ->
                    form.substring(0, form.lastIndexOf(' ')).replace(" ", ", ")
                            + " or "
                            + form.substring(form.lastIndexOf(' ') + 1);
            case PATH -> "a path";
        };
    }

    /// Reads a value.
    ///
    /// @return the value in the one form that is compared and shown; empty where it is not accepted
    public Optional<Word> read(Word text) {
        return switch (kind) {
            case TRUTH -> Truth.read(text.text()).map(t -> Word.of(Boolean.toString(t)));
            case CHOICE ->
                    (" " + form + " ").contains(" " + text.text() + " ")
                            ? Optional.of(text)
                            : Optional.empty();
            case PATH -> text.length() == 0 ? Optional.empty() : Optional.of(text);
        };
    }

    /// The setting of that name in a configuration file.
    public static Optional<PolicyKey> named(String word) {
        for (PolicyKey key : values()) {
            if (key.word.equals(word)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
