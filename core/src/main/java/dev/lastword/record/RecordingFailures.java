package dev.lastword.record;

import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import java.util.Optional;

/// What is said of a record that cannot be written: what, where, and what to do.
final class RecordingFailures {

    private RecordingFailures() {}

    /// Whether an answer of the kernel means that there is no room.
    static boolean isFull(int answer) {
        return Errno.ENOSPC.is(answer) || Errno.EDQUOT.is(answer) || Errno.EFBIG.is(answer);
    }

    /// @param culprit the path that the error is about, where it is not the directory itself
    static String message(StateDirectory state, Optional<Word> culprit, Errno errno) {
        String path = culprit.orElse(state.path()).text();
        String reason =
                errno.equals(Errno.EPERM) && culprit.isPresent()
                        ? "it belongs to somebody else, or others may write to it"
                        : errno.text();
        return "cannot record this run in "
                + path
                + " (from "
                + state.source()
                + "): "
                + reason
                + "; "
                + cure(errno);
    }

    private static String cure(Errno errno) {
        return isFull(-errno.number())
                ? "make room there, or set LASTWORD_HOME to a folder that has some"
                : "set LASTWORD_HOME to a folder that only you can write to";
    }
}
