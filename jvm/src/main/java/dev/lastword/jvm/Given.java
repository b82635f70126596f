package dev.lastword.jvm;

import java.util.Optional;

/// What this process was given before the JVM changed it, as the launcher wrote it down.
///
/// @param blocked the signal mask, a bit for each signal from 1
/// @param ignored the ignored signals, likewise
/// @param environment the descriptor of a pipe that holds the environment
record Given(long blocked, long ignored, int environment) {

    /// As much as the launcher fits into the pipe.
    static final int ENVIRONMENT_BYTES = 65_536;

    /// Reads the properties.
    ///
    /// @return empty where the launcher could not block the signals
    static Optional<Given> read() {
        String blocked = System.getProperty("lastword.blocked", "");
        String ignored = System.getProperty("lastword.ignored", "");
        String environment = System.getProperty("lastword.environment", "");
        if (blocked.isEmpty() || ignored.isEmpty() || environment.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Given(
                        Long.parseUnsignedLong(blocked, 16),
                        Long.parseUnsignedLong(ignored, 16),
                        Integer.parseInt(environment)));
    }

    boolean isIgnored(int signal) {
        return (ignored >>> (signal - 1) & 1) != 0;
    }

    /// Whether the launcher could write the whole environment down. Where it was too large for the
    /// pipe, the JVM's own has to do: what its shell made of it.
    static boolean isWhole(byte[] saved) {
        return saved.length < ENVIRONMENT_BYTES;
    }
}
