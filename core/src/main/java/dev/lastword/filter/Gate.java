package dev.lastword.filter;

/// What must hold while lines are hidden: that they can be shown again.
@FunctionalInterface
public interface Gate {

    /// Hides whatever it may.
    Gate OPEN = () -> true;

    /// Asked each time before lines are hidden for good; one `false`, and nothing more is hidden.
    boolean mayHide();
}
