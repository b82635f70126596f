package dev.lastword.profile;

import dev.lastword.toml.Position;

/// What is wrong with a profile, and where.
///
/// @param file as messages name it
/// @param reason for people, on one line, without a full stop
public record ProfileProblem(String file, Position at, String reason) {

    public ProfileProblem {
        // Files of projects come from anybody, and these lines go to a terminal.
        file = harmless(file);
        reason = harmless(reason);
    }

    /// `FILE:LINE:COLUMN: reason`
    @Override
    public String toString() {
        return file + ":" + at.line() + ":" + at.column() + ": " + reason;
    }

    /// The same for what is no fault.
    public String asWarning() {
        return new ProfileProblem(file, at, "warning: " + reason).toString();
    }

    /// A text on one line that does nothing to a terminal: `?` for each control character.
    public static String harmless(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(c < ' ' || (c >= 0x7F && c < 0xA0) ? '?' : c);
        }
        return shown.toString();
    }
}
