package dev.lastword.contract.script.bash;

/// The escapes of `$'…'`.
final class Escapes {

    private final String text;
    private final StringBuilder resolved = new StringBuilder();
    private int pos;

    private Escapes(String text) {
        this.text = text;
    }

    static String resolve(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        Escapes escapes = new Escapes(text);
        while (escapes.pos < text.length()) {
            escapes.next();
        }
        return escapes.resolved.toString();
    }

    private void next() {
        char c = text.charAt(pos);
        pos++;
        if (c != '\\' || pos == text.length()) {
            resolved.append(c);
            return;
        }
        char escape = text.charAt(pos);
        pos++;
        switch (escape) {
            case 'a' -> resolved.append('\u0007');
            case 'b' -> resolved.append('\b');
            case 'e', 'E' -> resolved.append('\u001b');
            case 'f' -> resolved.append('\f');
            case 'n' -> resolved.append('\n');
            case 'r' -> resolved.append('\r');
            case 't' -> resolved.append('\t');
            case 'v' -> resolved.append('\u000b');
            case '\\', '\'', '"', '?' -> resolved.append(escape);
            case 'x' -> number(16, 2, "\\x");
            case 'u' -> number(16, 4, "\\u");
            case 'U' -> number(16, 8, "\\U");
            case 'c' -> control();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                pos--;
                number(8, 3, "\\");
            }
            default -> resolved.append('\\').append(escape);
        }
    }

    private void control() {
        if (pos < text.length()) {
            resolved.append((char) (text.charAt(pos) & 0x1f));
            pos++;
        } else {
            resolved.append("\\c");
        }
    }

    private void number(int radix, int digits, String otherwise) {
        long value = 0;
        int end = pos;
        while (end < text.length()
                && end < pos + digits
                && Character.digit(text.charAt(end), radix) >= 0) {
            value = value * radix + Character.digit(text.charAt(end), radix);
            end++;
        }
        if (end == pos || value > Character.MAX_CODE_POINT) {
            resolved.append(otherwise).append(text, pos, end);
        } else {
            resolved.appendCodePoint((int) value);
        }
        pos = end;
    }
}
