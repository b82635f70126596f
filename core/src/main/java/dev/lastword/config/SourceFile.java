package dev.lastword.config;

import dev.lastword.policy.Origin;
import dev.lastword.process.Word;
import java.util.Optional;

/// A configuration file as its bytes.
///
/// @param kind whose it is
/// @param content empty where it cannot be read
/// @param problem why it cannot be read: `cannot be read: permission denied`
public record SourceFile(Origin.Kind kind, Word path, Word content, Optional<String> problem) {}
