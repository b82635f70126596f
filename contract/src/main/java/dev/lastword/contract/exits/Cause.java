package dev.lastword.contract.exits;

/// Why a script ends at a place.
public enum Cause {
    /// The author wrote it: `exit 3`, `sys.exit(main())`, a helper that is given the code.
    WRITTEN,
    /// The end of the script is reached; its status is that of the last command, or 0.
    END,
    /// The interpreter's argument parser: argparse ends with 2.
    USAGE,
    /// An exception that nobody catches, or `throw`.
    CRASH,
    /// A command failed under `set -e`.
    ERREXIT,
    /// An unset variable under `set -u`, or `${X:?}`.
    UNSET,
    /// A mandatory parameter of a PowerShell script is missing.
    MANDATORY,
    /// A comment declares it: `# lastword: exits 0 3`.
    DECLARED
}
