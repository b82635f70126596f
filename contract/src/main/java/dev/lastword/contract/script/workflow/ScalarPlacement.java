package dev.lastword.contract.script.workflow;

import dev.lastword.contract.script.Placement;
import dev.lastword.contract.script.Placement.Style;
import dev.lastword.contract.script.Range;
import java.util.Optional;

/// Finds each character of a scalar in the file.
///
/// The library tells the value and where the scalar begins; here both texts are walked side by
/// side. Where they do not agree, the place is said to be unknown.
final class ScalarPlacement {

    private final String file;
    private final String value;
    private final Placement.Builder builder = new Placement.Builder();

    /// Where both walks are.
    private int at;

    private int taken;

    private ScalarPlacement(String file, String value, int at) {
        this.file = file;
        this.value = value;
        this.at = at;
    }

    static Placement of(String file, Yaml.Scalar scalar) {
        int start = behindProperties(file, scalar.range().start());
        var walk = new ScalarPlacement(file, scalar.value(), start);
        Optional<Placement> found =
                switch (scalar.style()) {
                    case LITERAL -> walk.literal();
                    case FOLDED -> walk.folded();
                    case PLAIN -> walk.inFlow(Style.PLAIN);
                    case SINGLE_QUOTED -> walk.inFlow(Style.SINGLE_QUOTED);
                    case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> walk.inFlow(Style.DOUBLE_QUOTED);
                };
        return found.orElseGet(() -> Placement.somewhere(firstLine(file, start), scalar.value()));
    }

