package dev.lastword.pattern;

import java.util.Optional;

/// Reads what a backslash and the characters behind it stand for.
final class EscapeParser {

    private final PatternText text;

    EscapeParser(PatternText text) {
        this.text = text;
    }

    /// A place, where the escape is one.
    Optional<Syntax.Anchor> anchor() {
        if (text.peek() != '\\') {
            return Optional.empty();
        }
        Optional<Syntax.Anchor> anchor =
                switch (text.peek(1)) {
                    case 'A' -> Optional.of(Syntax.Anchor.START);
                    case 'z' -> Optional.of(Syntax.Anchor.END);
                    case 'b' -> Optional.of(Syntax.Anchor.WORD_EDGE);
                    case 'B' -> Optional.of(Syntax.Anchor.NO_WORD_EDGE);
                    default -> Optional.empty();
                };
        if (anchor.isPresent()) {
            text.returnTo(text.position() + 2);
        }
        return anchor;
    }

    /// A set with a name, where the escape is one.
    Optional<SymbolSet> set() {
        if (text.peek() != '\\') {
            return Optional.empty();
        }
        Optional<SymbolSet> set = NamedSets.perl(text.peek(1));
        if (set.isPresent()) {
            text.returnTo(text.position() + 2);
        }
        return set;
    }

    /// The one character that the escape stands for.
    int character() {
        int start = text.position();
        text.next();
        if (text.isAtEnd()) {
            throw new Fault(start, "a \\ at the end escapes nothing; write \\\\ for the character");
        }
        int letter = text.next();
        return switch (letter) {
            case 'a' -> 0x07;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case 'x' -> hexadecimal(start);
            case '0' -> octal(0);
            case '1', '2', '3', '4', '5', '6', '7' -> {
                if (text.peek() < '0' || text.peek() > '7') {
                    throw backreference(start);
                }
                yield octal(letter - '0');
            }
            case '8', '9' -> throw backreference(start);
            default -> {
                if (letter < 0x80 && !isLetterOrDigit(letter)) {
                    yield letter;
                }
                throw new Fault(start, whyNot(letter));
            }
        };
    }

    private static Fault backreference(int start) {
        return new Fault(
                start, "backreferences cannot be matched in linear time and are not supported");
    }

    private static String whyNot(int letter) {
        return switch (letter) {
            case 'p', 'P' ->
                    "Unicode classes are not supported; write the ranges, as in"
                            + " [\\x{370}-\\x{3FF}]";
            case 'C' -> "\\C, a byte, is not supported; write . instead";
            case 'Z' -> "\\Z is not supported; write \\z or $ instead";
            case 'k', 'g' ->
                    "backreferences cannot be matched in linear time and are not supported";
            case 'E' -> "there is no \\Q that this \\E could end";
            case 'Q' -> "\\Q is not supported between brackets";
            default ->
                    "the escape \\"
                            + PatternText.character(letter)
                            + " has no meaning in RE2's syntax";
        };
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /// Up to three octal digits in all.
    private int octal(int value) {
        int octal = value;
        for (int i = 0; i < 2 && text.peek() >= '0' && text.peek() <= '7'; i++) {
            octal = octal * 8 + text.next() - '0';
        }
        return octal;
    }

    /// `\x7F` or `\x{10FFFF}`.
    private int hexadecimal(int start) {
        boolean braces = text.accept("{");
        int value = 0;
        int digits = 0;
        while ((braces || digits < 2) && digit(text.peek()) >= 0 && value <= 0x10FFFF) {
            value = value * 16 + digit(text.next());
            digits++;
        }
        if (value > 0x10FFFF) {
            throw new Fault(start, "there is no character beyond \\x{10FFFF}");
        }
        if (braces ? digits == 0 || !text.accept("}") : digits < 2) {
            throw new Fault(
                    start,
                    "expected two hexadecimal digits, as in \\x7F, or braces, as in \\x{7F}");
        }
        return value;
    }

    private static int digit(int c) {
        return c >= '0' && c <= '9'
                ? c - '0'
                : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
