package dev.lastword.contract.standard;

/// Numbers as they stand in headers: ASCII digits, at most ten, perhaps below zero.
final class Digits {

    private static final int MOST = 10;

    private Digits() {}

    /// Where the number that begins at an index ends; the index itself where none begins there.
    static int end(String text, int from) {
        int first = from < text.length() && text.charAt(from) == '-' ? from + 1 : from;
        int end = first;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end == first || end - first > MOST ? from : end;
    }

    static boolean isCode(String word) {
        return !word.isEmpty() && end(word, 0) == word.length();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
