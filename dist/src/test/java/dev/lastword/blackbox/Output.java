package dev.lastword.blackbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What has come out of a descriptor so far, gathered by a thread of its own.
final class Output implements AutoCloseable {
    private static final Duration FOR_EVER = Duration.ofMillis(Integer.MAX_VALUE);

    private static final Pattern PID = Pattern.compile("(?m)^(\\d+)\r?$");

    private final String name;
    private final Pipe closing = Posix.pipe();
    private final Thread thread;
    private final StringBuilder text = new StringBuilder();
    private int seen;
    private boolean ended;
    private boolean closed;

    /// Reads the descriptor to its end, then closes it.
    Output(String name, int fd) {
        this.name = name;
        thread = Thread.ofPlatform().daemon().name("output " + fd).start(() -> gather(fd));
    }

    private void gather(int fd) {
        byte[] buffer = new byte[1 << 16];
        int n;
        while (Posix.poll(FOR_EVER, closing.readEnd(), fd) == fd
                && (n = Posix.read(fd, buffer)) > 0) {
            synchronized (this) {
                for (int i = 0; i < n; i++) {
                    text.append((char) (buffer[i] & 0xff));
                }
                notifyAll();
            }
        }
        Posix.close(fd);
        Posix.close(closing.readEnd());
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    /// Everything until now.
    synchronized String text() {
        return text.toString();
    }

    /// Waits until this text comes after what was expected before.
    String expect(String wanted) {
        return expect(Pattern.compile(Pattern.quote(wanted)));
    }

    /// Waits until something that matches comes after what was expected before, and answers it: its
    /// first group if there is one.
    synchronized String expect(Pattern wanted) {
        Matcher matcher = wanted.matcher(text);
        await(() -> ended || matcher.reset(text).find(seen), "no \"" + wanted + "\"");
        if (!matcher.reset(text).find(seen)) {
            throw new AssertionError(report("ended without \"" + wanted + "\""));
        }
        seen = matcher.end();
        return matcher.group(Math.min(1, matcher.groupCount()));
    }

    /// Waits for a line that is a process id.
    int expectPid() {
        return Integer.parseInt(expect(PID));
    }

    /// Waits for the end, which comes when the last process that holds the other side is gone.
    synchronized String whole() {
        await(() -> ended, "no end");
        return text.toString();
    }

    /// Reads no more: whoever writes now meets SIGPIPE, or a hang-up.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Posix.close(closing.writeEnd());
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private synchronized void await(BooleanSupplier condition, String failure) {
        Deadline deadline = Deadline.start();
        while (!condition.getAsBoolean()) {
            if (deadline.passed()) {
                throw new AssertionError(
                        report(failure + " within " + Deadline.PATIENCE.toSeconds() + " s"));
            }
            try {
                wait(deadline.left().toMillis() + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private synchronized String report(String what) {
        int from = Math.max(0, text.length() - 2000);
        return name + ": " + what + "; it says:\n" + text.substring(from);
    }
}
