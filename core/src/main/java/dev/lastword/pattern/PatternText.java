package dev.lastword.pattern;

/// A pattern that is read from front to back, and the place that has been reached.
final class PatternText {

    /// What is seen behind the last character.
    static final int END = -1;

    private final String text;
    private int at;

    PatternText(String text) {
        this.text = text;
    }

    /// Counted in UTF-16 units, from 0.
    int position() {
        return at;
    }

    /// Goes back to where [#position()] was once.
    void returnTo(int position) {
        at = position;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /// The next UTF-16 unit, or [#END].
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    /// Reads a whole character; only where [#isAtEnd()] is false.
    int next() {
        int character = text.codePointAt(at);
        at += Character.charCount(character);
        return character;
    }

    /// Steps over `wanted`, where that comes next.
    boolean accept(String wanted) {
        if (!text.startsWith(wanted, at)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    /// Reads up to the next `end` and steps over that.
    ///
    /// @return false where there is none; nothing was read then
    boolean skipPast(char end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? at : found + 1;
        return found >= 0;
    }

    /// What was read since [#position()] was `start`.
    String since(int start) {
        return text.substring(start, at);
    }

    /// A character as a text. TeaVM's library has no `Character.toString(int)`.
    static String character(int character) {
        return new StringBuilder().appendCodePoint(character).toString();
    }

    /// @throws Fault where a surrogate stands alone, which no line can contain
    void requireWholeCharacters() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw new Fault(i, "half a character (a surrogate that stands alone)");
            }
        }
    }
}
