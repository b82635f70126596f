package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;

/// `process { … }` in a script block.
public record NamedBlock(Range range, Kind kind, Block body) implements Node {

    public enum Kind {
        DYNAMICPARAM,
        BEGIN,
        PROCESS,
        END,
        CLEAN
    }
}
