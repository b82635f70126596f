package dev.lastword.jvm.lint;

import dev.lastword.config.Spelling;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import dev.lastword.jvm.Trouble;
import dev.lastword.toml.Position;
import dev.lastword.toml.Toml;
import dev.lastword.toml.TomlArray;
import dev.lastword.toml.TomlEntry;
import dev.lastword.toml.TomlResult;
import dev.lastword.toml.TomlTable;
import dev.lastword.toml.TomlText;
import dev.lastword.toml.TomlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the table `[lint]`. Whatever is not understood there is refused: a mistyped rule that is
/// passed over would be checked for ever.
final class SettingsReader {

    private static final String TABLE = "lint";
    private static final String EXCLUDE = "exclude";
    private static final String ENTRY_POINTS = "entry-points";
    private static final String RULES = "rules";
    private static final String PROFILES = "profiles";
    private static final List<String> KEYS = List.of(EXCLUDE, ENTRY_POINTS, RULES, PROFILES);
    private static final String OFF = "off";

    private final Path file;

    private SettingsReader(Path file) {
        this.file = file;
    }

    /// What a project's file says; nothing where there is none.
    static Settings read(Path file) throws LintProblem {
        if (!Files.exists(file)) {
            return Settings.NONE;
        }
        byte[] bytes;
        try {
            bytes = Bytes.first(file, Toml.MOST_BYTES + 1);
        } catch (IOException e) {
            throw LintProblem.usage(file + " cannot be read: " + Trouble.reason(e));
        }
        return new SettingsReader(file).parse(bytes);
    }

    private Settings parse(byte[] bytes) throws LintProblem {
        return switch (Toml.parse(bytes)) {
            case TomlResult.Refused refused ->
                    throw LintProblem.usage(file + ", " + refused.message());
            case TomlResult.Parsed(TomlTable root) -> {
                Optional<TomlEntry> entry = root.entry(TABLE);
                yield entry.isEmpty()
                        ? Settings.NONE
                        : lint(table(entry.get().value(), entry.get().at(), "[lint]"));
            }
        };
    }

    private LintProblem wrong(Position at, String what) {
        return LintProblem.usage(file + ", " + at + ": " + what);
    }

    private TomlTable table(TomlValue value, Position at, String name) throws LintProblem {
        if (value instanceof TomlTable table) {
            return table;
        }
        throw wrong(at, name + " has to be a table, not " + value.noun());
    }

    private Settings lint(TomlTable table) throws LintProblem {
        Globs exclude = new Globs(List.of());
        Globs entryPoints = exclude;
        Map<Rule, Optional<Severity>> rules = Map.of();
        List<Settings.ForProfile> profiles = List.of();
        for (TomlEntry entry : table.entries()) {
            switch (entry.name()) {
                case EXCLUDE -> exclude = globs(entry);
                case ENTRY_POINTS -> entryPoints = globs(entry);
                case RULES -> rules = rules(table(entry.value(), entry.at(), "[lint.rules]"));
                case PROFILES ->
                        profiles = profiles(table(entry.value(), entry.at(), "[lint.profiles]"));
                default ->
                        throw wrong(
                                entry.at(),
                                "unknown key "
                                        + entry.name()
                                        + " in [lint]"
                                        + Spelling.suggestion(entry.name(), KEYS));
            }
        }
        return new Settings(exclude, entryPoints, rules, profiles);
    }

    private Globs globs(TomlEntry entry) throws LintProblem {
        if (!(entry.value() instanceof TomlArray array)) {
            throw wrong(
                    entry.value().at(),
                    entry.name()
                            + " has to be an array of patterns, as in [\"vendor/\"], not "
                            + entry.value().noun());
        }
        List<IgnorePattern> patterns = new ArrayList<>();
        for (TomlValue item : array.items()) {
            patterns.add(pattern(text(item, "a pattern in " + entry.name()), item.at()));
        }
        return new Globs(patterns);
    }

    private String text(TomlValue value, String what) throws LintProblem {
        if (value instanceof TomlText text) {
            return text.text();
        }
        throw wrong(value.at(), what + " has to be a string, not " + value.noun());
    }

    private IgnorePattern pattern(String text, Position at) throws LintProblem {
        return IgnorePattern.of(text)
                .filter(p -> !p.negated())
                .orElseThrow(() ->
                        wrong(
                                at,
                                "'"
                                        + text
                                        + "' is no pattern for files; write one as in .gitignore,"
                                        + " without '!'"));
    }

    private Map<Rule, Optional<Severity>> rules(TomlTable table) throws LintProblem {
        Map<Rule, Optional<Severity>> rules = new EnumMap<>(Rule.class);
        for (TomlEntry entry : table.entries()) {
            Rule rule =
                    Rule.of(entry.name())
                            .orElseThrow(() -> wrong(entry.at(), RuleNames.unknown(entry.name())));
            String word = text(entry.value(), entry.name());
            Optional<Severity> severity = severity(word);
            if (severity.isEmpty() && !word.equals(OFF)) {
                throw wrong(
                        entry.value().at(),
                        entry.name()
                                + " cannot be '"
                                + word
                                + "'; write error, warning, note or off");
            }
            rules.put(rule, severity);
        }
        return rules;
    }

    private static Optional<Severity> severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    private List<Settings.ForProfile> profiles(TomlTable table) throws LintProblem {
        List<Settings.ForProfile> profiles = new ArrayList<>();
        for (TomlEntry entry : table.entries()) {
            IgnorePattern files = pattern(entry.name(), entry.at());
            String word = text(entry.value(), "the profile of '" + entry.name() + "'");
            Profile profile =
                    Profile.of(word)
                            .orElseThrow(() ->
                                    wrong(
                                            entry.value().at(),
                                            "there is no profile '"
                                                    + word
                                                    + "'; write one of "
                                                    + String.join(", ", Settings.profileWords())
                                                    + Spelling.suggestion(
                                                            word, Settings.profileWords())));
            profiles.add(new Settings.ForProfile(new Globs(List.of(files)), profile));
        }
        return profiles;
    }
}
