package dev.lastword.cli;

import dev.lastword.status.OwnCode;
import java.util.List;

/// The commands that read what `record` has written. The JVM front end does them.
public final class HistorySpecs {

    public static final Flag OUT_DIR =
            new Flag(
                    "out-dir",
                    "FILE",
                    "The folder with the runs (default $LASTWORD_HOME, else"
                            + " $XDG_STATE_HOME/lastword, else ~/.local/state/lastword).");
    public static final Flag JSON =
            Flag.toggle("json", "For programs: one JSON object for each run, one in a line.");

    public static final Flag LIMIT =
            new Flag("limit", "N", "Only the newest N of those that are asked for.");
    public static final Flag COMMAND =
            new Flag("command", "TEXT", "Only commands that contain this text.");
    public static final Flag ENDING =
            new Flag(
                    "ending",
                    "KIND",
                    "Only those that ended so: exited, signaled, notStarted, notTried, timedOut,"
                            + " unknown, interrupted, running; an exit code as 3; a signal as SIGTERM.");
    public static final Flag CATEGORY =
            new Flag(
                    "category",
                    "NAME",
                    "Only exit codes of this category: success, logic (1), config (2), external (3),"
                            + " auth (4), reserved (5-99), script-specific (100-123, 166-254), taken"
                            + " (the others, and every ending that is no exit).");
    public static final Flag SINCE =
            new Flag(
                    "since",
                    "WHEN",
                    "Only those started then or later: 2026-11-01, 2026-11-01T12:30, or an age as 2h"
                            + " or 3d.");
    public static final Flag UNTIL = new Flag("until", "WHEN", "Only those started before.");
    public static final Flag FAILED =
            Flag.toggle(
                    "failed",
                    "Only what did not exit with 0, or could not be recorded; also what runs still.");

    public static final Flag LINES =
            new Flag("lines", "A-B", "Only these lines of the output, from 1; also A- and -B.");
    public static final Flag STDOUT =
            Flag.toggle("stdout", "Only what the command wrote to stdout.");
    public static final Flag STDERR =
            Flag.toggle("stderr", "Only what the command wrote to stderr.");
    public static final Flag RAW =
            Flag.toggle("raw", "Only the output, byte for byte, also to a terminal.");
    public static final Flag FACTS =
            Flag.toggle("json", "Only what is known of the run, as one JSON object.");

    public static final Flag SPEED =
            new Flag("speed", "X", "So many times as fast, as in 2 or 0.5 (default 1).");
    public static final Flag IDLE_LIMIT =
            new Flag("idle-limit", "DURATION", "Let no pause last longer than this.");

    public static final Flag OLDER_THAN =
            new Flag("older-than", "DURATION", "Remove what was started longer ago, as in 30d.");
    public static final Flag KEEP = new Flag("keep", "N", "Remove until there are at most N runs.");
    public static final Flag MAX_BYTES =
            new Flag(
                    "max-bytes",
                    "SIZE",
                    "Remove until all runs together take at most this: a number with K, M, G or T.");
    public static final Flag DRY_RUN =
            Flag.toggle("dry-run", "Remove nothing; say what would be removed.");

    public static final Flag ENDED_SINCE =
            new Flag(
                    "since",
                    "WHEN",
                    "Only runs that ended then or later: 2026-11-01, 2026-11-01T12:30, or an age as"
                            + " 2h or 3d.");
    public static final Flag ENDED_UNTIL =
            new Flag("until", "WHEN", "Only runs that ended before.");
    public static final Flag PROFILE =
            new Flag("profile", "NAME", "Only runs that went through this profile.");
    public static final Flag BY =
            new Flag("by", "WHAT", "Add up by profile (the default), day or command.");
    public static final Flag SUMS = Flag.toggle("json", "Answer with one JSON object.");

    public static final Spec RUNS =
            new Spec(
                    "runs",
                    "list the recorded runs, newest first",
                    "[OPTIONS]",
                    "Lists what lastword record has written. A run without an ending whose recorder is"
                            + " gone is interrupted, and no success.",
                    List.of(
                            LIMIT, COMMAND, ENDING, CATEGORY, SINCE, UNTIL, FAILED, JSON, OUT_DIR,
                            Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.USAGE, OwnCode.IO));

    public static final Spec SHOW =
            new Spec(
                    "show",
                    "show a recorded run and its output",
                    "[OPTIONS] RUN",
                    "RUN is last, an id, or at least four characters of its beginning or end. On a"
                            + " terminal the output keeps its colours; all other control sequences are"
                            + " shown as text, because an old recording is not to change the settings of"
                            + " today's terminal. --raw writes them as they are.",
                    List.of(LINES, STDOUT, STDERR, RAW, FACTS, OUT_DIR, Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.NO, OwnCode.USAGE, OwnCode.IO));

    public static final Spec REPLAY =
            new Spec(
                    "replay",
                    "play the output of a recorded run with its timing",
                    "[OPTIONS] RUN",
                    "RUN is as for show. On a terminal, cursor movements and colours are played; what"
                            + " asks the terminal something or sets it up in other ways is left out.",
                    List.of(SPEED, IDLE_LIMIT, OUT_DIR, Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.NO, OwnCode.USAGE, OwnCode.IO));

    public static final Spec PRUNE =
            new Spec(
                    "prune",
                    "remove old recorded runs",
                    "[OPTIONS]",
                    "Needs at least one limit. For a number or a size, the oldest successes go first,"
                            + " and what failed goes last. A running command's record is never touched.",
                    List.of(OLDER_THAN, KEEP, MAX_BYTES, DRY_RUN, JSON, OUT_DIR, Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.USAGE, OwnCode.IO));

    public static final Spec GAIN =
            new Spec(
                    "gain",
                    "tell how much profiles hid, and how often too much",
                    "[OPTIONS]",
                    "Adds up the runs whose output went through a profile of 'lastword run': what"
                            + " there was, what was shown, and of how many runs somebody looked at the"
                            + " whole output afterwards. Tokens are estimated as bytes / 4.",
                    List.of(ENDED_SINCE, ENDED_UNTIL, PROFILE, BY, SUMS, OUT_DIR, Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.USAGE, OwnCode.IO));

    /// All of them.
    public static final List<Spec> ALL = List.of(RUNS, SHOW, REPLAY, PRUNE, GAIN);

    private HistorySpecs() {}
}
