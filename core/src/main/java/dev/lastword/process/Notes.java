package dev.lastword.process;

import dev.lastword.status.Errno;

/// Lastword's own words to people: one line each on stderr, with `lastword: ` in front.
public final class Notes {

    private static final int STDERR = 2;

    /// How often a full stderr is given another chance, and for how long each time.
    private static final int PATIENCE = 10;

    private static final long WAIT_MILLIS = 100;

    private final Kernel kernel;

    public Notes(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Says one line.
    public void say(String message) {
        say(Word.of(message));
    }

    /// Says one line that may hold names which are not UTF-8. A stderr that is closed or stays full
    /// is no reason to fail.
    public void say(Word message) {
        write(Word.of("lastword: ").plus(message));
    }

    /// Writes one line for programs, which has no name in front.
    public void line(String text) {
        write(Word.of(text));
    }

    private void write(Word text) {
        byte[] line = text.plus("\n").bytes();
        int done = 0;
        int attempts = 0;
        while (done < line.length && attempts < PATIENCE) {
            int written = kernel.write(STDERR, line, done, line.length - done);
            if (written > 0) {
                done += written;
            } else {
                attempts++;
                if (Errno.EAGAIN.is(written)) {
                    awaitStderr();
                }
            }
        }
    }

    private void awaitStderr() {
        PollSet set = new PollSet();
        set.add(STDERR, PollSet.OUT);
        kernel.poll(set, WAIT_MILLIS);
    }
}
