package dev.lastword.status;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something that keeps a command from being started.
///
/// @param message one line: what is wrong, where, and what to do
/// @param context the same in parts, for programs
public record Problem(ErrorCode code, String message, Map<String, String> context) {

    public Problem {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    public static Problem of(ErrorCode code, String message) {
        return new Problem(code, message, Map.of());
    }

    /// A value that is not accepted.
    ///
    /// @param source the flag or variable that has it
    public static Problem value(ErrorCode code, String source, String value, String message) {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("source", source);
        context.put("value", value);
        return new Problem(code, message, context);
    }

    /// As it stands in the status record.
    public Mishap mishap() {
        Mishap.Part part =
                switch (code) {
                    case ERR_USAGE,
                            ERR_CONFLICTING_FLAGS,
                            ERR_INVALID_ENVIRONMENT,
                            ERR_INVALID_CONFIG ->
                            Mishap.Part.USAGE;
                    case ERR_STATUS_TARGET -> Mishap.Part.STATUS;
                    case ERR_LOG_FILE -> Mishap.Part.LOG;
                    case ERR_STATE_DIRECTORY,
                            ERR_DISK_FULL,
                            ERR_RECORDING_START,
                            ERR_RECORDING_WRITE,
                            ERR_RECORDING_STOP,
                            ERR_TRACE_REQUIRED ->
                            Mishap.Part.RECORD;
                    case ERR_START, ERR_TARGET_NOT_FOUND, ERR_TARGET_NOT_EXECUTABLE ->
                            Mishap.Part.START;
                    case ERR_TARGET_LOST -> Mishap.Part.WATCH;
                    case ERR_INTERNAL -> Mishap.Part.INTERNAL;
                };
        return new Mishap(part, message);
    }
}
