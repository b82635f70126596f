package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A parameter of a generic function, class or type: `T: bound = default`, `*Ts`, `**P`.
public record TypeParameter(
        Range range,
        TypeParameter.Kind kind,
        Identifier name,
        Optional<Expression> bound,
        Optional<Expression> defaultValue)
        implements Node {
    @Override
    public List<Node> children() {
        return new Children().add(name).add(bound).add(defaultValue).list();
    }

    /// What it stands for, by the names of CPython's `ast`.
    public enum Kind {
        /// `T`
        TYPE_VAR,
        /// `*Ts`
        TYPE_VAR_TUPLE,
        /// `**P`
        PARAM_SPEC
    }
}
