package dev.lastword.record;

import dev.lastword.process.Word;

/// Where a run was recorded.
///
/// @param id its UUIDv7
/// @param directory its directory
/// @param ok whether everything was kept
public record RunReference(String id, Word directory, boolean ok) {}
