package dev.lastword.cli;

import java.util.List;
import java.util.stream.Collectors;

/// Shell completions, made from the tables. After the options of a command that executes another,
/// the shell completes that other one as if it stood alone.
public final class Completions {

    /// fish has no function that completes the rest of a line whose options take values.
    private static final String FISH_FUNCTIONS =
            """
            # Where the command's own words begin, counted in those before the cursor; fails in the options.
            function __lastword_offset
                set -l words (commandline -opc)
                set -l i 3
                while test $i -le (count $words)
                    switch $words[$i]
                        case VALUES
                            set i (math $i + 2)
                        case --
                            echo (math $i + 1)
                            return 0
                        case '-*'
                            set i (math $i + 1)
                        case '*'
                            echo $i
                            return 0
                    end
                end
                # The next word is the command if no value is due and it is no option.
                test $i -eq (math (count $words) + 1)
                and not string match -q -- '-*' (commandline -ct)
                and echo $i
            end
            function __lastword_complete_command
                set -l words (commandline -opc) (commandline -ct)
                set -l i (__lastword_offset); or return
                complete -C "$(string join ' ' -- (string escape -- $words[$i..-2]) $words[-1])"
            end
            """;

    private Completions() {}

    /// For bash-completion's lazy loader.
    public static String bash() {
        StringBuilder script = new StringBuilder();
        script.append("# bash completion for lastword\n_lastword()\n{\n");
        script.append("    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}");
        script.append(" word i\n    # Bash takes --flag=value for three words.\n");
        script.append("    if [ \"$cur\" = = ]; then cur=''; ");
        script.append("elif [ \"$prev\" = = ]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi\n");
        script.append("    COMPREPLY=()\n");
        script.append("    if [ \"$COMP_CWORD\" -eq 1 ]; then\n");
        script.append("        COMPREPLY=( $(compgen -W '").append(names());
        script.append(" --help --version' -- \"$cur\") )\n        return\n    fi\n");
        script.append("    case ${COMP_WORDS[1]} in\n");
        for (Spec spec : Commands.ALL) {
            script.append("    ").append(spec.name()).append(")\n");
            if (spec.executes()) {
                script.append("        for (( i = 2; i < COMP_CWORD; i++ )); do\n");
                script.append("            word=${COMP_WORDS[i]}\n");
                script.append("            case $word in\n");
                script.append("            ").append(withValues(spec, "|"));
                script.append(")\n");
                script.append("                [ \"${COMP_WORDS[i+1]-}\" != = ] || (( i++ ))\n");
                script.append("                (( i++ ))\n                ;;\n");
                script.append("            --) (( i++ )); break ;;\n");
                script.append("            -*) ;;\n");
                script.append("            *) break ;;\n");
                script.append("            esac\n        done\n");
                script.append("        if [ \"$i\" -lt \"$COMP_CWORD\" ] ||");
                script.append(
                        " { [ \"$i\" -eq \"$COMP_CWORD\" ] && [ \"${cur#-}\" = \"$cur\" ]; };");
                script.append(" then\n");
                script.append("            if declare -F _command_offset >/dev/null; then\n");
                script.append("                _command_offset \"$i\"\n");
                script.append("            elif [ \"$i\" -eq \"$COMP_CWORD\" ]; then\n");
                script.append("                COMPREPLY=( $(compgen -c -- \"$cur\") )\n");
                script.append("            else\n");
                script.append("                COMPREPLY=( $(compgen -f -- \"$cur\") )\n");
                script.append("            fi\n            return\n        fi\n");
                script.append("        case $prev in\n");
                script.append("        ").append(files(spec, "|"));
                script.append(") COMPREPLY=( $(compgen -f -- \"$cur\") ); return ;;\n");
                script.append("        ").append(withValues(spec, "|")).append(") return ;;\n");
                script.append("        esac\n");
            }
            String words = spec.executes() ? "" : operands(spec);
            words = words.isEmpty() ? options(spec) : options(spec) + " " + words;
            script.append("        COMPREPLY=( $(compgen -W '").append(words);
            script.append("' -- \"$cur\") )\n        ;;\n");
        }
        script.append("    esac\n}\ncomplete -F _lastword lastword\n");
        return script.toString();
    }

