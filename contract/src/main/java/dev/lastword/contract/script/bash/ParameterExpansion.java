package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `$name` or `${…}`.
///
/// @param prefix `!` or `#` before the name in braces, else empty
/// @param name of the variable, or the special character or the digits; empty where it is none of
///   these, as in `${}`, which fails when it runs
/// @param operator what follows the name, such as `:-`, `%%`, `/` or `@Q`; empty where nothing does
/// @param argument what follows the operator
public record ParameterExpansion(
        Range range,
        boolean braced,
        String prefix,
        String name,
        Optional<Subscript> subscript,
        String operator,
        List<WordPart> argument)
        implements WordPart {
    public ParameterExpansion {
        argument = List.copyOf(argument);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(subscript.stream().toList(), argument);
    }
}
