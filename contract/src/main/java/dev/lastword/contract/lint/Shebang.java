package dev.lastword.contract.lint;

import dev.lastword.contract.exits.bash.ShellModel;
import java.util.List;

/// The shell that the first line of a script names.
final class Shebang {

    private Shebang() {}

    /// bash where there is no such line, or another shell that is much like it.
    static ShellModel model(String text) {
        String first = text.lines().findFirst().orElse("");
        if (!first.startsWith("#!")) {
            return ShellModel.BASH;
        }
        List<String> words = List.of(first.substring(2).strip().split("\\s+"));
        int shell = words.getFirst().endsWith("/env") ? 1 : 0;
        while (shell < words.size()
                && (words.get(shell).startsWith("-") || words.get(shell).contains("="))) {
            shell++;
        }
        String program = shell < words.size() ? words.get(shell) : "";
        String name = program.substring(program.lastIndexOf('/') + 1);
        List<String> options = words.subList(Math.min(shell + 1, words.size()), words.size());
        return new ShellModel(
                List.of("sh", "dash", "ash").contains(name),
                sets(options, 'e') || named(options, "errexit"),
                named(options, "pipefail"),
                sets(options, 'u') || named(options, "nounset"),
                false);
    }

    private static boolean sets(List<String> options, char letter) {
        return options.stream()
                .anyMatch(o -> o.startsWith("-") && !o.startsWith("--") && o.indexOf(letter) > 0);
    }

    private static boolean named(List<String> options, String name) {
        return options.contains(name);
    }
}
