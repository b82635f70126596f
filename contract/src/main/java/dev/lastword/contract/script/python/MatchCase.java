package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `case pattern if guard:`.
public record MatchCase(
        Range range, Pattern pattern, Optional<Expression> guard, List<Statement> body)
        implements Node {
    public MatchCase {
        body = List.copyOf(body);
    }

    @Override
    public List<Node> children() {
        return new Children().add(pattern).add(guard).addAll(body).list();
    }
}
