package dev.lastword.policy;

import java.util.Optional;

/// The one grammar of truth values, wherever they stand: `1 true yes on` and `0 false no off`, in
/// any case.
public final class Truth {

    private Truth() {}

    /// Reads one.
    ///
    /// @return empty for anything else
    public static Optional<Boolean> read(String text) {
        return switch (lower(text)) {
            case "1", "true", "yes", "on" -> Optional.of(true);
            case "0", "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }
}
