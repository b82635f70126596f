package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;

/// `param( … )`. The attributes before it (`[CmdletBinding()]`) are those of its script block.
public record ParamBlock(Range range, List<Parameter> parameters) implements Node {
    public ParamBlock {
        parameters = List.copyOf(parameters);
    }
}
