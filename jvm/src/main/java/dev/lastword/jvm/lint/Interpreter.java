package dev.lastword.jvm.lint;

import java.util.Optional;
import java.util.Set;

/// The program that the first line of a file names.
final class Interpreter {

    /// Enough for any `#!` line that a kernel takes.
    static final int FIRST_BYTES = 256;

    private static final Set<String> OURS =
            Set.of(
                    "sh",
                    "bash",
                    "dash",
                    "ash",
                    "ksh",
                    "mksh",
                    "bats",
                    "pwsh",
                    "powershell",
                    "pwsh-preview");

    /// Programs with a language of their own, also where a file is called `.sh`.
    private static final Set<String> FOREIGN =
            Set.of(
                    "zsh", "fish", "csh", "tcsh", "perl", "ruby", "node", "deno", "bun", "awk",
                    "gawk", "expect", "tclsh", "wish", "php", "lua", "Rscript", "make", "sed", "nu",
                    "xonsh", "elvish", "rc");

    private Interpreter() {}

    /// Its name without its folder; behind env(1) the program that this one starts.
    ///
    /// @param start the beginning of a file, in any charset that begins with ASCII
    static Optional<String> of(String start) {
        if (!start.startsWith("#!")) {
            return Optional.empty();
        }
        int end = 2;
        while (end < start.length() && start.charAt(end) != '\n' && start.charAt(end) != '\r') {
            end++;
        }
        boolean env = false;
        for (String word : start.substring(2, end).strip().split("[ \t]+", -1)) {
            String name = word.substring(word.lastIndexOf('/') + 1);
            if (env && (word.startsWith("-") || word.contains("="))) {
                continue;
            }
            if (!env && (name.equals("env") || name.equals("busybox"))) {
                env = true;
                continue;
            }
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        }
        return Optional.empty();
    }

    /// Whether what it reads is examined.
    static boolean isOurs(String name) {
        return OURS.contains(name) || isPython(name);
    }

    /// Whether it reads no shell script, whatever the file is called.
    static boolean isForeignToShells(String name) {
        return FOREIGN.contains(name) || isPython(name);
    }

    /// `python`, `python3`, `python3.14`, `pypy3`.
    private static boolean isPython(String name) {
        String rest =
                name.startsWith("python")
                        ? name.substring(6)
                        : name.startsWith("pypy") ? name.substring(4) : "x";
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
