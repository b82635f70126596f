package dev.lastword.contract.standard;

import java.util.Optional;

/// What is asked of an exit code.
///
/// @param code as it was seen: 0–255 on Unix, any 32 bits on Windows, and negative where a runtime
///   shows those as signed, or a death by signal as `-9`
/// @param tool which program ended with it, as it was called
/// @param script the script that ended with it
public record Question(long code, Optional<String> tool, Optional<Script> script) {

    /// What 32 bits hold, signed or not.
    public static final long LEAST = Integer.MIN_VALUE;

    public static final long MOST = 0xffff_ffffL;

    /// A script's header.
    ///
    /// @param name of its file
    public record Script(String name, ScriptHeader header) {}

    public Question {
        if (code < LEAST || code > MOST) {
            throw new IllegalArgumentException("exit code " + code + " does not fit into 32 bits");
        }
    }

    /// The code with nothing else known of it.
    public static Question of(long code) {
        return new Question(code, Optional.empty(), Optional.empty());
    }

    /// The same 32 bits without a sign.
    long unsigned() {
        return code & MOST;
    }
}
