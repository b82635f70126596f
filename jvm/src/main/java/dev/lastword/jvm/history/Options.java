package dev.lastword.jvm.history;

import dev.lastword.cli.Arguments;
import dev.lastword.cli.Durations;
import dev.lastword.cli.Flag;
import dev.lastword.process.Word;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// Values of options as types.
final class Options {

    private Options() {}

    /// A whole number, not below zero.
    static Optional<Long> number(Arguments arguments, Flag flag) throws Problem {
        return value(arguments, flag, Numbers::parse, "not a number");
    }

    static Optional<Duration> duration(Arguments arguments, Flag flag) throws Problem {
        return value(
                arguments,
                flag,
                Durations::parse,
                "not a duration; write a number with ms, s, m, h or d, as in 1.5m");
    }

    static Optional<Long> size(Arguments arguments, Flag flag) throws Problem {
        return value(
                arguments,
                flag,
                Sizes::parse,
                "not a size; write a number with K, M, G or T, as in 500M");
    }

    static Optional<Long> moment(Arguments arguments, Flag flag, long nowMillis, ZoneId zone)
            throws Problem {
        return value(
                arguments,
                flag,
                text -> Times.parse(text, nowMillis, zone),
                "not a time; write 2026-11-01, 2026-11-01T12:30 or an age as 2h");
    }

    static <T> Optional<T> value(
            Arguments arguments, Flag flag, Function<String, Optional<T>> parse, String complaint)
            throws Problem {
        Optional<Word> word = arguments.value(flag);
        Optional<T> value = word.flatMap(w -> parse.apply(w.text()));
        if (word.isPresent() && value.isEmpty()) {
            throw Problem.usage("--" + flag.name() + " " + word.get() + ": " + complaint);
        }
        return value;
    }
}
