package dev.lastword.jvm.lint;

import dev.lastword.cli.Output;
import dev.lastword.process.Kernel;

/// A line on the terminal that says how far a long run is, and goes away before anything else is
/// said.
final class Progress {

    private static final int STDERR = 2;
    private static final long DELAY_NANOS = 1_000_000_000;
    private static final String CLEARED = "\r\u001b[K";

    private final Kernel kernel;
    private final boolean isTerminal;
    private final long started;
    private String shown = "";

    /// @param isTerminal whether stderr is one; otherwise nothing is ever said
    Progress(Kernel kernel, boolean isTerminal) {
        this.kernel = kernel;
        this.isTerminal = isTerminal;
        this.started = kernel.monotonicNanos();
    }

    /// Says how far it is, where somebody may be waiting by now.
    void show(int done, int total) {
        if (!isTerminal || kernel.monotonicNanos() - started < DELAY_NANOS) {
            return;
        }
        String line = "lint: " + done + " of " + total + " files";
        if (!line.equals(shown)) {
            Output.write(kernel, STDERR, CLEARED + line);
            shown = line;
        }
    }

    /// Takes the line away.
    void clear() {
        if (!shown.isEmpty()) {
            Output.write(kernel, STDERR, CLEARED);
            shown = "";
        }
    }
}
