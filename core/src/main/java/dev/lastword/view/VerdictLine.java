package dev.lastword.view;

import dev.lastword.filter.FilterCounts;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// The line that says how the command really ended, where something of its output was hidden.
///
/// It comes from the wait status alone. With `lastword: ` and its line feeds it is never longer
/// than [dev.lastword.filter.Promises#VERDICT_BYTES], for which the filter has made room.
public final class VerdictLine {

    private static final int NAME_BYTES = 20;
    private static final int MEANING_BYTES = 28;
    private static final long MILLIS_PER_SECOND = 1000;
    private static final long SECONDS_PER_MINUTE = 60;

    private VerdictLine() {}

    /// Without `lastword: ` in front.
    ///
    /// @param exits what exit codes mean to the profile's tool
    /// @param profile its name
    /// @param runId under which the raw output can be shown
    public static String of(
            Ending ending,
            Map<Integer, String> exits,
            String profile,
            long wallMillis,
            FilterCounts counts,
            String runId) {
        return ending(ending, exits, counts)
                + " · "
                + cut(profile, NAME_BYTES)
                + " · "
                + duration(wallMillis)
                + " · "
                + grouped(counts.hiddenLines())
                + " of "
                + grouped(counts.lines())
                + " lines hidden · lastword show "
                + runId;
    }

    private static String ending(Ending ending, Map<Integer, String> exits, FilterCounts counts) {
        return switch (ending) {
            case Ending.Exited(int code) -> {
                if (code == 0) {
                    yield counts.errorLines() == 0
                            ? "exit 0"
                            : "exit 0, but "
                                    + grouped(counts.errorLines())
                                    + (counts.errorLines() == 1
                                            ? " line looks like an error"
                                            : " lines look like errors");
                }
                String meaning = cut(exits.getOrDefault(code, standard(code)), MEANING_BYTES);
                yield "exit " + code + (meaning.isEmpty() ? "" : " (" + meaning + ")");
            }
            case Ending.Signaled(Signal signal, boolean dumped) ->
                    "killed by " + signal.name() + (dumped ? ", core dumped" : "");
            case Ending.TimedOut(Duration limit, Ending _) ->
                    "timed out after " + duration(limit.toMillis());
            case Ending.NotStarted(Errno _) -> "not started";
            case Ending.NotTried() -> "not started";
            case Ending.Unknown(String _) -> "ending unknown";
        };
    }

    /// The standard of `docs/exit-codes.md`.
    private static String standard(int code) {
        return switch (code) {
            case 1 -> "logic error";
            case 2 -> "config error";
            case 3 -> "external error";
            case 4 -> "auth error";
            default -> "";
        };
    }

    private static String duration(long millis) {
        if (millis < MILLIS_PER_SECOND) {
            return millis + " ms";
        }
        long seconds = millis / MILLIS_PER_SECOND;
        if (seconds < SECONDS_PER_MINUTE) {
            return seconds + "." + millis % MILLIS_PER_SECOND / 100 + " s";
        }
        return seconds / SECONDS_PER_MINUTE + " min " + seconds % SECONDS_PER_MINUTE + " s";
    }

    /// With a comma between thousands.
    static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /// So that it fits, and stays one line.
    private static String cut(String text, int most) {
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            String character = text.substring(at, text.offsetByCodePoints(at, 1));
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > most) {
                return cut.append('…').toString();
            }
            cut.append(character.charAt(0) < ' ' ? " " : character);
        }
        return cut.toString();
    }
}
