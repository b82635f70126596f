package dev.lastword.process;

/// What a command used, as wait4(2) counts it.
///
/// @param userMicros microseconds of user time
/// @param systemMicros microseconds of system time
/// @param maxRssKiB its largest resident set, KiB; never below what lastword itself held when it
///   forked
public record Usage(long userMicros, long systemMicros, long maxRssKiB) {

    public static final Usage NONE = new Usage(0, 0, 0);
}
