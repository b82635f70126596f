package dev.lastword.jvm.history;

import dev.lastword.record.LedgerEntry;
import java.time.ZoneId;
import java.util.Optional;

/// By what savings are added up.
enum GainBy {
    /// Profiles of one name from different places are different ones.
    PROFILE("profile"),
    /// Days where the viewer is.
    DAY("day"),
    /// The base name of the first word.
    COMMAND("command");

    private final String word;

    GainBy(String word) {
        this.word = word;
    }

    /// As it is written on the command line.
    String word() {
        return word;
    }

    static Optional<GainBy> of(String text) {
        for (GainBy one : values()) {
            if (one.word.equals(text)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /// What a run is added to.
    Gain.Group group(LedgerEntry.Savings run, ZoneId zone) {
        return switch (this) {
            case PROFILE -> new Gain.Group(run.profile(), LedgerEntry.word(run.kind()));
            case DAY -> new Gain.Group(Times.minute(run.millis(), zone).substring(0, 10), "");
            case COMMAND -> new Gain.Group(run.command(), "");
        };
    }
}
