package dev.lastword.contract.lint.shell;

/// Pieces of scripts in messages.
final class Text {

    private static final int LONGEST = 40;

    private Text() {}

    /// A piece in one line, and not too long.
    static String brief(String piece) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < piece.length() && line.length() < LONGEST; i++) {
            char c = piece.charAt(i);
            boolean blank = Character.isWhitespace(c) || (c == '\\' && isBreak(piece, i + 1));
            if (!blank) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        String text = line.toString().strip();
        return piece.length() > LONGEST ? text + "…" : text;
    }

    private static boolean isBreak(String text, int at) {
        return at < text.length() && text.charAt(at) == '\n';
    }
}
