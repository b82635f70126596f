package dev.lastword.contract.lint.contract;

import java.util.List;

/// What texts of tables and messages speak of. Told by a few words, and only where nothing else in
/// the text speaks against it.
final class Wording {

    /// How a text begins that tells of a success, or of nothing that matters.
    private static final List<String> SUCCESS =
            List.of(
                    "success",
                    "successful",
                    "successfully",
                    "ok",
                    "okay",
                    "info",
                    "information",
                    "informational",
                    "skip",
                    "skipped",
                    "nothing to do",
                    "nothing to be done",
                    "nothing changed",
                    "no-op",
                    "noop",
                    "no op",
                    "no changes",
                    "no changes needed",
                    "no change",
                    "no work to do",
                    "up to date",
                    "up-to-date",
                    "already up to date",
                    "already up-to-date",
                    "already done",
                    "already exists, nothing to do",
                    "passed",
                    "all passed",
                    "all checks passed",
                    "done",
                    "completed",
                    "completed successfully");

    /// Words that go on with such a beginning, where others make it something else: `Success
    /// criteria`, `info file`.
    private static final List<String> GOES_ON =
            List.of(
                    "only", "that", "which", "if", "when", "and", "with", "as", "because", "since",
                    "for", "in", "on", "at", "to", "the", "this", "by", "was", "is", "are", "so",
                    "while", "after", "before", "or", "message", "state", "status", "result");

    private static final List<String> FAILURE =
            List.of(
                    "fail",
                    "error",
                    "not ",
                    "n't",
                    "invalid",
                    "missing",
                    "cannot",
                    "denied",
                    "unable",
                    "wrong",
                    "without",
                    "but ",
                    "warning",
                    "refus",
                    "violat",
                    "conflict",
                    "problem",
                    "issue",
                    "unless",
                    "unsuccess",
                    "except",
                    "no such",
                    "differ");

    /// What heals by itself.
    private static final List<String> TRANSIENT =
            List.of(
                    "timeout",
                    "time-out",
                    "timed out",
                    "rate limit",
                    "rate-limit",
                    "ratelimit",
                    "too many requests",
                    "transient",
                    "temporarily",
                    "temporary failure",
                    "temporary error",
                    "temporary network",
                    "try again later",
                    "retry later",
                    "retryable",
                    "service unavailable",
                    "service is unavailable",
                    "service was unavailable",
                    "server unavailable",
                    "server is unavailable",
                    "api unavailable",
                    "api is unavailable",
                    "network unavailable",
                    "network is unavailable",
                    "host unavailable",
                    "backend unavailable",
                    "upstream unavailable",
                    "endpoint unavailable",
                    "database unavailable");

    /// Where these stand beside it, the text is about a setting, or says that nothing of the kind
    /// happened.
    private static final List<String> NOT_TRANSIENT =
            List.of(
                    "invalid",
                    "usage",
                    "argument",
                    "option",
                    "parameter",
                    "must ",
                    "should ",
                    "positive",
                    "negative",
                    "--",
                    "missing",
                    "unknown",
                    "no timeout",
                    "not a ",
                    "not timed out",
                    "without timeout",
                    "non-transient",
                    "not transient",
                    "nontransient",
                    "non-retryable",
                    "not retryable",
                    "not rate",
                    "no rate",
                    "permanent",
                    "timeout value",
                    "timeout set",
                    "config",
                    "not found",
                    "requires",
                    "required");

    /// Of a sentence, in characters.
    private static final int LONGEST = 120;

    private Wording() {}

    /// In lower case, of ASCII; the same length.
    static String lower(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= 'A' && letters[i] <= 'Z') {
                letters[i] = (char) (letters[i] + ('a' - 'A'));
            }
        }
        return new String(letters);
    }

    static boolean isSuccess(String text) {
        String lower = lower(text).strip();
        return !any(lower, FAILURE) && (beginsAsSuccess(lower) || saysMerged(lower));
    }

    static boolean isFailure(String text) {
        return any(lower(text), FAILURE);
    }

    static boolean isTransient(String text) {
        String lower = lower(firstSentence(text));
        return any(lower, TRANSIENT) && !any(lower, NOT_TRANSIENT);
    }

    /// What a long text is about: other sentences tell of details.
    private static String firstSentence(String text) {
        int stop = text.indexOf(". ");
        return text.substring(0, Math.min(stop < 0 ? text.length() : stop, LONGEST));
    }

    private static boolean beginsAsSuccess(String lower) {
        int start = 0;
        while (start < lower.length() && "(*`_'\"".indexOf(lower.charAt(start)) >= 0) {
            start++;
        }
        if (lower.startsWith("successfully ", start)) {
            return true;
        }
        for (String word : SUCCESS) {
            if (lower.startsWith(word, start) && ends(lower, start + word.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the beginning is all, or goes on as it should.
    private static boolean ends(String lower, int at) {
        if (at == lower.length()) {
            return true;
        }
        char next = lower.charAt(at);
        if (next != ' ') {
            return !Character.isLetterOrDigit(next) && next != '-' && next != '_';
        }
        int start = at + 1;
        if (start < lower.length() && !Character.isLetter(lower.charAt(start))) {
            return true;
        }
        int end = start;
        while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
            end++;
        }
        return GOES_ON.contains(lower.substring(start, end));
    }

    /// `Merged`, `PR is merged`, `already merged`: in the first clause.
    private static boolean saysMerged(String lower) {
        int end = 0;
        while (end < lower.length() && ",;:.(/".indexOf(lower.charAt(end)) < 0) {
            end++;
        }
        String clause = lower.substring(0, end).strip();
        return clause.equals("merged")
                || clause.endsWith(" is merged")
                || clause.endsWith(" was merged")
                || clause.endsWith("already merged")
                || clause.endsWith("pr merged");
    }

    static boolean any(String lower, List<String> phrases) {
        for (String phrase : phrases) {
            if (lower.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
