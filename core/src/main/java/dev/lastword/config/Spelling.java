package dev.lastword.config;

import java.util.List;
import java.util.Optional;

/// Which known word a mistyped one may have meant.
public final class Spelling {

    private Spelling() {}

    /// `; did you mean --timeout?`, or empty where nothing is near.
    public static String suggestion(String word, List<String> known) {
        return among(word, known).map(n -> "; did you mean " + n + "?").orElse("");
    }

    /// The known word with the smallest distance, if that is at most a third of its length or one
    /// begins the other.
    private static Optional<String> among(String word, List<String> known) {
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = begins(word, candidate) ? 1 : distance(word, candidate);
            if (distance < least
                    && distance <= Math.max(1, candidate.replace("-", "").length() / 3)) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private static boolean begins(String word, String candidate) {
        return word.length() > 3 && (candidate.startsWith(word) || word.startsWith(candidate));
    }

    /// Damerau–Levenshtein with adjacent transpositions.
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
