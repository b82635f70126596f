package dev.lastword.contract.lint;

import dev.lastword.contract.script.SourceText;

/// A file that is to be examined.
///
/// @param path from the root of the project, with `/`
/// @param entryPoint whether something outside tells that it is started by itself: a workflow names
///   it, or the configuration does
public record Source(String path, SourceText source, Profile profile, boolean entryPoint) {}
