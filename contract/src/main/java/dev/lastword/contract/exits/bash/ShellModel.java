package dev.lastword.contract.exits.bash;

/// The shell that a script runs in, and the options that it starts with.
///
/// @param posix whether it is a plain `sh` such as dash, and not bash
/// @param errexit whether it begins under `set -e`
/// @param pipefail whether it begins under `set -o pipefail`
/// @param nounset whether it begins under `set -u`
/// @param step whether it is a step of a workflow, whose status fails the job
public record ShellModel(
        boolean posix, boolean errexit, boolean pipefail, boolean nounset, boolean step) {

    public static final ShellModel BASH = new ShellModel(false, false, false, false, false);
    public static final ShellModel SH = new ShellModel(true, false, false, false, false);

    /// A step of a GitHub workflow without `shell:`, which runs `bash -e {0}`.
    public static final ShellModel STEP = new ShellModel(false, true, false, false, true);

    /// A step with `shell: bash`, which runs `bash --noprofile --norc -eo pipefail {0}`.
    public static final ShellModel BASH_STEP = new ShellModel(false, true, true, false, true);
}
