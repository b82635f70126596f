package dev.lastword.contract.script.python;

/// An operator that compares; more than one may stand in a row.
public enum Comparison {
    /// `==`
    EQ("=="),
    /// `!=`
    NOT_EQ("!="),
    /// `<`
    LT("<"),
    /// `<=`
    LT_E("<="),
    /// `>`
    GT(">"),
    /// `>=`
    GT_E(">="),
    /// `is`
    IS("is"),
    /// `is not`
    IS_NOT("is not"),
    /// `in`
    IN("in"),
    /// `not in`
    NOT_IN("not in");

    private final String text;

    Comparison(String text) {
        this.text = text;
    }

    /// As it is written in a script.
    public String text() {
        return text;
    }
}
