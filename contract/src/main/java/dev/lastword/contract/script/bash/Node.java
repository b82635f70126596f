package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// A piece of a script.
///
/// The ranges of its children lie inside its own and follow one another, but for a [HereDocument],
/// which begins in a later line than what names it.
public sealed interface Node
        permits Script,
                Statement,
                CompoundList,
                Command,
                Branch,
                CaseItem,
                WordPart,
                ArrayElement,
                Subscript,
                Redirection,
                HereDocument,
                ArithmeticExpression,
                Condition,
                Declared {
    /// Where it stands in the script's text.
    Range range();

    /// What it is made of, in the order of the text.
    List<Node> children();
}
