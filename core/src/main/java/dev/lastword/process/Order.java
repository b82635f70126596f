package dev.lastword.process;

import java.time.Duration;
import java.util.Optional;

/// What the caller ordered about one supervised run.
///
/// @param log where to write the raw bytes of both streams
/// @param terminals when a captured stream is a pseudo terminal
/// @param timeout when to end the command by TERM
/// @param killAfter how long after that to end it by KILL; zero for never, as in timeout(1)
/// @param linger how long to wait for what the command left behind in its pipes
public record Order(
        Optional<Word> log,
        TerminalChoice terminals,
        Optional<Duration> timeout,
        Duration killAfter,
        Duration linger) {}
