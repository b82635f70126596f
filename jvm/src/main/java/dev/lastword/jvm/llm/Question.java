package dev.lastword.jvm.llm;

import dev.lastword.json.Json;

/// What a model is asked.
///
/// @param system who it is to be; left out where it is blank
/// @param user what it is to look at
record Question(String model, String system, String user, Form form) {

    /// What the answer is to look like.
    sealed interface Form {

        record Prose() implements Form {}

        record AnyJson() implements Form {}

        record BySchema(Json schema) implements Form {}
    }
}
