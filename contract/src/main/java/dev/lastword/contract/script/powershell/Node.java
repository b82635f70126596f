package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;

/// A piece of a PowerShell script, with the range of the text that it was read from.
///
/// The names are those of `System.Management.Automation.Language`, without the `Ast` at the end.
public sealed interface Node
        permits Statement,
                PipelineElement,
                CommandElement,
                Redirection,
                AttributeBase,
                Clause,
                ScriptBlock,
                NamedBlock,
                Block,
                ParamBlock,
                Parameter,
                Member {

    Range range();

    /// What this consists of, in the order of the text.
    default List<? extends Node> children() {
        return Children.of(this);
    }
}
