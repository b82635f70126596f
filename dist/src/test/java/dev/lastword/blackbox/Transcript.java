package dev.lastword.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text that shows commands with what they print, between paragraphs that say why.
///
/// A paragraph that begins with `$ ` is a session; all others are prose. In a session: `$ COMMAND`
/// is a line for bash, `> MORE` right after it continues it, `? N` is its exit status (else 0), and
/// every other line is what it prints on stdout and stderr together. `…` stands for anything within
/// a line, and a line of nothing else for any lines, empty ones included. The fences of Markdown,
/// lines that begin with three backquotes, count as empty.
record Transcript(List<Step> steps) {
    /// One command.
    ///
    /// @param line where it stands in its file, from 1
    /// @param printed the lines that it is to print
    record Step(int line, String command, List<String> printed, int status) {
        Step {
            printed = List.copyOf(printed);
        }

        /// Matches what the command is to print.
        Pattern pattern() {
            String regex =
                    printed.stream()
                            .map(text -> text.equals("…") ? "(?:[^\n]*\n)*?" : line(text))
                            .collect(Collectors.joining());
            return Pattern.compile(regex);
        }

        private static String line(String text) {
            return Stream.of(text.split("…", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("[^\n]*"))
                    + "\n";
        }
    }

    Transcript {
        steps = List.copyOf(steps);
    }

    static Transcript read(Path file) throws IOException {
        return new Parser(Files.readAllLines(file).stream().map(Transcript::unfenced).toList())
                .transcript();
    }

    private static String unfenced(String line) {
        return line.startsWith("```") ? "" : line;
    }

    /// Goes through the lines once.
    private static final class Parser {
        private final List<String> lines;
        private int at;

        Parser(List<String> lines) {
            this.lines = lines;
        }

        Transcript transcript() {
            List<Step> steps = new ArrayList<>();
            boolean prose = false;
            while (at < lines.size()) {
                String line = lines.get(at);
                if (!prose && line.startsWith("$ ")) {
                    steps.add(step());
                } else {
                    prose = !line.isEmpty();
                    at++;
                }
            }
            return new Transcript(steps);
        }

        private Step step() {
            int number = at + 1;
            StringBuilder command = new StringBuilder(lines.get(at++).substring(2));
            while (at < lines.size() && lines.get(at).startsWith("> ")) {
                command.append('\n').append(lines.get(at++).substring(2));
            }
            List<String> printed = new ArrayList<>();
            while (at < lines.size() && isPrinted(lines.get(at))) {
                printed.add(lines.get(at++));
            }
            int status = 0;
            if (at < lines.size() && lines.get(at).startsWith("? ")) {
                status = Integer.parseInt(lines.get(at++).substring(2));
            }
            return new Step(number, command.toString(), printed, status);
        }

        private static boolean isPrinted(String line) {
            return !line.isEmpty() && !line.startsWith("$ ") && !line.startsWith("? ");
        }
    }
}
