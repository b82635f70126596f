package dev.lastword.cli;

import dev.lastword.policy.Spans;
import java.time.Duration;
import java.util.Optional;

/// Reads the durations of the command line, which are written as those of profiles are.
public final class Durations {

    private Durations() {}

    /// Reads one.
    ///
    /// @return empty where `text` is no duration, or one of more than a hundred years
    public static Optional<Duration> parse(String text) {
        return Spans.parse(text);
    }
}