    /// Anchors and tags stand before a scalar, and belong to it.
    private static int behindProperties(String file, int start) {
        int at = start;
        while (at < file.length() && (file.charAt(at) == '&' || file.charAt(at) == '!')) {
            while (at < file.length() && !isBlankOrBreak(file.charAt(at))) {
                at++;
            }
            while (at < file.length() && isBlankOrBreak(file.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static Range firstLine(String file, int start) {
        int end = start;
        while (end < file.length() && !isBreak(file.charAt(end))) {
            end++;
        }
        return new Range(Math.min(start, end), end);
    }

    /// The newline that the library puts behind a file that ends in the block stands nowhere.
    private Optional<Placement> literal() {
        skipLine();
        int indent = -1;
        while (taken < value.length()) {
            int lineEnd = lineEnd(value, taken);
            int fileEnd = lineEnd(file, at);
            int length = lineEnd - taken;
            if (length > 0) {
                if (indent < 0) {
                    indent = fileEnd - at - length;
                }
                if (indent < 0
                        || fileEnd - at - length != indent
                        || !file.regionMatches(fileEnd - length, value, taken, length)) {
                    return Optional.empty();
                }
            }
            int newline = Math.min(fileEnd + lengthOfBreak(fileEnd), file.length());
            boolean ends = lineEnd < value.length();
            if (ends && file.startsWith("\n", fileEnd)) {
                builder.verbatim(taken, fileEnd - length, length + 1);
            } else {
                builder.verbatim(taken, fileEnd - length, length);
                if (ends) {
                    builder.piece(lineEnd, fileEnd, newline);
                }
            }
            taken = ends ? lineEnd + 1 : lineEnd;
            at = newline;
        }
        return Optional.of(builder.build(Style.LITERAL, value, Math.max(0, indent), newline()));
    }

    /// Words are alike in both; whatever stands between them is blanks and breaks.
    private Optional<Placement> folded() {
        skipLine();
        while (taken < value.length()) {
            int valueEnd = taken;
            int fileEnd = at;
            if (isBlankOrBreak(value.charAt(taken)) || isBlankOrBreak(file.charAt(at))) {
                valueEnd = behindBlanks(value, taken);
                fileEnd = behindBlanks(file, at);
                if (valueEnd > taken) {
                    builder.piece(taken, at, fileEnd);
                }
            } else {
                while (valueEnd < value.length()
                        && !isBlankOrBreak(value.charAt(valueEnd))
                        && fileEnd < file.length()
                        && value.charAt(valueEnd) == file.charAt(fileEnd)) {
                    valueEnd++;
                    fileEnd++;
                }
                if (valueEnd == taken) {
                    return Optional.empty();
                }
                builder.verbatim(taken, at, fileEnd - at);
            }
            taken = valueEnd;
            at = fileEnd;
            if (taken < value.length() && at >= file.length()) {
                return Optional.empty();
            }
        }
        return Optional.of(builder.build(Style.FOLDED, value, 0, newline()));
    }

    /// Plain and quoted: a break is a blank, more of them are one less; trailing and leading blanks
    /// of lines are nothing.
    private Optional<Placement> inFlow(Style style) {
        if (style != Style.PLAIN) {
            at++;
        }
        while (taken < value.length()) {
            if (at >= file.length()) {
                return Optional.empty();
            }
            char c = file.charAt(at);
            boolean fits;
            if (style == Style.DOUBLE_QUOTED && c == '\\') {
                fits = escape();
            } else if (style == Style.SINGLE_QUOTED && c == '\'') {
                fits = value.charAt(taken) == '\'' && file.startsWith("''", at);
                step(1, 2);
            } else if (isBlankOrBreak(c)) {
                fits = blanks();
            } else {
                fits = same();
            }
            if (!fits) {
                return Optional.empty();
            }
        }
        return Optional.of(builder.build(style, value, 0, newline()));
    }

    private boolean same() {
        int length = 0;
        while (taken + length < value.length()
                && at + length < file.length()
                && value.charAt(taken + length) == file.charAt(at + length)
                && "\\' \t\r\n".indexOf(file.charAt(at + length)) < 0) {
            length++;
        }
        // A quote or backslash that means itself.
        if (length == 0 && value.charAt(taken) == file.charAt(at)) {
            length = 1;
        }
        if (length > 0) {
            stepVerbatim(length);
        }
        return length > 0;
    }

    private boolean blanks() {
        int end = behindBlanks(file, at);
        int breaks = 0;
        for (int i = at; i < end; i++) {
            breaks += lengthOfBreak(i) > 0 && !isSecondOfBreak(i) ? 1 : 0;
        }
        if (breaks == 0) {
            int length = end - at;
            boolean fits = file.regionMatches(at, value, taken, length);
            stepVerbatim(length);
            return fits;
        }
        int length = breaks == 1 ? 1 : breaks - 1;
        boolean fits = taken + length <= value.length();
        for (int i = 0; fits && i < length; i++) {
            fits = value.charAt(taken + i) == (breaks == 1 ? ' ' : '\n');
        }
        step(length, end - at);
        return fits;
    }

    private boolean escape() {
        if (at + 1 >= file.length()) {
            return false;
        }
        char c = file.charAt(at + 1);
        if (isBreak(c)) {
            at = behindBlanks(file, at + 1);
            return true;
        }
        switch (c) {
            case 'x' -> step(1, 4);
            case 'u' -> step(1, 6);
            case 'U' -> step(Character.isHighSurrogate(value.charAt(taken)) ? 2 : 1, 10);
            default -> step(1, 2);
        }
        return at <= file.length();
    }

    /// Goes on in both, where they say the same in different ways.
    private void step(int inValue, int inFile) {
        builder.piece(taken, at, at + inFile);
        taken += inValue;
        at += inFile;
    }

    private void stepVerbatim(int length) {
        builder.verbatim(taken, at, length);
        taken += length;
        at += length;
    }

    private void skipLine() {
        at = lineEnd(file, at);
        at += lengthOfBreak(at);
    }

    /// The newline that the file uses.
    private String newline() {
        int first = file.indexOf('\n');
        return first > 0 && file.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// How long the line break is that stands there; 0 where there is none.
    private int lengthOfBreak(int offset) {
        if (offset >= file.length() || !isBreak(file.charAt(offset))) {
            return 0;
        }
        return file.startsWith("\r\n", offset) ? 2 : 1;
    }

    private boolean isSecondOfBreak(int offset) {
        return offset > 0 && file.charAt(offset) == '\n' && file.charAt(offset - 1) == '\r';
    }

    private static int behindBlanks(String text, int from) {
        int end = from;
        while (end < text.length() && isBlankOrBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isBlankOrBreak(char c) {
        return c == ' ' || c == '\t' || isBreak(c);
    }
}
