package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Facts;

/// What is known of a Python script.
///
/// @param facts what all languages share
public record PythonFacts(Facts facts) {}
