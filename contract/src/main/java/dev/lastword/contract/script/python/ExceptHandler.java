package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// `except type as name:`.
public record ExceptHandler(
        Range range, Optional<Expression> type, Optional<Identifier> name, List<Statement> body)
        implements Node {
    public ExceptHandler {
        body = List.copyOf(body);
    }

    @Override
    public List<Node> children() {
        return new Children().add(type).add(name).addAll(body).list();
    }
}
