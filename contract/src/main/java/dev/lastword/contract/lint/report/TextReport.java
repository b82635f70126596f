package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.contract.lint.Severity;
import java.util.function.UnaryOperator;

/// For people: a line for each new finding, in the form that editors and terminals know, and one
/// line that counts.
///
/// @param coloured for a terminal
/// @param shown a path as it is to be shown: relative to where the reader is
/// @param places where scripts were looked for, to say so where there are none
public record TextReport(boolean coloured, UnaryOperator<String> shown, String places)
        implements Reporter {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    @Override
    public String write(Report report) {
        StringBuilder text = new StringBuilder();
        for (Reported reported : report.findings()) {
            text.append(line(reported));
        }
        return text.append(summary(report)).toString();
    }

    /// A finding as a line; nothing for what the baseline lists, which is only counted.
    public String line(Reported reported) {
        if (reported.known()) {
            return "";
        }
        Finding finding = reported.finding();
        StringBuilder line = new StringBuilder();
        String place =
                shown.apply(finding.path()) + ":" + finding.line() + ":" + finding.column() + ":";
        add(line, BOLD, printable(place));
        line.append(' ');
        add(line, colour(finding.severity()), finding.severity().word());
        line.append(' ');
        add(line, BOLD, finding.rule().id() + ":");
        line.append(' ').append(printable(finding.message())).append(' ');
        add(line, DIM, "[" + finding.rule().title() + "]");
        return line.append('\n').toString();
    }

    /// How many there are of what, in one line.
    public String summary(Report report) {
        return Summary.of(report, printable(places)) + "\n";
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTE -> CYAN;
        };
    }

    private void add(StringBuilder line, String colour, String text) {
        if (coloured) {
            line.append(colour).append(text).append(PLAIN);
        } else {
            line.append(text);
        }
    }

    /// What stands in a script is not to control a terminal: control characters in caret form, `^[`
    /// for ESC, and what breaks or turns round a line as U+FFFD.
    static String printable(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.substring(0, at));
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isPlain(c)) {
                safe.append(c);
            } else if (c < ' ' || c == 0x7f) {
                safe.append('^').append((char) (c ^ 0x40));
            } else {
                safe.append('\ufffd');
            }
        }
        return safe.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' '
                && (c < 0x7f
                        || (c >= 0xa0
                                && !(c >= 0x2028 && c <= 0x202e)
                                && !(c >= 0x2066 && c <= 0x2069)));
    }
}
