package dev.lastword.profile;

import dev.lastword.config.Spelling;
import dev.lastword.pattern.PatternResult;
import dev.lastword.pattern.PatternSet;
import dev.lastword.toml.Position;
import dev.lastword.toml.TomlArray;
import dev.lastword.toml.TomlEntry;
import dev.lastword.toml.TomlInteger;
import dev.lastword.toml.TomlTable;
import dev.lastword.toml.TomlText;
import dev.lastword.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with the text of one profile, whatever it extends.
final class Check {

    private static final int LARGEST_EXIT = 255;

    private final Draft draft;
    private final Variables variables;
    private final boolean patterns;
    private final List<ProfileProblem> problems = new ArrayList<>();

    private Check(Draft draft, Variables variables, boolean patterns) {
        this.draft = draft;
        this.variables = variables;
        this.patterns = patterns;
    }

    /// Everything that is wrong, in the order of the text.
    ///
    /// @param patterns whether its patterns are compiled, which takes its time
    static List<ProfileProblem> of(Draft draft, Variables variables, boolean patterns) {
        Check check = new Check(draft, variables, patterns);
        check.table(draft.table(), false);
        check.type();
        return check.problems;
    }

    private void table(TomlTable table, boolean settings) {
        for (TomlEntry entry : table.entries()) {
            Optional<ProfileKey> key = ProfileKey.named(entry.name(), settings);
            if (key.isPresent()) {
                value(key.get(), entry);
            } else if (!draft.source().isShtyms()) {
                wrong(
                        entry.at(),
                        "unknown key "
                                + entry.name()
                                + Spelling.suggestion(entry.name(), ProfileKey.words(settings)));
            }
        }
    }

    private void value(ProfileKey key, TomlEntry entry) {
        TomlValue value = entry.value();
        switch (key.kind()) {
            case TEXT -> text(entry, "a string");
            case CHOICE -> choice(key, entry);
            case TEMPLATE -> text(entry, "a string").ifPresent(t -> template(entry, t));
            case SETTING -> text(entry, "a string").ifPresent(t -> setting(entry, t));
            case SCHEMA -> text(entry, "a string with JSON").ifPresent(t -> schema(entry, t));
            case TIME -> time(entry);
            case COUNT -> count(entry);
            case VERSION -> version(entry);
            case COMMANDS -> strings(entry).forEach(t -> command(entry, t));
            case PATTERNS -> patterns(entry, strings(entry));
            case EXITS -> exits(entry);
            case SETTINGS -> {
                if (value instanceof TomlTable table) {
                    table(table, true);
                } else {
                    expected(entry, "a table, [profiles." + draft.name() + ".llm_settings]");
                }
            }
        }
    }

    /// Whoever writes `type = "lines"` wants no model, and keys for one are then a mistake.
    private void type() {
        Optional<TomlEntry> type = draft.table().entry(ProfileKey.TYPE.word());
        if (type.isEmpty()
                || !(type.get().value() instanceof TomlText text)
                || !text.text().equals("lines")) {
            return;
        }
        for (TomlEntry entry : draft.table().entries()) {
            if (ProfileKey.named(entry.name(), false).filter(ProfileKey::isForModel).isPresent()) {
                wrong(entry.at(), entry.name() + " needs type = \"llm\"");
            }
        }
    }

    private Optional<String> text(TomlEntry entry, String expected) {
        if (entry.value() instanceof TomlText text) {
            return Optional.of(text.text());
        }
        expected(entry, expected);
        return Optional.empty();
    }

    private void choice(ProfileKey key, TomlEntry entry) {
        Optional<String> word = text(entry, "one of " + either(key.choices()));
        if (word.isPresent() && !key.choices().contains(word.get())) {
            wrong(
                    entry.value().at(),
                    entry.name()
                            + " cannot be '"
                            + word.get()
                            + "'; write "
                            + either(key.choices()));
        }
    }

