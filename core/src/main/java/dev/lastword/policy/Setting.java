package dev.lastword.policy;

import dev.lastword.process.Word;

/// The value of a setting, and who gave it.
///
/// @param value in the form of [PolicyKey#read(Word)]
public record Setting(Word value, Origin origin) {}
