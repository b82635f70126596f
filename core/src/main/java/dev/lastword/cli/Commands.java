package dev.lastword.cli;

import dev.lastword.status.OwnCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every command of lastword.
public final class Commands {

    static final Flag TIMEOUT =
            new Flag(
                    "timeout",
                    "DURATION",
                    "End the command by TERM after this time and exit with 124. A number with ms, s"
                            + " (the default), m, h or d; 0 for no limit.");
    static final Flag KILL_AFTER =
            new Flag(
                    "kill-after",
                    "DURATION",
                    "How long after that TERM to send KILL (default 5s; 0 for never).");
    static final Flag SIGNAL_AS_CODE =
            Flag.toggle(
                    "signal-as-code",
                    "Where a signal killed the command, exit with 128 + its number instead of dying"
                            + " of it.");
    static final Flag STATUS_FILE =
            new Flag(
                    "status-file",
                    "FILE",
                    "Write there, as one JSON object, how the command ended and who said so.");
    static final Flag STATUS_FD =
            new Flag(
                    "status-fd",
                    "N",
                    "The same to the open descriptor N, which the command does not" + " get.");
    static final Flag LOG =
            new Flag(
                    "log",
                    "FILE",
                    "Write the raw bytes of the command's stdout and stderr there as they pass.");
    static final Flag PTY =
            Flag.toggle(
                    "pty", "Give the command a terminal as stdout and stderr, whatever they are.");
    static final Flag NO_PTY =
            Flag.toggle(
                    "no-pty", "Give it pipes where --log captures, even if stdout is a terminal.");
    static final Flag LINGER =
            new Flag(
                    "linger",
                    "DURATION",
                    "After the command's end, wait at most this long for output of what it left"
                            + " behind (default 5s).");

    static final Flag PROFILE =
            new Flag(
                    "profile",
                    "NAME",
                    "Show less of the output, as this profile says (see 'lastword profile list')."
                            + " Nothing is hidden that 'lastword show' cannot show again.");
    static final Flag FOR =
            new Flag(
                    "for",
                    "WHO",
                    "Show less to human, agent or ci, by the profile that is meant for the command,"
                            + " if there is one.");
    static final Flag RAW =
            Flag.toggle("raw", "Hide nothing, whatever else is said; so does LASTWORD_RAW=1.");
    static final Flag STRICT_PROFILE =
            Flag.toggle(
                    "strict-profile",
                    "Do not run the command where the profile cannot be used (exit code 125).");
    static final Flag VAR =
            new Flag(
                    "var",
                    "NAME=VALUE",
                    "For ${NAME} in the profile, before the environment. May be given more than once.");

    /// What only `run` can do.
    private static final List<Flag> FOR_RUN = List.of(LOG, PROFILE, FOR, RAW, STRICT_PROFILE, VAR);

    static final Spec RUN =
            new Spec(
                    "run",
                    "run a command and end exactly as it ends",
                    "[OPTIONS] [--] COMMAND [ARGUMENT...]",
                    "The command gets the same arguments, environment, descriptors and signals as"
                            + " without lastword, and lastword ends as it ends: with the same exit code, or"
                            + " of the same signal. Without options lastword becomes the command.",
                    List.of(
                            TIMEOUT,
                            KILL_AFTER,
                            SIGNAL_AS_CODE,
                            STATUS_FILE,
                            STATUS_FD,
                            LOG,
                            PTY,
                            NO_PTY,
                            LINGER,
                            PROFILE,
                            FOR,
                            RAW,
                            STRICT_PROFILE,
                            VAR,
                            Spec.HELP),
                    true,
                    List.of(
                            OwnCode.TIMED_OUT,
                            OwnCode.FAILED,
                            OwnCode.NOT_EXECUTABLE,
                            OwnCode.NOT_FOUND));

    static final Spec RECORD =
            new Spec(
                    "record",
                    "run a command and keep what happened",
                    "[OPTIONS] [--] COMMAND [ARGUMENT...]",
                    "The command runs as under 'lastword run'. What it writes and how it ends is kept"
                            + " in a directory of its own, which 'lastword show last' shows. Where"
                            + " the recording worked the exit code is 0, whatever the command's"
                            + " was; --propagate-script-exit ends as the command ended. Each policy"
                            + " can be set by a flag, by a variable, in the table [record] of the"
                            + " project's lastword.toml or of lastword/config.toml in the user's"
                            + " configuration directory, the first of these winning.",
                    recordFlags(),
                    true,
                    List.of(
                            OwnCode.OK,
                            OwnCode.TIMED_OUT,
                            OwnCode.FAILED,
                            OwnCode.NOT_EXECUTABLE,
                            OwnCode.NOT_FOUND));

    static final Flag ORIGIN = Flag.toggle("origin", "Say where each value came from.");
    static final Flag JSON = Flag.toggle("json", "Answer with one JSON object.");

    static final Spec CONFIG =
            new Spec(
                    "config",
                    "show the recorder's settings and where they came from",
                    "[OPTIONS]",
                    "Shows every setting as 'lastword record' would see it in this place.",
                    List.of(ORIGIN, JSON, Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.USAGE, OwnCode.IO));

    private static List<Flag> recordFlags() {
        List<Flag> flags = new ArrayList<>(PolicyFlags.all());
        RUN.flags().stream().filter(f -> !FOR_RUN.contains(f)).forEach(flags::add);
        return flags;
    }

    static final Spec HELP =
            new Spec(
                    "help",
                    "show what lastword or one of its commands does",
                    "[COMMAND]",
                    "",
                    List.of(Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.USAGE, OwnCode.IO));

    /// In the order in which the help lists them.
    public static final List<Spec> ALL =
            List.of(
                    RUN,
                    RECORD,
                    HistorySpecs.RUNS,
                    HistorySpecs.SHOW,
                    HistorySpecs.REPLAY,
                    HistorySpecs.PRUNE,
                    HistorySpecs.GAIN,
                    CONFIG,
                    ProfileSpec.PROFILE,
                    ExplainSpec.EXPLAIN,
                    LintSpec.LINT,
                    InventorySpec.INVENTORY,
                    HELP);

    private Commands() {}

    static Optional<Spec> named(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
