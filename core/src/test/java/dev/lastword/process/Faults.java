package dev.lastword.process;

import dev.lastword.status.Errno;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What goes wrong in a [FakeKernel]: nothing at first.
///
/// Disturbances are what every program has to live with: interrupted calls, short reads and writes.
/// A fault is one call that fails once.
final class Faults {

    private final List<String> calls = new ArrayList<>();
    private Optional<RandomGenerator> weather = Optional.empty();
    private int faultAt = -1;
    private int fault;
    private String always = "";
    private int alwaysWith;
    private int bangAt = -1;

    /// Disturbs calls at random.
    void disturb(RandomGenerator random) {
        weather = Optional.of(random);
    }

    /// Lets the call at a position fail.
    void failAt(int position, Errno errno) {
        faultAt = position;
        fault = -errno.number();
    }

    /// Lets every call of a kind fail.
    void failAlways(String call, Errno errno) {
        always = call;
        alwaysWith = -errno.number();
    }

    /// Lets the call at a position throw, which no kernel does: a fault of lastword's own.
    void throwAt(int position) {
        bangAt = position;
    }

    /// The calls so far, by their names.
    List<String> calls() {
        return calls;
    }

    int of(String call) {
        int position = calls.size();
        calls.add(call);
        if (position == bangAt) {
            throw new IllegalStateException("bang");
        }
        return position == faultAt ? fault : call.equals(always) ? alwaysWith : 0;
    }

    /// The negated errno of a disturbance, mostly 0.
    int disturbance(boolean blocking) {
        int dice = weather.isEmpty() ? 99 : weather.get().nextInt(40);
        if (dice == 0) {
            return -Errno.EINTR.number();
        }
        return dice == 1 && !blocking ? -Errno.EAGAIN.number() : 0;
    }

    int shortened(int length) {
        return weather.isEmpty() || length < 2 || weather.get().nextInt(4) > 0
                ? length
                : 1 + weather.get().nextInt(length);
    }
}
