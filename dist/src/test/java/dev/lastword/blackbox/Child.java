package dev.lastword.blackbox;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A process of ours and what the kernel tells its parent about it.
///
/// Closing it kills what is left of its process group.
final class Child implements AutoCloseable {
    private final String name;
    private final int pid;
    private final int keyboard;
    private final Optional<Output> out;
    private final Optional<Output> err;
    private final BlockingQueue<WaitStatus> changes = new LinkedBlockingQueue<>();
    private boolean typing;

    /// @param keyboard the descriptor that [#type(String)] writes to, or -1
    Child(String name, int pid, int keyboard, Optional<Output> out, Optional<Output> err) {
        this.name = name;
        this.pid = pid;
        this.keyboard = keyboard;
        this.out = out;
        this.err = err;
        typing = keyboard >= 0;
        Thread.ofPlatform().daemon().name("wait4 " + pid).start(this::watch);
    }

    private void watch() {
        WaitStatus status;
        do {
            status = WaitStatus.of(Posix.wait4(pid, Posix.WUNTRACED | Posix.WCONTINUED));
            changes.add(status);
        } while (!status.ended());
    }

    int pid() {
        return pid;
    }

    void kill(int signal) {
        Posix.kill(pid, signal);
    }

    void killGroup(int signal) {
        Posix.kill(-pid, signal);
    }

    /// What is collected of its standard output.
    Output out() {
        return out.orElseThrow();
    }

    /// What is collected of its standard error.
    Output err() {
        return err.orElseThrow();
    }

    void type(String text) {
        Posix.write(keyboard, Bytes.of(text));
    }

    /// Ends its standard input.
    void hangUp() {
        if (typing) {
            typing = false;
            Posix.close(keyboard);
        }
    }

    /// Waits for its next change of state: stopped, continued or ended.
    WaitStatus next() {
        try {
            WaitStatus status = changes.poll(Deadline.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (status == null) {
                throw new AssertionError(report());
            }
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// Waits for its end, whatever comes before.
    WaitStatus ending() {
        WaitStatus status = next();
        while (!status.ended()) {
            status = next();
        }
        changes.add(status);
        return status;
    }

    /// Ends its standard input and waits for its end and for the end of its output.
    Result end() {
        hangUp();
        WaitStatus ending = ending();
        return new Result(
                ending, out.map(Output::whole).orElse(""), err.map(Output::whole).orElse(""));
    }

    private String report() {
        return "%s (process %d, state %s) did not change within %d s; stdout:\n%s\nstderr:\n%s"
                .formatted(
                        name,
                        pid,
                        Processes.state(pid),
                        Deadline.PATIENCE.toSeconds(),
                        out.map(Output::text).orElse("not collected"),
                        err.map(Output::text).orElse("not collected"));
    }

    @Override
    public void close() {
        hangUp();
        Processes.killGroup(pid);
        out.ifPresent(Output::close);
        err.ifPresent(Output::close);
    }
}
