package dev.lastword.jvm.lint;

import java.nio.file.Path;

/// A file that may be a script.
///
/// @param path as reports name it
/// @param explicit whether it was named on the command line
record Candidate(Path file, String path, boolean explicit) {}
