package dev.lastword.cli;

/// Words in lines that are not too long.
public final class Paragraph {

    private Paragraph() {}

    /// Appends words, and a line feed at the end.
    ///
    /// @param indent the column at which the text stands now, and each further line begins
    /// @param width columns of a line, the indent included; a longer word has a line of its own
    public static void append(StringBuilder text, String words, int indent, int width) {
        int column = indent;
        for (String word : words.split(" ", -1)) {
            if (column > indent && column + 1 + word.length() > width) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            if (column > indent) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }
}
