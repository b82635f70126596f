package dev.lastword.contract.script.workflow;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;

/// The `${{ … }}` in a text, which GitHub replaces before a shell sees it.
///
/// To read a script as its shell will, a word of the same length stands in for each, so that all
/// offsets stay: in bash and PowerShell `${_name_}`, a variable of which nothing is known, which is
/// what an expression is to a script; in Python a name of the same kind.
public final class Expressions {

    private Expressions() {}

    /// Where they are, by their place. One that is not closed is none.
    public static List<Range> of(String text) {
        int start = text.indexOf("${{");
        if (start < 0) {
            return List.of();
        }
        List<Range> expressions = new ArrayList<>();
        while (start >= 0) {
            int end = end(text, start + 3);
            if (end < 0) {
                break;
            }
            expressions.add(new Range(start, end));
            start = text.indexOf("${{", end);
        }
        return expressions;
    }

    /// Behind the `}}`, which counts for nothing between single quotes.
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '}' && text.charAt(i + 1) == '}') {
                return i + 2;
            }
        }
        return -1;
    }

    /// The text with a variable for each expression.
    public static String asVariables(String text, List<Range> expressions) {
        return masked(text, expressions, true);
    }

    /// The text with a name for each expression.
    public static String asNames(String text, List<Range> expressions) {
        return masked(text, expressions, false);
    }

    /// The text with a variable for each expression, but a name for one that a path goes on behind:
    /// PowerShell takes no `${x}\run.ps1` for a command.
    public static String asPowerShell(String text, List<Range> expressions) {
        List<Range> paths = new ArrayList<>();
        List<Range> others = new ArrayList<>();
        for (Range range : expressions) {
            boolean path =
                    range.end() < text.length() && "\\/".indexOf(text.charAt(range.end())) >= 0;
            (path ? paths : others).add(range);
        }
        return asVariables(asNames(text, paths), others);
    }

    private static String masked(String text, List<Range> expressions, boolean variables) {
        if (expressions.isEmpty()) {
            return text;
        }
        char[] masked = text.toCharArray();
        for (Range range : expressions) {
            for (int i = range.start(); i < range.end(); i++) {
                if (!isNameCharacter(masked[i])) {
                    masked[i] = '_';
                }
            }
            if (variables) {
                masked[range.start()] = '$';
                masked[range.start() + 1] = '{';
                masked[range.end() - 1] = '}';
            }
        }
        return new String(masked);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
