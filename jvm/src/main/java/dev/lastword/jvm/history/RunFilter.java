package dev.lastword.jvm.history;

import dev.lastword.contract.standard.Category;
import dev.lastword.status.Ending;
import dev.lastword.status.Signal;
import java.util.Optional;

/// Which runs are asked for.
///
/// @param command a part of the command line; empty for any
/// @param ending as `--ending` has it; empty for any
/// @param sinceMillis the first moment, since 1970 UTC
/// @param untilMillis the first moment after the last
/// @param failed whether only what is no success
record RunFilter(
        String command,
        String ending,
        Optional<Category> category,
        long sinceMillis,
        long untilMillis,
        boolean failed) {

    /// Every run.
    static final RunFilter ALL =
            new RunFilter("", "", Optional.empty(), Long.MIN_VALUE, Long.MAX_VALUE, false);

    /// Whether anything of a month may be asked for.
    boolean reaches(String month) {
        boolean tooOld = sinceMillis > 0 && month.compareTo(Times.month(sinceMillis)) < 0;
        boolean tooNew = untilMillis < MONTHS_END && month.compareTo(Times.month(untilMillis)) > 0;
        return !tooOld && !tooNew;
    }

    /// The year 9999: later months have longer names.
    private static final long MONTHS_END = 253_000_000_000_000L;

    boolean matches(Run run) {
        return run.startedMillis() >= sinceMillis
                && run.startedMillis() < untilMillis
                && (command.isEmpty() || run.line().contains(command))
                && (ending.isEmpty() || hasEnding(run.state()))
                && (category.isEmpty() || hasCategory(run.state()))
                && !(failed && run.state().isSuccess());
    }

    private boolean hasCategory(State state) {
        return state instanceof State.Finished finished
                && Endings.category(finished.ending()).equals(category);
    }

    private boolean hasEnding(State state) {
        if (Endings.kind(state).equals(ending)) {
            return true;
        }
        if (!(state instanceof State.Finished finished)) {
            return false;
        }
        return switch (finished.ending()) {
            case Ending.Exited(int code) -> Integer.toString(code).equals(ending);
            case Ending.Signaled(Signal signal, boolean _) -> signal.name().equals(ending);
            case Ending.NotStarted _, Ending.NotTried _, Ending.TimedOut _, Ending.Unknown _ ->
                    false;
        };
    }

    /// What a person wrote for an ending, as it is compared.
    ///
    /// @return empty where nothing ends so
    static Optional<String> ending(String text) {
        for (String kind :
                new String[] {
                    "exited",
                    "signaled",
                    "notStarted",
                    "notTried",
                    "timedOut",
                    "unknown",
                    "interrupted",
                    "running"
                }) {
            if (kind.equalsIgnoreCase(text)) {
                return Optional.of(kind);
            }
        }
        Optional<Long> code = Numbers.parse(text).filter(n -> n <= 255);
        if (code.isPresent()) {
            return Optional.of(Long.toString(code.get()));
        }
        for (int number = 1; number <= Signal.LAST; number++) {
            String name = new Signal(number).name();
            if (name.equalsIgnoreCase(text) || name.equalsIgnoreCase("SIG" + text)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
