package dev.lastword.contract.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the header of a script: what stands before its first command.
final class HeaderLines {

    private final String text;
    private final List<String> lines = new ArrayList<>();
    private final List<HeaderLine> found = new ArrayList<>();
    private int at;

    /// Where the next line begins that was not taken from the text; behind its end, none.
    private int next;

    private HeaderLines(String text) {
        this.text = text;
    }

    static List<HeaderLine> of(Language language, String text) {
        HeaderLines header = new HeaderLines(text);
        switch (language) {
            case SHELL -> header.comments();
            case POWERSHELL -> header.powerShell();
            case PYTHON -> header.python();
        }
        return header.found;
    }

    /// Whether there is such a line. Lines are taken from the text only as far as they are asked
    /// for: a header is short, whatever the script is.
    private boolean has(int index) {
        while (lines.size() <= index && next <= text.length()) {
            take();
        }
        return index < lines.size();
    }

    /// A lone carriage return ends a line too.
    private void take() {
        int end = next;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        lines.add(text.substring(next, end));
        next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    /// Takes lines that begin with `#`, and blank ones, up to the first other one.
    private void comments() {
        while (has(at)) {
            String line = lines.get(at);
            int mark = skipSpace(line, 0);
            if (mark == line.length()) {
                add(0, "", false);
            } else if (line.charAt(mark) == '#') {
                int from = mark;
                while (from < line.length() && line.charAt(from) == '#') {
                    from++;
                }
                add(from, line.substring(from), true);
            } else {
                return;
            }
            at++;
        }
    }

    /// Comments, block comments, and the statements that have to stand before everything else.
    private void powerShell() {
        while (true) {
            comments();
            if (!has(at)) {
                return;
            }
            String line = lines.get(at);
            int start = skipSpace(line, 0);
            if (line.startsWith("<#", start)) {
                block(start + 2, "#>");
            } else if (line.substring(start).toLowerCase(Locale.ROOT).startsWith("using ")) {
                at++;
            } else {
                return;
            }
        }
    }

    /// Comments, then the string that is the module's first statement, then comments.
    private void python() {
        comments();
        if (!has(at)) {
            return;
        }
        String line = lines.get(at);
        int quote = 0;
        while (quote < line.length() && "rRuU".indexOf(line.charAt(quote)) >= 0) {
            quote++;
        }
        for (String mark : List.of("\"\"\"", "'''")) {
            if (line.startsWith(mark, quote)) {
                block(quote + 3, mark);
                comments();
                return;
            }
        }
        for (String mark : List.of("\"", "'")) {
            if (line.startsWith(mark, quote)) {
                int end = line.indexOf(mark, quote + 1);
                add(quote + 1, line.substring(quote + 1, end < 0 ? line.length() : end), false);
                at++;
                comments();
                return;
            }
        }
    }

    /// Takes lines up to the one that holds the end mark, and what stands before the mark in it.
    private void block(int from, String end) {
        int start = from;
        while (has(at)) {
            String line = lines.get(at);
            int mark = line.indexOf(end, start);
            String text = line.substring(start, mark < 0 ? line.length() : mark);
            add(start, text, text.stripLeading().startsWith("#"));
            at++;
            start = 0;
            if (mark >= 0) {
                return;
            }
        }
    }

    private void add(int column, String text, boolean comment) {
        found.add(new HeaderLine(at + 1, column + 1, text, comment));
    }

    private static int skipSpace(String line, int from) {
        int i = from;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
