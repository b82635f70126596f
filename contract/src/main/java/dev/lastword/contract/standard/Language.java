package dev.lastword.contract.standard;

import java.util.List;
import java.util.Locale;

/// The language of a script, as far as it decides where its header stands.
public enum Language {
    /// bash and POSIX sh, and whatever else begins its comments with `#`.
    SHELL,
    POWERSHELL,
    PYTHON;

    /// By the ending of the file's name, else by the interpreter in its first line.
    public static Language of(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (endsWithAny(name, List.of(".ps1", ".psm1", ".psd1"))) {
            return POWERSHELL;
        }
        if (endsWithAny(name, List.of(".py", ".pyw", ".pyi"))) {
            return PYTHON;
        }
        if (endsWithAny(name, List.of(".sh", ".bash", ".bats", ".ksh", ".zsh"))) {
            return SHELL;
        }
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (!first.startsWith("#!")) {
            return SHELL;
        }
        if (first.contains("pwsh") || first.contains("powershell")) {
            return POWERSHELL;
        }
        return first.contains("python") ? PYTHON : SHELL;
    }

    private static boolean endsWithAny(String name, List<String> endings) {
        return endings.stream().anyMatch(name::endsWith);
    }
}
