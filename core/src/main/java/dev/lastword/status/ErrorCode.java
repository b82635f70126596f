package dev.lastword.status;

/// The stable names of what can go wrong with a recording, for `--json-errors` and end.json.
/// `docs/exit-codes.md` lists them.
public enum ErrorCode {
    ERR_USAGE(Kind.USAGE, "the command line is wrong: an unknown option, a missing or wrong value"),
    ERR_CONFLICTING_FLAGS(Kind.USAGE, "two options exclude each other"),
    ERR_INVALID_ENVIRONMENT(
            Kind.ENVIRONMENT, "a variable of the environment has a value that is not accepted"),
    ERR_INVALID_CONFIG(Kind.ENVIRONMENT, "a configuration file cannot be read, or is wrong"),
    ERR_STATUS_TARGET(
            Kind.ENVIRONMENT, "the status record cannot be written where it was asked for"),
    ERR_LOG_FILE(Kind.ENVIRONMENT, "the file of --log-file cannot be written"),
    ERR_STATE_DIRECTORY(Kind.ENVIRONMENT, "the directory for records cannot be used"),
    ERR_DISK_FULL(Kind.ENVIRONMENT, "the disk, a quota or a limit leaves no room for the record"),
    ERR_RECORDING_START(Kind.ENVIRONMENT, "the record could not be begun"),
    ERR_RECORDING_WRITE(Kind.ENVIRONMENT, "the record could not be written while the command ran"),
    ERR_RECORDING_STOP(Kind.ENVIRONMENT, "the record could not be completed at the end"),
    ERR_TRACE_REQUIRED(
            Kind.ENVIRONMENT,
            "--require-trace was given, and something would not be or was not recorded"),
    ERR_START(Kind.ENVIRONMENT, "lastword could not start any process"),
    ERR_TARGET_NOT_FOUND(Kind.TARGET, "the command was not found"),
    ERR_TARGET_NOT_EXECUTABLE(Kind.TARGET, "the command was found and could not be executed"),
    ERR_TARGET_LOST(Kind.INTERNAL, "lastword lost track of the command"),
    ERR_INTERNAL(Kind.INTERNAL, "a fault in lastword");

    private final Kind kind;
    private final String meaning;

    /// Who can do something about it.
    public enum Kind {
        /// Whoever wrote the command line.
        USAGE("usage"),
        /// Whoever keeps the machine.
        ENVIRONMENT("environment"),
        /// Whoever wrote the command.
        TARGET("target"),
        /// Whoever wrote lastword.
        INTERNAL("internal");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As it stands in JSON.
        public String word() {
            return word;
        }
    }

    ErrorCode(Kind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
    }

    public Kind kind() {
        return kind;
    }

    /// One line for a table.
    public String meaning() {
        return meaning;
    }
}
