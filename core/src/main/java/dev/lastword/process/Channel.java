package dev.lastword.process;

/// A captured way out of the command: descriptor 1, descriptor 2, or both where they are one.
///
/// @param output whether it carries descriptor 1
/// @param errors whether it carries descriptor 2
/// @param terminal whether the command sees a terminal there
public record Channel(boolean output, boolean errors, boolean terminal) {

    /// The caller's descriptor to which the bytes are passed on.
    int destination() {
        return output ? 1 : 2;
    }

    /// As what a witness sees it: one that carries both counts as stdout.
    Stream stream() {
        return output ? Stream.STDOUT : Stream.STDERR;
    }

    /// For messages.
    String name() {
        return output && errors ? "output" : output ? "stdout" : "stderr";
    }
}
