package dev.lastword.contract.script.bash;

/// Where the parts of a word stand, which tells where they end and what is special among them.
enum Place {
    WORD(Cursor.END),
    DOUBLE_QUOTES('"'),
    HERE_DOCUMENT(Cursor.END),
    EXPRESSION(Cursor.END),
    BRACKETS(']'),
    BRACES('}'),
    /// Braces in double quotes: their single quotes do not quote.
    QUOTED_BRACES('}'),
    EXTENDED_GLOB(')');

    private final int end;

    Place(int end) {
        this.end = end;
    }

    /// The character that ends the parts.
    int end() {
        return end;
    }

    /// Whether it is like inside of double quotes.
    boolean isQuoted() {
        return this == DOUBLE_QUOTES || this == HERE_DOCUMENT || this == QUOTED_BRACES;
    }
}
