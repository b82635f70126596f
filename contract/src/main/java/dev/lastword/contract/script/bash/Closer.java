package dev.lastword.contract.script.bash;

import java.util.EnumSet;
import java.util.Set;

/// What ends a list of statements.
enum Closer {
    /// The end of the text.
    NONE,
    PARENTHESIS,
    BRACE,
    THEN,
    /// `elif` and `else` too.
    FI,
    DO,
    DONE,
    /// `;;` and its like, or `esac`.
    ESAC;

    /// What a word can close inside of a list that ends so, given what it can close around it. In
    /// parentheses that is nothing else: a word that would is a mistake there.
    Set<Closer> among(Set<Closer> around) {
        if (this == NONE || this == PARENTHESIS) {
            return EnumSet.of(this);
        }
        if (around.contains(this)) {
            return around;
        }
        Set<Closer> all = EnumSet.of(this);
        all.addAll(around);
        return all;
    }
}
