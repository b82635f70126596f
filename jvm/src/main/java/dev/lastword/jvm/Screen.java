package dev.lastword.jvm;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// The terminal that stdout may be, or stderr.
final class Screen {

    /// Where a terminal does not know.
    private static final int COLUMNS = 80;

    private static final Path STDOUT = Path.of("/proc/self/fd/1");
    private static final Path STDERR = Path.of("/proc/self/fd/2");
    private static final int WINDOW_SIZE_BYTES = 8;

    private Screen() {}

    /// Its width; 0 where stdout is none.
    static int columns() {
        try {
            // The C library costs more than all the rest, so it is asked only where there is hope.
            return isDevice(STDOUT) ? askTerminal() : 0;
        } catch (IOException | UnsupportedOperationException noLinux) {
            return isConsole() ? COLUMNS : 0;
        }
    }

    /// Whether stderr is one, by the name of its device.
    static boolean isBehindStderr() {
        try {
            return isDevice(STDERR);
        } catch (IOException | UnsupportedOperationException noLinux) {
            return isConsole();
        }
    }

    private static boolean isDevice(Path descriptor) throws IOException {
        String target = Files.readSymbolicLink(descriptor).toString();
        return target.startsWith("/dev/") && !target.equals("/dev/null");
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
