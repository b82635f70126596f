package dev.lastword.cli;

import dev.lastword.process.Order;
import dev.lastword.process.TerminalChoice;
import dev.lastword.process.Word;
import dev.lastword.status.Policy;
import java.time.Duration;
import java.util.Optional;

/// The options of `run`, turned from text into types.
///
/// @param needsParent whether lastword has to stay as the command's parent
/// @param problem the first thing that is wrong, as a line for people
record RunOptions(Order order, Policy policy, boolean needsParent, Optional<String> problem) {

    private static final Duration KILL_AFTER = Duration.ofSeconds(5);
    private static final Duration LINGER = Duration.ofSeconds(5);

    static RunOptions of(Arguments arguments) {
        Duration timeout = duration(arguments, Commands.TIMEOUT, Duration.ZERO);
        Duration killAfter = duration(arguments, Commands.KILL_AFTER, KILL_AFTER);
        Duration linger = duration(arguments, Commands.LINGER, LINGER);
        boolean pty = arguments.has(Commands.PTY);
        boolean signalAsCode = arguments.has(Commands.SIGNAL_AS_CODE);
        Order order =
                new Order(
                        arguments.value(Commands.LOG),
                        pty
                                ? TerminalChoice.ALWAYS
                                : arguments.has(Commands.NO_PTY)
                                        ? TerminalChoice.NEVER
                                        : TerminalChoice.AS_GIVEN,
                        timeout.isZero() ? Optional.empty() : Optional.of(timeout),
                        killAfter,
                        linger);
        boolean needsParent =
                order.log().isPresent()
                        || order.timeout().isPresent()
                        || pty
                        || signalAsCode
                        || arguments.has(Commands.STATUS_FILE)
                        || arguments.has(Commands.STATUS_FD);
        return new RunOptions(
                order, Policy.wrapping(signalAsCode), needsParent, problem(arguments));
    }

    private static Optional<String> problem(Arguments arguments) {
        if (arguments.problem().isPresent()) {
            return arguments.problem();
        }
        for (Flag flag : new Flag[] {Commands.TIMEOUT, Commands.KILL_AFTER, Commands.LINGER}) {
            Optional<Word> value = arguments.value(flag);
            if (value.isPresent() && Durations.parse(value.get().text()).isEmpty()) {
                return Optional.of(
                        "--"
                                + flag.name()
                                + " "
                                + value.get()
                                + ": not a duration; write a number with ms, s, m, h or d, as in"
                                + " 1.5m");
            }
        }
        if (arguments.has(Commands.PTY) && arguments.has(Commands.NO_PTY)) {
            return Optional.of("--pty and --no-pty exclude each other; give one of them");
        }
        return arguments.operands().isEmpty() ? Optional.of("no command given") : Optional.empty();
    }

    private static Duration duration(Arguments arguments, Flag flag, Duration otherwise) {
        return arguments.value(flag).flatMap(v -> Durations.parse(v.text())).orElse(otherwise);
    }
}