    /// For a folder of zsh's `fpath`.
    public static String zsh() {
        StringBuilder script = new StringBuilder();
        script.append("#compdef lastword\n\n_lastword() {\n");
        script.append("  local -a commands=(\n");
        for (Spec spec : Commands.ALL) {
            script.append("    ").append(quoted(spec.name() + ":" + spec.summary())).append("\n");
        }
        script.append("  )\n  if (( CURRENT == 2 )); then\n");
        script.append("    _describe command commands\n");
        script.append("    _arguments '--help[show help]' '--version[show the version]'\n");
        script.append("    return\n  fi\n  shift words\n  (( CURRENT-- ))\n");
        script.append("  case $words[1] in\n");
        for (Spec spec : Commands.ALL) {
            script.append("    ").append(spec.name()).append(")\n      _arguments -S -A '-*'");
            for (Flag flag : spec.flags()) {
                script.append(" \\\n        ").append(quoted(zshOption(flag)));
            }
            script.append(
                    spec.executes()
                            ? " \\\n        '*:: :_normal'\n"
                            : operands(spec).isEmpty()
                                    ? "\n"
                                    : " \\\n        '*:operand:(" + operands(spec) + ")'\n");
            script.append("      ;;\n");
        }
        script.append("  esac\n}\n\n_lastword \"$@\"\n");
        return script.toString();
    }

    /// For fish's `vendor_completions.d`.
    public static String fish() {
        StringBuilder script = new StringBuilder("# fish completion for lastword\n");
        script.append(FISH_FUNCTIONS.replace("VALUES", valuesOfAll()));
        script.append("complete -c lastword -f -n __fish_use_subcommand -l help\n");
        script.append("complete -c lastword -f -n __fish_use_subcommand -l version\n");
        for (Spec spec : Commands.ALL) {
            script.append("complete -c lastword -f -n __fish_use_subcommand -a ");
            script.append(spec.name()).append(" -d ").append(quoted(spec.summary())).append("\n");
            String seen = "__fish_seen_subcommand_from " + spec.name();
            String inOptions = spec.executes() ? "; and not __lastword_offset >/dev/null" : "";
            for (Flag flag : spec.flags()) {
                script.append("complete -c lastword -n '").append(seen).append(inOptions);
                script.append("' -l ").append(flag.name()).append(fishValue(flag)).append(" -d ");
                script.append(quoted(flag.help())).append("\n");
            }
            script.append("complete -c lastword -n '").append(seen);
            script.append(
                    spec.executes()
                            ? "; and __lastword_offset >/dev/null' -x"
                                    + " -a '(__lastword_complete_command)'\n"
                            : operands(spec).isEmpty()
                                    ? "' -f\n"
                                    : "' -f -a '" + operands(spec) + "'\n");
        }
        return script.toString();
    }

    /// Whether a command of lastword's own is what follows the options.
    private static boolean takesCommand(Spec spec) {
        return spec.operands().equals(Commands.HELP.operands());
    }

    private static String names() {
        return Commands.ALL.stream().map(Spec::name).collect(Collectors.joining(" "));
    }

    /// What stands for itself among the operands of a command that executes nothing.
    private static String operands(Spec spec) {
        return takesCommand(spec)
                ? names()
                : spec.equals(ProfileSpec.PROFILE)
                        ? String.join(" ", ProfileSpec.ACTIONS)
                        : spec.operands().endsWith(" RUN") ? "last" : "";
    }

    private static String options(Spec spec) {
        return dashed(spec.flags(), " ");
    }

    private static String withValues(Spec spec, String separator) {
        return dashed(spec.flags().stream().filter(Flag::takesValue).toList(), separator);
    }

    private static String valuesOfAll() {
        return dashed(
                Commands.ALL.stream()
                        .filter(Spec::executes)
                        .flatMap(s -> s.flags().stream())
                        .filter(Flag::takesValue)
                        .distinct()
                        .toList(),
                " ");
    }

    private static String files(Spec spec, String separator) {
        return dashed(spec.flags().stream().filter(Flag::takesFile).toList(), separator);
    }

    private static String dashed(List<Flag> flags, String separator) {
        return flags.stream().map(f -> "--" + f.name()).collect(Collectors.joining(separator));
    }

    private static String zshOption(Flag flag) {
        String help = flag.help().replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
        String value =
                flag.takesFile()
                        ? ":file:_files"
                        : flag.takesValue() ? ":" + flag.argument() + ": " : "";
        return "--" + flag.name() + (flag.takesValue() ? "=" : "") + "[" + help + "]" + value;
    }

    private static String fishValue(Flag flag) {
        return flag.takesFile() ? " -r -F" : flag.takesValue() ? " -x" : "";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
