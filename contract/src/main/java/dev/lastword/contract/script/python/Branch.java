package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `if test:` or `elif test:` with its block.
public record Branch(Range range, Expression test, List<Statement> body) implements Node {
    public Branch {
        body = List.copyOf(body);
    }

    @Override
    public List<Node> children() {
        return new Children().add(test).addAll(body).list();
    }
}
