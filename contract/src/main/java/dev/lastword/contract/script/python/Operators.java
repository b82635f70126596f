package dev.lastword.contract.script.python;

import java.util.Arrays;
import java.util.Comparator;

/// Operators and brackets, the longest that fits first.
final class Operators {

    /// By the first character, longest first.
    private static final Kind[][] BY_FIRST = byFirst();

    private Operators() {}

    /// The operator at `offset`, or [Kind#ERROR] where there is none.
    static Kind at(String text, int offset) {
        char c = text.charAt(offset);
        if (c < BY_FIRST.length) {
            for (Kind kind : BY_FIRST[c]) {
                if (text.startsWith(kind.text(), offset)) {
                    return kind;
                }
            }
        }
        return Kind.ERROR;
    }

    private static Kind[][] byFirst() {
        Kind[][] all = new Kind[128][];
        for (int c = 0; c < all.length; c++) {
            char first = (char) c;
            all[c] =
                    Arrays.stream(Kind.values())
                            .filter(kind -> kind.compareTo(Kind.LPAREN) >= 0)
                            // A token of its own only within a formatted string.
                            .filter(kind -> kind != Kind.EXCLAMATION)
                            .filter(kind -> kind.text().charAt(0) == first)
                            .sorted(Comparator.comparingInt(kind -> -kind.text().length()))
                            .toArray(Kind[]::new);
        }
        return all;
    }
}
