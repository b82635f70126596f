package dev.lastword.profile;

import dev.lastword.filter.LineProfile;
import dev.lastword.filter.When;
import dev.lastword.toml.TomlArray;
import dev.lastword.toml.TomlEntry;
import dev.lastword.toml.TomlInteger;
import dev.lastword.toml.TomlTable;
import dev.lastword.toml.TomlText;
import dev.lastword.toml.TomlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A profile together with what it extends: for each key the profiles that say something for it.
final class Effective {

    private final Draft draft;
    private final List<Given> given = new ArrayList<>();

    /// Brings together profiles that are each in order.
    ///
    /// @param lineage the profile, what it extends, what that extends, and so on
    Effective(List<Draft> lineage) {
        this.draft = lineage.getFirst();
        for (int i = lineage.size() - 1; i >= 0; i--) {
            add(lineage.get(i));
        }
    }

    private void add(Draft from) {
        for (TomlEntry entry : from.table().entries()) {
            Optional<ProfileKey> key = ProfileKey.named(entry.name(), false);
            if (key.isEmpty() || !passesOn(key.get(), from)) {
                continue;
            }
            switch (key.get().kind()) {
                case EXITS, SETTINGS -> parts(key.get(), entry, from);
                case PATTERNS -> given.add(new Given(key.get(), entry.name(), entry, from));
                default -> replace(new Given(key.get(), entry.name(), entry, from));
            }
        }
    }

    /// A profile of another name is for other commands, or for none: what it is meant for it says
    /// itself. Under the same name it takes the place of the one that it extends.
    private boolean passesOn(ProfileKey key, Draft from) {
        return switch (key) {
            case EXTENDS, VERSION -> false;
            case MATCH -> from.name().equals(draft.name());
            default -> true;
        };
    }

    private void parts(ProfileKey key, TomlEntry entry, Draft from) {
        if (!(entry.value() instanceof TomlTable table)) {
            return;
        }
        for (TomlEntry part : table.entries()) {
            Optional<ProfileKey> own =
                    key == ProfileKey.EXITS
                            ? Optional.of(key)
                            : ProfileKey.named(part.name(), true);
            own.ifPresent(k -> replace(new Given(k, part.name(), part, from)));
        }
    }

    private void replace(Given newer) {
        given.removeIf(g -> g.key() == newer.key() && g.name().equals(newer.name()));
        given.add(newer);
    }

    /// What is said for a key, by the profile that is extended first.
    List<Given> of(ProfileKey key) {
        List<Given> found = new ArrayList<>();
        for (Given one : given) {
            if (one.key() == key) {
                found.add(one);
            }
        }
        return found;
    }

    Draft draft() {
        return draft;
    }

    /// Whether a language model is asked: as `type` says, else where there is a key for one.
    boolean asksModel() {
        Optional<String> type = text(ProfileKey.TYPE);
        if (type.isPresent()) {
            return type.get().equals("llm");
        }
        boolean model = draft.source().isShtyms();
        for (Given one : given) {
            model |= one.key().isForModel();
        }
        return model;
    }

    /// The string for a key.
    Optional<String> text(ProfileKey key) {
        List<Given> found = of(key);
        return found.isEmpty() || !(found.getFirst().entry().value() instanceof TomlText text)
                ? Optional.empty()
                : Optional.of(text.text());
    }

    /// The whole number for a key.
    int count(ProfileKey key, int otherwise) {
        List<Given> found = of(key);
        return found.isEmpty() || !(found.getFirst().entry().value() instanceof TomlInteger number)
                ? otherwise
                : (int) number.value();
    }

    private List<String> strings(ProfileKey key) {
        List<String> strings = new ArrayList<>();
        for (Given one : of(key)) {
            if (one.entry().value() instanceof TomlArray array) {
                for (TomlValue item : array.items()) {
                    if (item instanceof TomlText text) {
                        strings.add(text.text());
                    }
                }
            }
        }
        return strings;
    }

    List<List<String>> match() {
        List<Given> found = of(ProfileKey.MATCH);
        return found.isEmpty() ? List.of() : Draft.commands(found.getFirst().entry().value());
    }

    /// Whether any line may be hidden.
    boolean hides() {
        LineProfile lines = lines();
        return !lines.drop().isEmpty() || lines.collapse() || lines.maxLines() > 0;
    }

    LineProfile lines() {
        return new LineProfile(
                strings(ProfileKey.DROP),
                strings(ProfileKey.KEEP),
                strings(ProfileKey.ERRORS),
                count(ProfileKey.HEAD, 0),
                count(ProfileKey.TAIL, 0),
                text(ProfileKey.COLLAPSE).orElse("none").equals("repeats"),
                count(ProfileKey.MAX_LINES, 0),
                when(text(ProfileKey.WHEN).orElse("")));
    }

    private static When when(String word) {
        for (When when : When.values()) {
            if (when.word().equals(word)) {
                return when;
            }
        }
        return When.ALWAYS;
    }

    Map<Integer, String> exits() {
        Map<Integer, String> exits = new HashMap<>();
        for (Given one : of(ProfileKey.EXITS)) {
            if (one.entry().value() instanceof TomlText meaning) {
                exits.put(Check.exitCode(one.name()), meaning.text());
            }
        }
        return exits;
    }
}
