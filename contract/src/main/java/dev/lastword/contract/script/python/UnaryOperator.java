package dev.lastword.contract.script.python;

/// An operator before a value.
public enum UnaryOperator {
    /// `not`
    NOT("not"),
    /// `~`
    INVERT("~"),
    /// `+`
    PLUS("+"),
    /// `-`
    MINUS("-");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    /// As it is written in a script.
    public String text() {
        return text;
    }
}
