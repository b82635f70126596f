package dev.lastword.blackbox;

/// A change of a child's state, as wait4(2) tells it.
///
/// Its text is what tests compare: `exit 3`, `killed by SIGTERM`. The core flag is no part of it,
/// for it depends on how the machine is set up.
sealed interface WaitStatus {
    record Exited(int code) implements WaitStatus {
        @Override
        public String toString() {
            return "exit " + code;
        }
    }

    record Signaled(int signal, boolean core) implements WaitStatus {
        @Override
        public String toString() {
            return "killed by " + Signals.name(signal);
        }
    }

    record Stopped(int signal) implements WaitStatus {
        @Override
        public String toString() {
            return "stopped by " + Signals.name(signal);
        }
    }

    record Continued() implements WaitStatus {
        @Override
        public String toString() {
            return "continued";
        }
    }

    /// Whether the process is no more.
    default boolean ended() {
        return switch (this) {
            case Exited _, Signaled _ -> true;
            case Stopped _, Continued _ -> false;
        };
    }

    /// Takes the raw status apart, as the macros of wait(2) do.
    static WaitStatus of(int raw) {
        int low = raw & 0x7f;
        int high = raw >> 8 & 0xff;
        if (raw == 0xffff) {
            return new Continued();
        }
        if (low == 0x7f) {
            return new Stopped(high);
        }
        return low == 0 ? new Exited(high) : new Signaled(low, (raw & 0x80) != 0);
    }
}
