package dev.lastword.jvm.history;

import dev.lastword.process.Kernel;
import java.time.ZoneId;

/// Who looks at the history.
///
/// @param zone in which times are told
/// @param columns of the terminal that stdout is; 0 where it is none
/// @param unicode whether that terminal takes more than ASCII
public record Viewer(Kernel kernel, ZoneId zone, int columns, boolean unicode) {

    boolean isTerminal() {
        return columns > 0;
    }

    long nowMillis() {
        return kernel.epochMillis();
    }
}
