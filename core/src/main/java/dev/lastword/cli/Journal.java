package dev.lastword.cli;

import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.record.Timestamps;
import dev.lastword.status.Errno;
import java.util.Optional;

/// What the recorder says of its own work: on stderr, and with the time in the file of
/// `--log-file`.
final class Journal {

    private final Kernel kernel;
    private final Notes notes;
    private Level level = Level.WARN;
    private int file = -1;

    /// How important something is.
    enum Level {
        ERROR("error"),
        WARN("warn"),
        INFO("info"),
        DEBUG("debug");

        private final String word;

        Level(String word) {
            this.word = word;
        }
    }

    Journal(Kernel kernel) {
        this.kernel = kernel;
        this.notes = new Notes(kernel);
    }

    /// From how important on something is said.
    void setLevel(String word) {
        for (Level candidate : Level.values()) {
            if (candidate.word.equals(word)) {
                level = candidate;
            }
        }
    }

    /// Opens the file of `--log-file`.
    ///
    /// @return why it cannot be written
    Optional<Errno> open(Word path) {
        int answer = kernel.openForAppending(path);
        file = answer;
        return answer < 0 ? Optional.of(Errno.of(answer)) : Optional.empty();
    }

    void say(Level importance, String message) {
        say(importance, Word.of(message));
    }

    /// Says one line. What goes into the file does not crowd stderr, warnings and errors aside.
    void say(Level importance, Word message) {
        if (importance.compareTo(level) > 0) {
            return;
        }
        if (importance.compareTo(Level.WARN) <= 0 || file < 0) {
            notes.say(message);
        }
        keep(importance, message.text());
    }

    /// Puts into the file what others have said on stderr already.
    void keep(Level importance, String message) {
        if (file < 0) {
            return;
        }
        String line =
                Timestamps.iso(kernel.epochMillis())
                        + " "
                        + importance.word
                        + ": "
                        + message
                        + "\n";
        Optional<Errno> error = Output.write(kernel, file, line);
        if (error.isPresent()) {
            file = -1;
            notes.say("cannot write the log file: " + error.get().text());
        }
    }
}
