package dev.lastword.record;

import dev.lastword.status.ErrorCode;

/// Why a recording failed.
///
/// @param message what happened, to what, and what to do; without a full stop
public record RecordingFailure(ErrorCode code, String message) {}
