package dev.lastword.contract.script.bash;

/// An argument of a [Declaration]: an assignment, or a word such as an option or a mere name.
public sealed interface Declared extends Node permits Assignment, Word {}
