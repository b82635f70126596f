package dev.lastword.contract.standard;

/// A place in a file, as editors count.
///
/// @param line from 1
/// @param column from 1, in UTF-16 units; a tab is one
public record Place(int line, int column) {}
