package dev.lastword.contract.script.python;

/// An operator that leaves out what need not be evaluated.
public enum BooleanOperator {
    /// `and`
    AND("and"),
    /// `or`
    OR("or");

    private final String text;

    BooleanOperator(String text) {
        this.text = text;
    }

    /// As it is written in a script.
    public String text() {
        return text;
    }
}
