package dev.lastword.contract.exits.bash;

import org.jspecify.annotations.Nullable;

/// The options of a shell that decide what becomes of a status.
///
/// @param errexit `set -e`
/// @param pipefail `set -o pipefail`
/// @param nounset `set -u`
public record Options(Setting errexit, Setting pipefail, Setting nounset) {

    /// Nothing is known of them.
    public static final Options UNSURE =
            new Options(Setting.UNSURE, Setting.UNSURE, Setting.UNSURE);

    static Options of(ShellModel model) {
        return new Options(
                Setting.of(model.errexit()),
                Setting.of(model.pipefail()),
                Setting.of(model.nounset()));
    }

    /// What holds where two ways meet.
    Options or(Options other) {
        return equals(other)
                ? this
                : new Options(
                        errexit.or(other.errexit),
                        pipefail.or(other.pipefail),
                        nounset.or(other.nounset));
    }

    Options withErrexit(Setting setting) {
        return new Options(setting, pipefail, nounset);
    }

    /// The option by its name behind `set -o`; others change nothing.
    Options with(String name, Setting setting) {
        return switch (name) {
            case "errexit" -> withErrexit(setting);
            case "pipefail" -> new Options(errexit, setting, nounset);
            case "nounset" -> new Options(errexit, pipefail, setting);
            default -> this;
        };
    }

    /// The option by its letter behind `set`.
    Options with(char letter, Setting setting) {
        return switch (letter) {
            case 'e' -> withErrexit(setting);
            case 'u' -> with("nounset", setting);
            default -> this;
        };
    }

    // Written out: what a record makes for itself costs a JVM that starts some milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Options other
                && errexit == other.errexit
                && pipefail == other.pipefail
                && nounset == other.nounset;
    }

    @Override
    public int hashCode() {
        return errexit.hashCode() + 3 * (pipefail.hashCode() + 3 * nounset.hashCode());
    }
}
