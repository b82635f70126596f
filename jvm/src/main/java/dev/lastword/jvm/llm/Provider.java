package dev.lastword.jvm.llm;

import dev.lastword.json.Json;
import dev.lastword.json.JsonWriter;
import java.util.Optional;

/// A way to talk to a server that has models.
sealed interface Provider permits Ollama, OpenAi {

    /// By the name that profiles use.
    static Optional<Provider> named(String name) {
        return switch (name) {
            case "ollama" -> Optional.of(new Ollama());
            case "openai" -> Optional.of(new OpenAi());
            default -> Optional.empty();
        };
    }

    /// The path to which a question goes.
    ///
    /// @param base the path of the base URL, without a slash at the end
    String path(String base);

    /// The request's body.
    String body(Question question);

    /// The model's answer in a response's body; empty where the body holds none.
    Optional<Reply> reply(Json body);

    /// What to do about a model that the server does not have.
    String cureForMissing(String model);

    /// What a response's body says about an error.
    default Optional<String> error(Json body) {
        return body.text("error")
                .or(() -> body.member("error").flatMap(e -> e.text("message")))
                .or(() -> body.text("message"))
                .or(() -> body.text("detail"));
    }

    /// Writes the messages of a chat.
    static void messages(JsonWriter writer, Question question) {
        writer.name("messages").array();
        String system = question.system() + instruction(question.form());
        if (!system.isBlank()) {
            message(writer, "system", system.strip());
        }
        message(writer, "user", question.user());
        writer.end();
    }

    private static void message(JsonWriter writer, String role, String content) {
        writer.object().name("role").value(role).name("content").value(content).end();
    }

    /// Both providers want JSON to be asked for in words too: a model that does not know of it
    /// writes blanks without end.
    private static String instruction(Question.Form form) {
        return switch (form) {
            case Question.Form.Prose() -> "";
            case Question.Form.AnyJson() -> "\n\nAnswer with one JSON value and nothing else.";
            case Question.Form.BySchema(Json schema) ->
                    "\n\nAnswer with one JSON value and nothing else. It has to fit this JSON"
                            + " Schema: "
                            + new JsonWriter().value(schema);
        };
    }
}
