package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Facts;

/// What is known of a shell script.
///
/// @param facts what all languages share
public record ShellFacts(Facts facts) {}
