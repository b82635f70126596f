package dev.lastword.contract.script.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What runs the script of a step, as far as it decides how a status comes out of it.
///
/// The commands are those of GitHub's "Workflow syntax", `jobs.<job_id>.steps[*].shell`, and of its
/// runner, which also applies them in part to commands of one's own.
public sealed interface Shell {

    /// bash or sh, with the options that the script begins with.
    ///
    /// @param posix whether it is `sh`
    record Bash(boolean posix, boolean errexit, boolean pipefail, boolean nounset)
            implements Shell {}

    /// `pwsh` or `powershell`. The runner sets `$ErrorActionPreference = 'stop'` before the script
    /// and writes `exit $LASTEXITCODE` behind it.
    ///
    /// @param collapses whether every status but 0 becomes 1, as of `-Command "& '{0}'"`
    record PowerShell(boolean collapses) implements Shell {}

    record Python() implements Shell {}

    /// One whose scripts are not read.
    ///
    /// @param reason a phrase: "cmd is not a language that lastword reads"
    record Unread(String reason) implements Shell {}

    /// Where a job does not run on Windows and nothing names a shell: `bash -e {0}`.
    Bash BY_DEFAULT = new Bash(false, true, false, false);

    /// In a container: `sh -e {0}`.
    Bash IN_CONTAINER = new Bash(true, true, false, false);

    /// On Windows: `pwsh -command ". '{0}'"`.
    PowerShell ON_WINDOWS = new PowerShell(false);

    /// The shell that `shell:` names: a word that GitHub knows, or a command with `{0}` for the
    /// file.
    static Shell of(String written) {
        if (written.contains("${{")) {
            return new Unread("the shell is only known when it runs");
        }
        List<String> words = words(written);
        String name = words.isEmpty() ? "" : program(words.getFirst());
        List<String> arguments = words.subList(Math.min(1, words.size()), words.size());
        if (name.equals("env") && !arguments.isEmpty()) {
            name = program(arguments.getFirst());
            arguments = arguments.subList(1, arguments.size());
        }
        boolean bare = arguments.isEmpty();
        if (!bare && arguments.stream().noneMatch(word -> word.contains("{0}"))) {
            return new Unread("the shell is given no {0} for the script");
        }
        return switch (name) {
            case "bash" -> bare ? new Bash(false, true, true, false) : bash(false, arguments);
            case "sh", "dash", "ash" ->
                    bare && name.equals("sh") ? IN_CONTAINER : bash(true, arguments);
            case "pwsh", "powershell" -> new PowerShell(!bare && collapses(arguments));
            case "python", "python3" -> new Python();
            case "" -> new Unread("the shell is empty");
            default -> new Unread(name + " is not a language that lastword reads");
        };
    }

    /// The options before the file.
    private static Shell bash(boolean posix, List<String> arguments) {
        boolean errexit = false;
        boolean pipefail = false;
        boolean nounset = false;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("{0}")) {
                return new Bash(posix, errexit, pipefail, nounset);
            }
            boolean on = word.startsWith("-");
            if (word.startsWith("--")) {
                continue;
            }
            if (!on && !word.startsWith("+")) {
                break;
            }
            if (word.indexOf('c') > 0) {
                break;
            }
            errexit = word.indexOf('e') > 0 ? on : errexit;
            nounset = word.indexOf('u') > 0 ? on : nounset;
            if (word.indexOf('o') > 0 || word.indexOf('O') > 0) {
                String option = i + 1 < arguments.size() ? arguments.get(++i) : "";
                errexit = option.equals("errexit") ? on : errexit;
                pipefail = option.equals("pipefail") ? on : pipefail;
                nounset = option.equals("nounset") ? on : nounset;
            }
        }
        return new Unread("the shell's command is not understood");
    }

    /// A script that is called by `-Command` and not sourced gives its status to nobody.
    private static boolean collapses(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i).toLowerCase(Locale.ROOT);
            if (word.length() > 1 && "-command".startsWith(word)) {
                String command = String.join(" ", arguments.subList(i + 1, arguments.size()));
                return !command.stripLeading().startsWith(".") && !command.contains("exit ");
            }
        }
        return false;
    }

    /// `/usr/bin/bash` and `C:\Git\bin\bash.exe` are `bash`.
    private static String program(String word) {
        int slash = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
        String name = word.substring(slash + 1).toLowerCase(Locale.ROOT);
        return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    }

    /// Words between blanks, or in quotes.
    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean started = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || (c == '\'' && !started)) {
                quote = c;
                started = true;
            } else if (Character.isWhitespace(c)) {
                if (started) {
                    words.add(word.toString());
                    word.setLength(0);
                    started = false;
                }
            } else {
                word.append(c);
                started = true;
            }
        }
        if (started) {
            words.add(word.toString());
        }
        return words;
    }
}
