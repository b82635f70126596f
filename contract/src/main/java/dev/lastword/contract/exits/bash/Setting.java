package dev.lastword.contract.exits.bash;

/// Whether an option of the shell is on.
public enum Setting {
    ON,
    OFF,
    /// On in some runs and off in others, or not to be told.
    UNSURE;

    static Setting of(boolean on) {
        return on ? ON : OFF;
    }

    /// What holds where two ways meet.
    Setting or(Setting other) {
        return this == other ? this : UNSURE;
    }
}
