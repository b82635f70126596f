package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Facts;

/// What is known of a PowerShell script.
///
/// @param facts what all languages share
public record PowerShellFacts(Facts facts) {}
