package dev.lastword.blackbox;

import java.util.regex.Pattern;

/// A terminal with a keyboard and a screen, for whatever is started [Launch#on(Terminal)] it.
final class Terminal implements AutoCloseable {
    private final int master = Posix.openTerminal();
    private final String name = Posix.terminalName(master);
    private final Output screen;
    private boolean open = true;

    Terminal() {
        Posix.resizeTerminal(master, 24, 80);
        screen = new Output("the terminal", Posix.duplicate(master, 0));
    }

    /// The path that programs open.
    String name() {
        return name;
    }

    /// Types on the keyboard; `\3` is ^C, `\32` is ^Z.
    void type(String text) {
        Posix.write(master, Bytes.of(text));
    }

    Output screen() {
        return screen;
    }

    /// Waits for a text on the screen, after what was expected before.
    String expect(String text) {
        return screen.expect(text);
    }

    /// Waits for what matches, and answers it or its first group.
    String expect(Pattern pattern) {
        return screen.expect(pattern);
    }

    void resize(int rows, int columns) {
        Posix.resizeTerminal(master, rows, columns);
    }

    /// Ends the connection, as a lost modem line or a closed window does.
    void hangUp() {
        close();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            screen.close();
            Posix.close(master);
        }
    }
}
