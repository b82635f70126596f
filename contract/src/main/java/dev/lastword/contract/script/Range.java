package dev.lastword.contract.script;

/// Where in a script's text something stands.
///
/// @param start offset of the first character, in UTF-16 units
/// @param end offset behind the last character
public record Range(int start, int end) {}
