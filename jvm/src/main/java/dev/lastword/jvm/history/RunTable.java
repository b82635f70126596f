package dev.lastword.jvm.history;

import java.time.ZoneId;

/// The table of `runs`, a line at a time.
final class RunTable {

    /// Where stdout is no terminal.
    private static final int WIDTH = 100;

    private static final int STARTED = 16;
    private static final int TOOK = 6;
    private static final int ENDING = 11;
    private static final int OUTPUT = 6;
    private static final int LEAST_COMMAND = 10;

    private final Viewer viewer;
    private final int width;

    RunTable(Viewer viewer) {
        this.viewer = viewer;
        this.width = viewer.isTerminal() ? viewer.columns() : WIDTH;
    }

    String head() {
        return line("ID", "STARTED", "TOOK", "ENDING", "OUTPUT", "COMMAND");
    }

    String line(Run run) {
        ZoneId zone = viewer.zone();
        return line(
                Ids.brief(run.id()),
                Times.minute(run.startedMillis(), zone),
                took(run),
                Endings.brief(run.state()),
                output(run.state()),
                SafeText.line(run.line()));
    }

    private String line(
            String id, String started, String took, String ending, String output, String command) {
        StringBuilder line = new StringBuilder(width + 8);
        line.append(id);
        left(line, "", 12 - id.length());
        left(line.append("  "), started, STARTED);
        right(line.append("  "), took, TOOK);
        left(line.append("  "), ending, ENDING);
        right(line.append("  "), output, OUTPUT);
        line.append("  ");
        int room = Math.max(LEAST_COMMAND, width - line.length());
        return line.append(SafeText.cut(command, room)).append('\n').toString();
    }

    private String took(Run run) {
        return switch (run.state()) {
            case State.Finished finished -> Times.length(finished.wallMillis());
            case State.Running _ -> Times.length(viewer.nowMillis() - run.startedMillis());
            case State.Interrupted _, State.Broken _ -> "-";
        };
    }

    private static String output(State state) {
        return state instanceof State.Finished finished
                ? Sizes.text(finished.stdout().bytes() + finished.stderr().bytes())
                : "-";
    }

    private static void left(StringBuilder line, String text, int width) {
        line.append(text);
        pad(line, width - text.length());
    }

    private static void right(StringBuilder line, String text, int width) {
        pad(line, width - text.length());
        line.append(text);
    }

    private static void pad(StringBuilder line, int blanks) {
        for (int i = 0; i < blanks; i++) {
            line.append(' ');
        }
    }
}
