package dev.lastword.cli;

import dev.lastword.config.Spelling;
import java.util.ArrayList;
import java.util.List;

/// Suggests what a mistyped word may have meant.
final class Nearest {

    private Nearest() {}

    /// `; did you mean --timeout?`, or empty where nothing is near.
    static String option(String dashed, List<Flag> flags) {
        List<String> names = new ArrayList<>();
        flags.forEach(f -> names.add("--" + f.name()));
        return Spelling.suggestion(dashed, names);
    }

    /// The same for a command, or an option in its place.
    static String command(String word) {
        List<String> names = new ArrayList<>(List.of("--help", "--version"));
        Commands.ALL.forEach(s -> names.add(s.name()));
        return Spelling.suggestion(word, names);
    }
}
