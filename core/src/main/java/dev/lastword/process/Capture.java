package dev.lastword.process;

import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The captured streams of one run: opened before the command starts, then pumped until they end.
final class Capture {

    /// How long a pipe may stay silent after the command's end before it counts as held by
    /// something that was left behind.
    private static final long QUIET_NANOS = 250_000_000L;

    private final Kernel kernel;
    private final Troubles troubles;
    private final Optional<Witness> witness;
    private final View view;
    private final int[] size = new int[2];

    /// An array, because the loop passes here millions of times and is not to leave garbage.
    private Pump[] pumps = {};

    private final List<Terminal> terminals = new ArrayList<>();
    private final List<Integer> commandEnds = new ArrayList<>();
    private int output = Spawn.INHERIT;
    private int errors = Spawn.INHERIT;
    private boolean gaveUp;

    /// A pseudo terminal of ours, and the terminal whose window size it follows.
    private record Terminal(int like, int descriptor) {}

    Capture(Kernel kernel, Troubles troubles, Optional<Witness> witness, View view) {
        this.kernel = kernel;
        this.troubles = troubles;
        this.witness = witness;
        this.view = view;
    }

    /// Opens what the channels need.
    ///
    /// @return below 0 when the command must not start; [Troubles] then say why
    int open(List<Channel> channels, Optional<Word> logPath) {
        Optional<Log> log = Optional.empty();
        if (logPath.isPresent()) {
            Word path = logPath.get();
            int descriptor = kernel.create(path);
            if (descriptor < 0) {
                return troubles.refuse(Mishap.Part.LOG, "open the log " + path, descriptor);
            }
            log = Optional.of(new Log(path, Sink.own(kernel, descriptor), troubles));
        }
        List<Passage> passages = view.passages(channels);
        for (int i = 0; i < channels.size(); i++) {
            Channel channel = channels.get(i);
            int answer = open(channel, log, passages.get(i));
            if (answer < 0) {
                return troubles.refuse(Mishap.Part.START, "capture " + channel.name(), answer);
            }
        }
        return 0;
    }

    private int open(Channel channel, Optional<Log> log, Passage passage) {
        int destination = channel.destination();
        Optional<FileIdentity> identity = kernel.identify(destination);
        if (identity.isEmpty()) {
            return -Errno.EBADF.number();
        }
        int[] ends = new int[2];
        int answer =
                channel.terminal()
                        ? kernel.terminal(ends, destination)
                        : kernel.pipe(ends, Pump.PIPE_BYTES);
        if (answer < 0) {
            return answer;
        }
        if (channel.terminal()) {
            terminals.add(new Terminal(destination, ends[0]));
        }
        Sink reader = Sink.shared(kernel, destination, identity.get());
        pumps = Arrays.copyOf(pumps, pumps.length + 1);
        pumps[pumps.length - 1] =
                new Pump(kernel, channel, ends[0], reader, log, witness, passage, troubles);
        commandEnds.add(ends[1]);
        if (channel.output()) {
            output = ends[1];
        }
        if (channel.errors()) {
            errors = ends[1];
        }
        return 0;
    }

    /// What becomes the command's descriptor 1.
    int output() {
        return output;
    }

    /// What becomes the command's descriptor 2.
    int errors() {
        return errors;
    }

    /// The command has its ends; ours must go, or the pipes would never end.
    void commandStarted() {
        commandEnds.forEach(kernel::close);
        commandEnds.clear();
    }

    boolean isOpen() {
        for (Pump pump : pumps) {
            if (pump.isOpen()) {
                return true;
            }
        }
        return false;
    }

    /// Whether every stream was read to its end.
    boolean complete() {
        return !gaveUp && Arrays.stream(pumps).noneMatch(Pump::failed);
    }

    /// Whether the end of a stream was not waited for.
    boolean gaveUp() {
        return gaveUp;
    }

    /// Passes a change of the window size on.
    ///
    /// @return whether the command sees a terminal of ours, and so has to be told
    boolean resize() {
        terminals.forEach(t -> kernel.copyWindowSize(t.like(), t.descriptor()));
        if (terminals.isEmpty()) {
            return false;
        }
        if (witness.isPresent()
                && kernel.windowSize(terminals.getFirst().descriptor(), size) >= 0) {
            witness.get().resized(kernel.monotonicNanos(), size[0], size[1]);
        }
        return true;
    }

    void register(PollSet set, Drain drain) {
        for (Pump pump : pumps) {
            pump.register(set, drain.mayRead(pump));
        }
    }

    void advance(PollSet set, Drain drain) {
        for (Pump pump : pumps) {
            pump.advance(set, drain.mayRead(pump));
        }
    }

    /// Moves what is there without waiting for poll(2).
    void move() {
        for (Pump pump : pumps) {
            pump.move(true);
        }
    }

    void commandEnded(long nowNanos) {
        for (Pump pump : pumps) {
            pump.commandEnded(nowNanos);
        }
    }

    /// Gives up what stays silent or takes longer than `--linger`.
    void giveUpLate(Drain drain, long nowNanos) {
        if (nowNanos < drain.dueNanos(lastByteNanos())) {
            return;
        }
        for (Pump pump : pumps) {
            if (pump.isOpen() && !pump.pending() && !pump.owes()) {
                gaveUp |= !pump.finish();
            }
        }
    }

    /// Lets go of what waits for more output, where the command has been silent for long enough.
    void hurryLate(long nowNanos) {
        for (Pump pump : pumps) {
            if (pump.waiting() && nowNanos >= patienceEnds(pump)) {
                pump.hurry();
            }
        }
    }

    private long patienceEnds(Pump pump) {
        long patience = view.patienceNanos();
        return patience == Long.MAX_VALUE ? patience : pump.lastByteNanos() + patience;
    }

    /// Everything was read, and it is known how the command ended.
    void conclude(boolean failed) {
        for (Pump pump : pumps) {
            pump.conclude(failed);
        }
    }

    /// Gives up everything at once.
    void abandon() {
        for (Pump pump : pumps) {
            if (pump.isOpen()) {
                pump.abandon();
                gaveUp = true;
            }
        }
    }

    /// When [#giveUpLate] or [#hurryLate] has to be asked again, nanoseconds; [Long#MAX_VALUE] for
    /// never.
    long nextDue(Drain drain) {
        long due = Long.MAX_VALUE;
        for (Pump pump : pumps) {
            if (pump.isOpen() && !pump.pending() && !pump.owes()) {
                due = Math.min(due, drain.dueNanos(lastByteNanos()));
            }
            if (pump.waiting()) {
                due = Math.min(due, patienceEnds(pump));
            }
        }
        return due;
    }

    /// Of any stream: what still writes to one of them may still write to the other.
    private long lastByteNanos() {
        long last = Long.MIN_VALUE;
        for (Pump pump : pumps) {
            last = Math.max(last, pump.lastByteNanos());
        }
        return last;
    }

    /// How long after the command's end its streams are still read.
    ///
    /// @param ended whether the command has ended
    /// @param lingerUntilNanos the last moment for what was not in the pipe at its end
    record Drain(boolean ended, long lingerUntilNanos) {

        /// While the command lives everything is read.
        static final Drain ALIVE = new Drain(false, Long.MAX_VALUE);

        boolean mayRead(Pump pump) {
            return !ended || pump.owes() || pump.lastByteNanos() < lingerUntilNanos;
        }

        private long dueNanos(long lastByteNanos) {
            return ended ? Math.min(lastByteNanos + QUIET_NANOS, lingerUntilNanos) : Long.MAX_VALUE;
        }
    }
}
