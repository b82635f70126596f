package dev.lastword.cli;

import dev.lastword.config.Spelling;
import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `lint` was asked, turned from text into types.
///
/// @param help whether only the help is wanted
/// @param rules those that alone are to be checked, as written; empty for all
/// @param disabled those that are not
/// @param baseline the file with the known findings; empty for the one in its usual place
/// @param baseRef the git revision whose baseline counts
/// @param paths files and folders; empty for the working directory
/// @param problem the first thing that is wrong, as a line for people
public record LintOptions(
        boolean help,
        Format format,
        boolean fix,
        List<String> rules,
        List<String> disabled,
        Optional<Word> baseline,
        boolean updateBaseline,
        boolean allowGrowth,
        Optional<String> baseRef,
        boolean noIgnore,
        List<Word> paths,
        Optional<String> problem) {

    /// The forms of a report.
    public enum Format {
        TEXT("text"),
        JSON("json"),
        SARIF("sarif"),
        GITHUB("github"),
        JUNIT("junit");

        private final String word;

        Format(String word) {
            this.word = word;
        }

        /// As on the command line.
        public String word() {
            return word;
        }

        private static List<String> words() {
            List<String> words = new ArrayList<>();
            for (Format format : values()) {
                words.add(format.word);
            }
            return words;
        }

        private static Optional<Format> of(String word) {
            for (Format format : values()) {
                if (format.word.equals(word)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }
    }

    public LintOptions {
        rules = List.copyOf(rules);
        disabled = List.copyOf(disabled);
        paths = List.copyOf(paths);
    }

    /// Reads the words behind `lint`. Options may stand anywhere.
    public static LintOptions of(List<Word> words) {
        Arguments arguments = Arguments.parseAnywhere(LintSpec.LINT, words);
        String format = arguments.value(LintSpec.FORMAT).map(Word::text).orElse("text");
        Optional<String> baseRef = arguments.value(LintSpec.BASE_REF).map(Word::text);
        return new LintOptions(
                arguments.has(Spec.HELP),
                Format.of(format).orElse(Format.TEXT),
                arguments.has(LintSpec.FIX),
                list(arguments.value(LintSpec.RULE)),
                list(arguments.value(LintSpec.DISABLE)),
                arguments.value(LintSpec.BASELINE),
                arguments.has(LintSpec.UPDATE_BASELINE),
                arguments.has(LintSpec.ALLOW_GROWTH),
                baseRef,
                arguments.has(LintSpec.NO_IGNORE),
                arguments.operands(),
                arguments.problem().or(() -> problem(arguments, format, baseRef)));
    }

    private static Optional<String> problem(
            Arguments arguments, String format, Optional<String> baseRef) {
        if (Format.of(format).isEmpty()) {
            return Optional.of(
                    "--format "
                            + format
                            + ": no such format; write text, json, sarif, github or junit"
                            + Spelling.suggestion(format, Format.words()));
        }
        if (arguments.has(LintSpec.ALLOW_GROWTH) && !arguments.has(LintSpec.UPDATE_BASELINE)) {
            return Optional.of("--allow-growth says how to --update-baseline; give both");
        }
        if (arguments.has(LintSpec.ALLOW_GROWTH) && baseRef.isPresent()) {
            return Optional.of(
                    "--base-ref keeps the baseline from growing; leave --allow-growth out");
        }
        // git would take it for an option.
        if (baseRef.isPresent() && (baseRef.get().isEmpty() || baseRef.get().startsWith("-"))) {
            return Optional.of("--base-ref '" + baseRef.get() + "': not a revision");
        }
        for (Word path : arguments.operands()) {
            if (path.length() == 0) {
                return Optional.of("an empty PATH; write . for the working directory");
            }
        }
        return Optional.empty();
    }

    /// The words between commas.
    private static List<String> list(Optional<Word> value) {
        List<String> items = new ArrayList<>();
        String text = value.map(Word::text).orElse("");
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',') {
                String item = text.substring(start, i).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = i + 1;
            }
        }
        return items;
    }
}
