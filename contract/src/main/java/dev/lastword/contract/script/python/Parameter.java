package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A parameter of a function; the stars of `*name` and `**name` are in the range.
public record Parameter(
        Range range,
        Parameter.Kind kind,
        Identifier name,
        Optional<Expression> annotation,
        Optional<Expression> defaultValue)
        implements Node {
    @Override
    public List<Node> children() {
        return new Children().add(name).add(annotation).add(defaultValue).list();
    }

    /// How a caller hands it over.
    public enum Kind {
        /// By position: what stands before `/`.
        POSITIONAL_ONLY,
        /// By position or by name.
        POSITIONAL_OR_KEYWORD,
        /// `*name`.
        VAR_POSITIONAL,
        /// By name: what stands behind `*`.
        KEYWORD_ONLY,
        /// `**name`.
        VAR_KEYWORD
    }
}
