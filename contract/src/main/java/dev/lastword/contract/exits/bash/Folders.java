package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Paths;
import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.DoubleQuoted;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.WordPart;
import dev.lastword.contract.script.bash.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which file of the project a word means, by the ways in which scripts find their own folder.
final class Folders {

    private static final int DEEPEST = 12;

    /// A path, from the project's root or from wherever the script runs.
    private record Place(boolean fromRoot, String path) {}

    private final String script;
    private final Map<String, List<Assignment>> assignments = new HashMap<>();

    /// @param script the path of the script that runs, which `$0` is
    Folders(String script) {
        this.script = script;
    }

    void add(Survey survey) {
        survey.assignments.forEach((name, found) ->
                assignments.computeIfAbsent(name, n -> new ArrayList<>(1)).addAll(found));
    }

    /// The paths that a word may mean, the likeliest first.
    ///
    /// @param here the file that the word stands in
    List<String> paths(Word word, String here) {
        Optional<Place> place = place(word.parts(), here, 0);
        if (place.isEmpty() || place.get().path().isEmpty()) {
            return List.of();
        }
        String path = place.get().path();
        if (place.get().fromRoot()) {
            return Paths.resolve("", path).stream().toList();
        }
        List<String> paths = new ArrayList<>();
        Paths.resolve(Paths.folder(script), path).ifPresent(paths::add);
        Paths.resolve("", path).filter(p -> !paths.contains(p)).ifPresent(paths::add);
        return paths;
    }

    private Optional<Place> place(List<WordPart> parts, String here, int depth) {
        if (parts.isEmpty() || depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<String> literal = Words.literal(parts);
        if (literal.isPresent()) {
            return literal.map(path -> new Place(false, path));
        }
        Optional<Place> first = place(parts.getFirst(), here, depth + 1);
        if (parts.size() == 1 || first.isEmpty()) {
            return first;
        }
        Optional<String> rest = Words.literal(parts.subList(1, parts.size()));
        Place folder = first.get();
        return rest.map(path -> new Place(folder.fromRoot(), folder.path() + path));
    }

    private Optional<Place> place(WordPart part, String here, int depth) {
        return switch (part) {
            case DoubleQuoted quoted -> place(quoted.parts(), here, depth);
            case ParameterExpansion parameter -> parameter(parameter, here, depth);
            case CommandSubstitution substitution ->
                    commands(substitution.body().statements(), here, depth);
            default -> Words.literal(List.of(part)).map(path -> new Place(false, path));
        };
    }

    private Optional<Place> parameter(ParameterExpansion parameter, String here, int depth) {
        String name = parameter.name();
        if (!parameter.prefix().isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> whole =
                switch (name) {
                    case "0" -> Optional.of(new Place(true, script));
                    case "BASH_SOURCE" -> Optional.of(new Place(true, here));
                    default -> variable(name, here, depth);
                };
        return switch (parameter.operator()) {
            case "" -> whole;
            case "%" ->
                    Words.literal(parameter.argument()).filter("/*"::equals).isPresent()
                            ? whole.map(Folders::folder)
                            : Optional.empty();
            case ":-", "-" ->
                    whole.isPresent() ? whole : place(parameter.argument(), here, depth + 1);
            default -> Optional.empty();
        };
    }

    private Optional<Place> variable(String name, String here, int depth) {
        List<Assignment> all = assignments.getOrDefault(name, List.of());
        return all.size() == 1 && !all.getFirst().append()
                ? all.getFirst().value().flatMap(value -> place(value.parts(), here, depth + 1))
                : Optional.empty();
    }

    private static Place folder(Place file) {
        String folder = Paths.folder(file.path());
        return new Place(file.fromRoot(), folder.isEmpty() ? "." : folder);
    }

    /// `$(dirname …)`, `$(cd … && pwd)`, `$(realpath …)`, `$(git rev-parse --show-toplevel)`.
    private Optional<Place> commands(List<Statement> statements, String here, int depth) {
        List<Command> commands = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.command() instanceof AndOr list) {
                commands.addAll(list.commands());
            } else {
                commands.add(statement.command());
            }
        }
        if (commands.isEmpty()
                || commands.size() > 2
                || !(commands.getFirst() instanceof SimpleCommand first)) {
            return Optional.empty();
        }
        String name = first.name().orElse("");
        Optional<Word> operand = operand(first);
        if (commands.size() == 2) {
            boolean shown =
                    commands.get(1) instanceof SimpleCommand second
                            && second.name().filter("pwd"::equals).isPresent();
            return shown && name.equals("cd")
                    ? operand.flatMap(word -> place(word.parts(), here, depth + 1))
                    : Optional.empty();
        }
        return switch (name) {
            case "dirname" ->
                    operand.flatMap(word -> place(word.parts(), here, depth + 1))
                            .map(Folders::folder);
            case "realpath", "readlink" ->
                    operand.flatMap(word -> place(word.parts(), here, depth + 1));
            case "git" ->
                    Words.literal(first.words().getLast())
                            .filter("--show-toplevel"::equals)
                            .map(top -> new Place(true, "."));
            default -> Optional.empty();
        };
    }

    /// The last argument, where it is no option.
    private static Optional<Word> operand(SimpleCommand command) {
        Word last = command.words().getLast();
        boolean option = Words.literal(last).filter(text -> text.startsWith("-")).isPresent();
        return command.words().size() < 2 || option ? Optional.empty() : Optional.of(last);
    }
}
