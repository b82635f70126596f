package dev.lastword.toml;

/// A date, a time, or both, that exists in the calendar.
///
/// It stays text, because nothing here reckons with it.
///
/// @param text as written, so `T` may be `t` or a space, `Z` may be `z`, a fraction has any length,
///   and a minute may have a leap second (`:60`)
public record TomlTime(Position at, Kind kind, String text) implements TomlValue {

    /// Which of the four it is.
    public enum Kind {
        OFFSET_DATE_TIME,
        LOCAL_DATE_TIME,
        LOCAL_DATE,
        LOCAL_TIME
    }
}
