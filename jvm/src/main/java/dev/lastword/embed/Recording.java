package dev.lastword.embed;

import dev.lastword.record.RecordingFailure;
import java.nio.file.Path;
import java.util.Optional;

/// What a recording came to.
///
/// @param id the run's UUIDv7; empty where nothing was recorded
/// @param directory where it is kept; empty where nothing was
/// @param exitCode what `lastword record` would end with for this ending and policy, 0–255; 128 + n
///   for a death by signal n that is passed on
/// @param failure why the recording failed, where it did
public record Recording(
        String id, Optional<Path> directory, int exitCode, Optional<RecordingFailure> failure) {}
