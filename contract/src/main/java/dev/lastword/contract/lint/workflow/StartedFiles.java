package dev.lastword.contract.lint.workflow;

import dev.lastword.contract.exits.Paths;
import dev.lastword.contract.script.bash.BashParser;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import dev.lastword.contract.script.workflow.Expressions;
import dev.lastword.contract.script.workflow.Job;
import dev.lastword.contract.script.workflow.RunText;
import dev.lastword.contract.script.workflow.Shell;
import dev.lastword.contract.script.workflow.Step;
import dev.lastword.contract.script.workflow.Text;
import dev.lastword.contract.script.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The files of a project that a workflow or action starts.
///
/// They are paths that may not exist: whoever asks knows the files. A path that is put together
/// when the workflow runs is not among them.
public final class StartedFiles {

    private static final Set<String> INTERPRETERS =
            Set.of(
                    "bash",
                    "sh",
                    "dash",
                    "zsh",
                    "python",
                    "python3",
                    "pwsh",
                    "powershell",
                    "source",
                    ".");

    /// Commands before a command, with what they start behind them.
    private static final Set<String> PREFIXES =
            Set.of(
                    "sudo",
                    "env",
                    "time",
                    "timeout",
                    "exec",
                    "command",
                    "nohup",
                    "xvfb-run",
                    "uv",
                    "poetry");

    private static final List<String> ENDINGS = List.of(".sh", ".bash", ".py", ".ps1");

    /// Folders that no path can be, in place of what GitHub says where they are.
    private static final String WORKSPACE = "/.workspace";

    private static final String ACTION = "/.action";

    /// A folder that is not known.
    private static final String UNKNOWN = "\0";

    private final String folderOfAction;
    private final Set<String> files = new TreeSet<>();

    private StartedFiles(String folderOfAction) {
        this.folderOfAction = folderOfAction;
    }

    /// The files, by their paths in the project.
    ///
    /// @param path of the workflow or action
    public static Set<String> of(String path, Workflow workflow) {
        StartedFiles started = new StartedFiles(workflow.action() ? Paths.folder(path) : "");
        for (Job job : workflow.jobs()) {
            for (Step step : job.steps()) {
                step.uses().ifPresent(started::action);
                step.run().ifPresent(run -> started.script(run, step));
            }
        }
        return Set.copyOf(started.files);
    }

    /// `./folder` is an action of the project itself.
    private void action(Text uses) {
        if (!uses.value().startsWith("./") || uses.value().contains("${{")) {
            return;
        }
        for (String name : List.of("action.yml", "action.yaml")) {
            add("", uses.value() + "/" + name);
        }
    }

    private void script(RunText run, Step step) {
        String folder = step.workingDirectory().map(d -> folder("", known(d.value()))).orElse("");
        String text = known(run.text());
        switch (step.shell()) {
            case Shell.Bash _ -> shell(text, folder);
            case Shell.PowerShell _, Shell.Unread _ -> lines(text, folder);
            case Shell.Python _ -> {}
        }
    }

    /// A text in which it is written out where the project is, and the action in it.
    private static String known(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        String known = replaced(text, "github.workspace", "GITHUB_WORKSPACE", WORKSPACE);
        known = replaced(known, "github.action_path", "GITHUB_ACTION_PATH", ACTION);
        return Expressions.asVariables(known, Expressions.of(known));
    }

    private static String replaced(String text, String expression, String name, String value) {
        return text.replace("${{ " + expression + " }}", value)
                .replace("${{" + expression + "}}", value)
                .replace("${" + name + "}", value)
                .replace("$env:" + name, value)
                .replace("$" + name + "/", value + "/");
    }

    private void shell(String text, String start) {
        String folder = start;
        for (SimpleCommand command : Tree.all(BashParser.parse(text), SimpleCommand.class)) {
            List<String> words = new ArrayList<>();
            for (Word word : command.words()) {
                words.add(Words.literal(word).orElse(""));
            }
            if (words.size() == 2 && words.getFirst().equals("cd")) {
                folder = folder(folder, words.getLast());
            } else {
                command(words, folder);
            }
        }
    }

    /// The folder that a path leads to from another.
    private String folder(String from, String to) {
        return path(from, to).orElse(UNKNOWN);
    }

    /// PowerShell, cmd and what else: each line is a command or several.
    private void lines(String text, String folder) {
        for (String line : text.split("[\\r\\n;|&]+", -1)) {
            List<String> words = new ArrayList<>();
            for (String word : line.strip().split("\\s+", -1)) {
                words.add(unquoted(word).replace('\\', '/'));
            }
            command(words, folder);
        }
    }

    private static String unquoted(String word) {
        boolean quoted =
                word.length() > 1
                        && (word.charAt(0) == '"' || word.charAt(0) == '\'')
                        && word.charAt(word.length() - 1) == word.charAt(0);
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private void command(List<String> words, String folder) {
        int at = 0;
        while (at < words.size() && (isPrefix(words.get(at)) || isAfterPrefix(words, at))) {
            at++;
        }
        if (at >= words.size()) {
            return;
        }
        String name = words.get(at);
        String program = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (!INTERPRETERS.contains(program)) {
            if (name.contains("/") || (isScript(name) && folder.isEmpty())) {
                add(folder, name);
            }
            return;
        }
        for (String argument : words.subList(at + 1, words.size())) {
            if (argument.equals("-c") || argument.equals("-m") || argument.isEmpty()) {
                return;
            }
            if (!argument.startsWith("-") && !argument.startsWith("+")) {
                boolean option = argument.indexOf('.') < 0 && argument.indexOf('/') < 0;
                if (!option) {
                    add(folder, argument);
                    return;
                }
            }
        }
    }

    private static boolean isPrefix(String word) {
        return PREFIXES.contains(word);
    }

    /// An option, an assignment or a duration behind a prefix.
    private static boolean isAfterPrefix(List<String> words, int at) {
        if (at == 0) {
            return false;
        }
        String word = words.get(at);
        return word.startsWith("-")
                || word.contains("=")
                || word.equals("run")
                || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
    }

    private static boolean isScript(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    private void add(String folder, String path) {
        path(folder, path).filter(file -> !file.isEmpty()).ifPresent(files::add);
    }

    /// A path of the project; empty where it leads out of it, or is not known.
    private Optional<String> path(String folder, String path) {
        String from = folder;
        String local = path;
        if (path.startsWith(WORKSPACE)) {
            from = "";
            local = "./" + path.substring(WORKSPACE.length());
        } else if (path.startsWith(ACTION)) {
            from = folderOfAction;
            local = "./" + path.substring(ACTION.length());
        }
        boolean known = !from.equals(UNKNOWN) && isPlain(local);
        return known ? Paths.resolve(from, local) : Optional.empty();
    }

    /// Whether it is a path as written: nothing is expanded in it, and it is no address.
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if ("$*?~:{}`<>()=\"'".indexOf(path.charAt(i)) >= 0) {
                return false;
            }
        }
        return !path.isEmpty();
    }
}
