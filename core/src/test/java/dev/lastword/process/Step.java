package dev.lastword.process;

import java.time.Duration;
import java.util.List;

/// One thing that a scripted process does.
public sealed interface Step {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Say(int descriptor, byte[] bytes) implements Step {}

    record Pause(Duration time) implements Step {}

    record Close(int descriptor) implements Step {}

    /// Leaves a process behind that has the same descriptors.
    record Leave(List<Step> script) implements Step {}

    /// Is stopped by a signal.
    record Stop(int signal) implements Step {}

    /// Ends with a status word of wait4(2).
    record End(int status) implements Step {}

    static Step say(int descriptor, String text) {
        return new Say(descriptor, Word.of(text).bytes());
    }

    static Step pause(long millis) {
        return new Pause(Duration.ofMillis(millis));
    }

    static Step leave(Step... script) {
        return new Leave(List.of(script));
    }

    static Step exit(int code) {
        return new End(code << 8);
    }

    static Step die(int signal) {
        return new End(signal);
    }
}
