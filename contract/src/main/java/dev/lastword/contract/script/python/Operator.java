package dev.lastword.contract.script.python;

/// An operator between two values, or before the `=` of an assignment.
public enum Operator {
    /// `+`
    ADD("+"),
    /// `-`
    SUB("-"),
    /// `*`
    MULT("*"),
    /// `@`
    MAT_MULT("@"),
    /// `/`
    DIV("/"),
    /// `%`
    MOD("%"),
    /// `//`
    FLOOR_DIV("//"),
    /// `**`
    POW("**"),
    /// `<<`
    LEFT_SHIFT("<<"),
    /// `>>`
    RIGHT_SHIFT(">>"),
    /// `&`
    BIT_AND("&"),
    /// `|`
    BIT_OR("|"),
    /// `^`
    BIT_XOR("^");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /// As it is written in a script.
    public String text() {
        return text;
    }
}
