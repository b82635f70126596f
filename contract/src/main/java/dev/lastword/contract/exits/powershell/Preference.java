package dev.lastword.contract.exits.powershell;

import java.util.Locale;

/// What `$ErrorActionPreference` says (about_Preference_Variables).
enum Preference {
    /// Errors are shown, and the script goes on: where PowerShell begins.
    CONTINUE,
    /// Every error ends the script.
    STOP,
    /// Nothing is said, and even `throw` is passed over (about_Error_Handling).
    SILENT,
    UNKNOWN;

    static Preference of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (lower.substring(lower.lastIndexOf(':') + 1)) {
            case "stop", "1" -> STOP;
            case "continue", "2" -> CONTINUE;
            case "silentlycontinue", "ignore", "0", "4" -> SILENT;
            default -> UNKNOWN;
        };
    }

    Preference or(Preference other) {
        return this == other ? this : UNKNOWN;
    }
}
