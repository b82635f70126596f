package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `<( … )` or `>( … )`; nobody reads the status of its commands.
///
/// @param writing whether it is `>( … )`, which reads what is written to it
public record ProcessSubstitution(Range range, boolean writing, CompoundList body)
        implements WordPart {
    @Override
    public List<Node> children() {
        return List.of(body);
    }
}
