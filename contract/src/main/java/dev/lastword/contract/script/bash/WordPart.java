package dev.lastword.contract.script.bash;

/// A piece of a word.
public sealed interface WordPart extends Node
        permits Literal,
                SingleQuoted,
                DoubleQuoted,
                AnsiQuoted,
                LocaleQuoted,
                ParameterExpansion,
                CommandSubstitution,
                ProcessSubstitution,
                ArithmeticExpansion,
                ExtendedGlob,
                ArrayLiteral,
                Unparsed {}
