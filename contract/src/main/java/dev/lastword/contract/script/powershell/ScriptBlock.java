package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A script, the body of a function, or what stands in braces as a value.
///
/// @param blocks `begin`, `process` and the like; where there are none, the statements are the
///   `end` block (in a filter, `process`)
public record ScriptBlock(
        Range range,
        List<AttributeBase> attributes,
        Optional<ParamBlock> parameters,
        List<NamedBlock> blocks,
        List<Statement> statements)
        implements Node {
    public ScriptBlock {
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
        statements = List.copyOf(statements);
    }
}
