package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `select name in words`: asks for one of the words, again and again.
///
/// @param words what stands behind `in`; where there is no `in`, `"$@"` is meant and this is empty
public record SelectClause(
        Range range,
        String name,
        Range nameRange,
        Optional<List<Word>> words,
        CompoundList body,
        List<Redirection> redirections)
        implements CompoundCommand {
    public SelectClause {
        words = words.map(List::copyOf);
        redirections = List.copyOf(redirections);
    }

    @Override
    public List<Node> children() {
        return Children.inOrder(words.orElse(List.of()), List.of(body), redirections);
    }
}
