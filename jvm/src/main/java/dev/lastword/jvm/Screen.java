package dev.lastword.jvm;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// The terminal that stdout may be.
final class Screen {

    /// Where a terminal does not know.
    private static final int COLUMNS = 80;

    private static final Path STDOUT = Path.of("/proc/self/fd/1");
    private static final int WINDOW_SIZE_BYTES = 8;

    private Screen() {}

    /// Its width; 0 where stdout is none.
    static int columns() {
        try {
            // The C library costs more than all the rest, so it is asked only where there is hope.
            String target = Files.readSymbolicLink(STDOUT).toString();
            boolean device = target.startsWith("/dev/") && !target.equals("/dev/null");
            return device ? askTerminal() : 0;
        } catch (IOException | UnsupportedOperationException noLinux) {
            return isConsole() ? COLUMNS : 0;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway knows an older one
    private static boolean isConsole() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static int askTerminal() {
        ByteBuffer size = Libc.direct(WINDOW_SIZE_BYTES);
        if (new Libc().call("ioctl", 1, Linux.TIOCGWINSZ, Libc.address(size)) < 0) {
            return 0;
        }
        int columns = size.getShort(2) & 0xffff;
        return columns == 0 ? COLUMNS : columns;
    }
}
