package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the shells complete.
class CompletionsIT extends Workplace {
    /// Completes its arguments as the words of a line, the last being the one before the cursor.
    /// Bash takes `--log=x` for three words.
    private static final String BASH =
            """
            source "$1" && shift
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
            $(complete -p "$1" | sed 's/.*-F \\([^ ]*\\).*/\\1/') "$1" "${!#}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    /// Which function zsh would call, loaded.
    private static final String ZSH =
            """
            setopt err_exit warn_create_global
            fpath=("$1" $fpath)
            autoload -Uz compinit && compinit -D -u
            print -r -- $_comps[lastword]
            autoload -Uz +X $_comps[lastword]
            whence -w $_comps[lastword]
            """;

    @ParameterizedTest
    @CsvSource({
        "bash, -n, bash-completion/completions/lastword",
        "zsh, -n, zsh/site-functions/_lastword",
        "fish, --no-execute, fish/vendor_completions.d/lastword.fish",
    })
    void theShellAcceptsIt(String shell, String option, String file) {
        assertThat(direct(Tools.need(shell).toString(), option, share(file)).run())
                .hasToString("Result[ending=exit 0, out=, err=]");
    }

    @ParameterizedTest
    @CsvSource({
        "lastword hel, help",
        "lastword --v, --version",
        "lastword run --ti, --timeout",
        "lastword run --timeout 5 --lo, --log",
        "lastword run --log fi, file-here",
        "lastword run --log = x --ti, --timeout",
        "lastword run --log = fi, file-here",
        "lastword run only-h, only-here",
        "lastword run -- only-h, only-here",
        "lastword run --pty --timeout 5 only-h, only-here",
        "lastword run -- only-here fi, file-here",
        "lastword help pru, prune",
        "lastword show la, last",
        "lastword prune --dry, --dry-run",
    })
    void bashCompletes(String line, String completion) {
        assertThat(bash(line.split(" "))).containsOnly(completion);
    }

    @Test
    void bashLeavesTheCommandItsOwnOptions() {
        assertThat(bash("lastword", "run", "only-here", "--ti")).doesNotContain("--timeout");
        assertThat(bash("lastword", "run", "--", "only-here", "--ti")).doesNotContain("--timeout");
    }

    @ParameterizedTest
    @CsvSource({
        "lastword hel, help",
        "lastword --v, --version",
        "lastword run --ti, --timeout",
        "lastword run --timeout 5 --lo, --log",
        "lastword run --log fi, file-here",
        "lastword run only-h, only-here",
        "lastword run -- only-h, only-here",
        "lastword run --pty --timeout 5 only-h, only-here",
        "lastword run -- only-here fi, file-here",
        "lastword help pru, prune",
        "lastword show la, last",
        "lastword prune --dry, --dry-run",
    })
    void fishCompletes(String line, String completion) {
        assertThat(fish(line)).containsOnly(completion);
    }

    @Test
    void fishLeavesTheCommandItsOwnOptions() {
        assertThat(fish("lastword run only-here --ti")).doesNotContain("--timeout");
        assertThat(fish("lastword run -- only-here --ti")).doesNotContain("--timeout");
    }

    @Test
    void zshFindsAndLoadsIt() {
        Result result =
                shell(Tools.need("zsh"), "-f", "-c", ZSH, "zsh", share("zsh/site-functions")).run();
        assertThat(result)
                .hasToString("Result[ending=exit 0, out=_lastword\n_lastword: function\n, err=]");
    }

    private List<String> bash(String... words) {
        return answers(
                shell(Tools.need("bash"), "--norc", "-c", BASH, "bash")
                        .words(share("bash-completion/completions/lastword"))
                        .words(words));
    }

    /// Without the descriptions behind the tabs.
    private List<String> fish(String line) {
        String script = "source $argv[1]; complete -C $argv[2]";
        return answers(
                        shell(Tools.need("fish"), "--no-config", "-c", script)
                                .words(share("fish/vendor_completions.d/lastword.fish"), line))
                .stream()
                .map(answer -> answer.replaceFirst("\t.*", ""))
                .toList();
    }

    private static List<String> answers(Launch launch) {
        Result result = launch.run();
        assertThat(result.err()).isEmpty();
        return result.out().lines().filter(line -> !line.isEmpty()).toList();
    }

    /// A shell in a directory with one file, and with one more command.
    private Launch shell(Path shell, String... words) {
        file("file-here", "");
        executable("bin/only-here", "#!/bin/sh\n");
        return direct(shell.toString())
                .words(words)
                .with("HOME", dir.toString())
                .with("PATH", dir.resolve("bin") + ":/usr/local/bin:/usr/bin:/bin");
    }

    private static String share(String file) {
        return Distribution.file("share/" + file).toString();
    }
}
