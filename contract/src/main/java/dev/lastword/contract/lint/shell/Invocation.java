package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.bash.Script;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a simple command runs in the end: behind `sudo`, `env`, `timeout 5` and their like.
///
/// @param name without its folder: `curl`; of a script, as written
/// @param arguments behind the name
/// @param script whether it is a script, and so likely one of the project's own
record Invocation(String name, List<Word> arguments, boolean script) {

    /// Commands that run another and end with its status, with their options that take a value.
    private static final Map<String, Set<String>> WRAPPERS =
            Map.ofEntries(
                    Map.entry("sudo", Set.of("-u", "-g", "-h", "-C", "-p", "-D", "--user")),
                    Map.entry("doas", Set.of("-u", "-C")),
                    Map.entry("env", Set.of("-u", "-C", "--unset", "--chdir")),
                    Map.entry("nice", Set.of("-n")),
                    Map.entry("ionice", Set.of("-c", "-n")),
                    Map.entry("nohup", Set.of()),
                    Map.entry("stdbuf", Set.of("-i", "-o", "-e")),
                    Map.entry("setsid", Set.of()),
                    Map.entry("timeout", Set.of("-s", "-k", "--signal", "--kill-after")),
                    Map.entry("command", Set.of()),
                    Map.entry("exec", Set.of("-a")),
                    Map.entry("unbuffer", Set.of()),
                    Map.entry("xvfb-run", Set.of("-n", "-s", "-e")),
                    Map.entry("npx", Set.of("-p", "--package")));

    /// Tools with `run` or `exec` before the command that they run.
    private static final Map<String, String> RUNNERS =
            Map.of(
                    "poetry", "run",
                    "pipenv", "run",
                    "uv", "run",
                    "pdm", "run",
                    "hatch", "run",
                    "bundle", "exec");

    private static final Set<String> INTERPRETERS =
            Set.of(
                    "bash", "sh", "dash", "ksh", "zsh", "python", "python2", "python3", "node",
                    "ruby", "perl", "pwsh", "php", "Rscript");

    private static final List<String> ENDINGS =
            List.of(".sh", ".bash", ".py", ".pl", ".rb", ".ps1", ".js", ".mjs", ".ts", ".php");

    Invocation {
        arguments = List.copyOf(arguments);
    }

    /// None where the name can only be told by running the script.
    static Optional<Invocation> of(SimpleCommand command, Unit.Shell unit) {
        Script tree = unit.tree();
        List<Word> words = command.words();
        int at = 0;
        while (at < words.size()) {
            String word = unit.shell().text(words.get(at)).orElse("");
            if (word.isEmpty()) {
                return ofScript(words, at, tree);
            }
            String name = base(word);
            Set<String> valued = WRAPPERS.get(name);
            if (valued != null) {
                if (name.equals("command") && isLookUp(words, at + 1)) {
                    return Optional.of(new Invocation("command -v", List.of(), false));
                }
                at = behindOptions(words, at + 1, valued);
                at += name.equals("timeout") ? 1 : 0;
            } else if (RUNNERS.containsKey(name)
                    && at + 1 < words.size()
                    && is(words.get(at + 1), RUNNERS.get(name))) {
                at += 2;
            } else if (INTERPRETERS.contains(name)) {
                return Optional.of(interpreted(name, words, at + 1, tree));
            } else {
                return Optional.of(
                        new Invocation(
                                isProjectPath(word) ? word : name,
                                words.subList(at + 1, words.size()),
                                isProjectPath(word)));
            }
        }
        return Optional.empty();
    }

    /// A name such as `"$DIR/build.sh"` is known to be a script by its ending.
    private static Optional<Invocation> ofScript(List<Word> words, int at, Script tree) {
        String written = unquoted(tree.text(words.get(at)));
        return hasScriptEnding(written)
                ? Optional.of(new Invocation(written, words.subList(at + 1, words.size()), true))
                : Optional.empty();
    }

    private static Invocation interpreted(String name, List<Word> words, int at, Script tree) {
        for (int i = at; i < words.size(); i++) {
            String written = unquoted(tree.text(words.get(i)));
            List<Word> rest = words.subList(Math.min(i + 1, words.size()), words.size());
            if (written.equals("-m") && name.startsWith("python") && !rest.isEmpty()) {
                String module = unquoted(tree.text(rest.getFirst()));
                return new Invocation(module, rest.subList(1, rest.size()), false);
            }
            if (!written.startsWith("-")) {
                boolean script = hasScriptEnding(written) || isProjectPath(written);
                return new Invocation(script ? written : name, rest, script);
            }
            if (written.equals("-File") || written.equals("-x") || written.equals("-e")) {
                continue;
            }
            break;
        }
        return new Invocation(name, words.subList(at, words.size()), false);
    }

    private static boolean isLookUp(List<Word> words, int at) {
        return at < words.size() && (is(words.get(at), "-v") || is(words.get(at), "-V"));
    }

    private static int behindOptions(List<Word> words, int from, Set<String> valued) {
        int at = from;
        while (at < words.size()) {
            String word = Words.literal(words.get(at)).orElse("");
            if (word.startsWith("-")) {
                at += valued.contains(word) ? 2 : 1;
            } else if (word.indexOf('=') > 0) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean is(Word word, String text) {
        return Words.literal(word).filter(text::equals).isPresent();
    }

    /// A relative path into the project: what stands at an absolute one was installed.
    private static boolean isProjectPath(String word) {
        return word.startsWith("./")
                || word.startsWith("../")
                || (hasScriptEnding(word) && !word.startsWith("/"))
                || (word.indexOf('/') > 0 && !word.startsWith("~") && !word.startsWith("$"));
    }

    /// Whether a command is there to run scripts.
    static boolean isInterpreter(String name) {
        return INTERPRETERS.contains(name);
    }

    /// Whether a name is that of a script.
    static boolean hasScriptEnding(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length()) {
                return true;
            }
        }
        return false;
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Whether one of the first arguments is a word of a set.
    boolean hasArgument(Set<String> texts) {
        for (Word word : arguments) {
            Optional<String> text = Words.literal(word);
            if (text.isPresent() && texts.contains(text.get())) {
                return true;
            }
        }
        return false;
    }
}
