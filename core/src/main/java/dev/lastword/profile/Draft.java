package dev.lastword.profile;

import dev.lastword.policy.Origin;
import dev.lastword.toml.Position;
import dev.lastword.toml.TomlArray;
import dev.lastword.toml.TomlEntry;
import dev.lastword.toml.TomlTable;
import dev.lastword.toml.TomlText;
import dev.lastword.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A profile as it is written, before anything of it is checked and without what it extends.
///
/// @param file where it stands, as messages name it
/// @param at its name in the header
record Draft(Source source, String file, String name, Position at, TomlTable table) {

    /// Where it stands: `lastword.toml:12`, or `built-in`.
    String place() {
        return source.kind() == Origin.Kind.DEFAULT ? source.place() : file + ":" + at.line();
    }

    /// Where a value of it comes from: `lastword.toml:12`, or `built-in tests`.
    String origin() {
        return source.kind() == Origin.Kind.DEFAULT ? ProfileProblem.harmless(file) : place();
    }

    /// The profile that it extends, where it names one.
    Optional<TomlEntry> parent() {
        return table.entry(ProfileKey.EXTENDS.word()).filter(e -> e.value() instanceof TomlText);
    }

    /// Whether it says for which commands it is meant.
    boolean hasMatch() {
        return table.entry(ProfileKey.MATCH.word()).isPresent();
    }

    /// The commands that it says itself it is meant for, as far as that can be read.
    List<List<String>> match() {
        Optional<TomlEntry> entry = table.entry(ProfileKey.MATCH.word());
        return entry.isPresent() ? commands(entry.get().value()) : List.of();
    }

    /// The words of commands.
    static List<List<String>> commands(TomlValue value) {
        List<List<String>> commands = new ArrayList<>();
        if (value instanceof TomlArray array) {
            for (TomlValue item : array.items()) {
                if (item instanceof TomlText text) {
                    List<String> words = words(text.text());
                    if (!words.isEmpty()) {
                        commands.add(words);
                    }
                }
            }
        }
        return commands;
    }

    /// The words of one command, which blanks part.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            if (end > at) {
                words.add(text.substring(at, end));
            }
            at = end + 1;
        }
        return words;
    }

    ProfileProblem problem(Position where, String reason) {
        return new ProfileProblem(file, where, reason);
    }
}
