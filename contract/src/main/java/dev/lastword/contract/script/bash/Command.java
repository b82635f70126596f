package dev.lastword.contract.script.bash;

/// Something that runs and has a status.
public sealed interface Command extends Node
        permits SimpleCommand,
                Declaration,
                Pipeline,
                AndOr,
                Bang,
                Time,
                Coproc,
                FunctionDeclaration,
                CompoundCommand,
                Unparsed {}
