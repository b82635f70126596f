package dev.lastword.jvm.history;

import dev.lastword.process.Kernel;
import java.time.ZoneId;

/// Who looks at the history.
///
/// @param zone in which times are told
/// @param columns of the terminal that stdout is; 0 where it is none
public record Viewer(Kernel kernel, ZoneId zone, int columns) {

    boolean isTerminal() {
        return columns > 0;
    }

    long nowMillis() {
        return kernel.epochMillis();
    }
}
