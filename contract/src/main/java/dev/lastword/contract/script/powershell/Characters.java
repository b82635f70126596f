package dev.lastword.contract.script.powershell;

/// Which characters mean what to PowerShell, which also takes the dashes and quotes of word
/// processors.
final class Characters {

    private Characters() {}

    static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
    }

    static boolean isSingleQuote(char c) {
        return c == '\'' || (c >= '\u2018' && c <= '\u201b');
    }

    static boolean isDoubleQuote(char c) {
        return c == '"' || (c >= '\u201c' && c <= '\u201e');
    }

    static boolean isQuote(char c) {
        return isSingleQuote(c) || isDoubleQuote(c);
    }

    static boolean isNewline(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(char c) {
        if (c < 0x80) {
            return c == ' ' || c == '\t' || c == '\u000b' || c == '\f';
        }
        return c == '\u0085' || c == '\ufeff' || Character.isSpaceChar(c);
    }

    /// What ends a word, whatever the word is.
    static boolean endsWord(char c) {
        return switch (c) {
            case '{', '}', '(', ')', ';', ',', '|', '&', '\0', '\n', '\r', '\t', ' ' -> true;
            default -> isBlank(c);
        };
    }

    /// What ends a number inside an expression.
    static boolean endsNumber(char c) {
        return switch (c) {
            case '!', '#', '%', '*', '+', '.', '/', '<', '=', '>', ']', ':', '?' -> true;
            default -> endsWord(c) || isDash(c);
        };
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isIdentifierStart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (c >= 0x80 && Character.isLetter(c));
    }

    static boolean isIdentifierPart(char c) {
        return isIdentifierStart(c) || isDigit(c) || (c >= 0x80 && Character.isDigit(c));
    }
}
