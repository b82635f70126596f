package dev.lastword.profile;

import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `--var` says: values for names in profiles.
public final class Variables {

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    private Variables() {}

    /// Reads them; what is wrong is left out.
    ///
    /// @param words each `name=value`; the last one of a name counts
    static Variables of(List<Word> words) {
        Variables variables = new Variables();
        for (Word word : words) {
            String text = word.text();
            int equals = text.indexOf('=');
            if (problem(word).isEmpty()) {
                variables.names.add(text.substring(0, equals));
                variables.values.add(text.substring(equals + 1));
            }
        }
        return variables;
    }

    /// What is wrong with one, as a line for people.
    public static Optional<String> problem(Word word) {
        String text = word.text();
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (equals < 0 || !Template.isName(name)) {
            return Optional.of(
                    "--var " + text + ": write name=value, the name in letters, digits and _");
        }
        return Template.VARIABLES.contains(name)
                ? Optional.of("--var " + name + ": the command itself says what " + name + " is")
                : Optional.empty();
    }

    Optional<String> value(String name) {
        int at = names.lastIndexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(values.get(at));
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