    private static String either(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ");
            text.append('"').append(words.get(i)).append('"');
        }
        return text.toString();
    }

    private void template(TomlEntry entry, String text) {
        switch (Template.parse(text)) {
            case Template.Result.Refused(int _, String reason) ->
                    wrong(entry.value().at(), entry.name() + ": " + reason);
            case Template.Result.Parsed(Template template) -> {
                List<String> known = new ArrayList<>(Template.VARIABLES);
                known.addAll(variables.names());
                for (String name : template.needed()) {
                    if (!known.contains(name)) {
                        String suggestion = Spelling.suggestion(name, known);
                        wrong(
                                entry.value().at(),
                                entry.name()
                                        + ": unknown variable "
                                        + name
                                        + (suggestion.isEmpty()
                                                ? "; give it with --var, or write ${"
                                                        + name
                                                        + ":-default}"
                                                : suggestion));
                    }
                }
            }
        }
    }

    private void setting(TomlEntry entry, String text) {
        if (Template.parseSetting(text) instanceof Template.Result.Refused(int _, String reason)) {
            wrong(entry.value().at(), entry.name() + ": " + reason);
        }
    }

    /// That it is JSON is found out by who sends it.
    private void schema(TomlEntry entry, String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("{") || !stripped.endsWith("}")) {
            wrong(entry.value().at(), entry.name() + " has to be the text of a JSON object");
        }
    }

    private void time(TomlEntry entry) {
        if (entry.value() instanceof TomlText text) {
            setting(entry, text.text());
        } else {
            count(entry);
        }
    }

    private void count(TomlEntry entry) {
        if (!(entry.value() instanceof TomlInteger number)) {
            expected(entry, "a whole number");
        } else if (number.value() < 0) {
            wrong(entry.value().at(), entry.name() + " cannot be negative");
        } else if (number.value() > Integer.MAX_VALUE) {
            wrong(entry.value().at(), entry.name() + " cannot be above " + Integer.MAX_VALUE);
        }
    }

    private void version(TomlEntry entry) {
        if (!(entry.value() instanceof TomlInteger number) || number.value() != 1) {
            wrong(entry.value().at(), "version has to be 1: no other is known");
        }
    }

    private List<TomlText> strings(TomlEntry entry) {
        List<TomlText> texts = new ArrayList<>();
        if (!(entry.value() instanceof TomlArray array)) {
            expected(entry, "an array of strings");
            return texts;
        }
        for (TomlValue item : array.items()) {
            if (item instanceof TomlText text) {
                texts.add(text);
            } else {
                wrong(
                        item.at(),
                        entry.name()
                                + " has to be an array of strings, and this is "
                                + item.noun());
            }
        }
        return texts;
    }

    private void command(TomlEntry entry, TomlText command) {
        List<String> words = Draft.words(command.text());
        if (words.isEmpty()) {
            wrong(command.at(), entry.name() + " has an entry without a word");
        } else if (words.getFirst().indexOf('/') >= 0) {
            wrong(
                    command.at(),
                    words.getFirst()
                            + " is never met: programs are compared by their names without a"
                            + " directory");
        }
    }

    private void patterns(TomlEntry entry, List<TomlText> texts) {
        if (!patterns || texts.isEmpty() || compile(texts) instanceof PatternResult.Compiled) {
            return;
        }
        boolean found = false;
        for (TomlText text : texts) {
            if (compile(List.of(text)) instanceof PatternResult.Refused refused) {
                wrong(text.at(), bad(text, refused));
                found = true;
            }
        }
        if (!found && compile(texts) instanceof PatternResult.Refused refused) {
            wrong(entry.value().at(), entry.name() + ": " + refused.reason());
        }
    }

    private static String bad(TomlText text, PatternResult.Refused refused) {
        return "bad pattern '"
                + text.text()
                + "': "
                + refused.reason()
                + " (at character "
                + (refused.at() + 1)
                + " of it)";
    }

    private static PatternResult compile(List<TomlText> texts) {
        List<PatternSet.Entry> entries = new ArrayList<>();
        texts.forEach(t -> entries.add(new PatternSet.Entry(t.text(), 1)));
        return PatternSet.compile(entries);
    }

    private void exits(TomlEntry entry) {
        if (!(entry.value() instanceof TomlTable table)) {
            expected(entry, "a table, {CODE = \"MEANING\"}");
            return;
        }
        for (TomlEntry exit : table.entries()) {
            if (exitCode(exit.name()) < 0) {
                wrong(
                        exit.at(),
                        exit.name() + " is no exit code; write a number from 0 to " + LARGEST_EXIT);
            }
            if (!(exit.value() instanceof TomlText)) {
                wrong(exit.value().at(), "a meaning is a string, not " + exit.value().noun());
            }
        }
    }

    /// The number that a key of `exits` stands for, or -1.
    static int exitCode(String name) {
        int number = 0;
        for (int i = 0; i < name.length() && number <= LARGEST_EXIT; i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        boolean written = Integer.toString(number).equals(name);
        return written && number <= LARGEST_EXIT ? number : -1;
    }

    private void expected(TomlEntry entry, String expected) {
        wrong(
                entry.value().at(),
                entry.name() + " has to be " + expected + ", and is " + entry.value().noun());
    }

    private void wrong(Position at, String reason) {
        problems.add(draft.problem(at, reason));
    }
}
