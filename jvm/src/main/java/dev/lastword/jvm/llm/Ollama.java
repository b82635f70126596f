package dev.lastword.jvm.llm;

import dev.lastword.json.Json;
import dev.lastword.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Ollama's own protocol, `POST /api/chat` (docs/api.md of its repository).
record Ollama() implements Provider {

    /// The smallest context that Ollama gives a model by itself, in tokens. A longer prompt is cut
    /// by the server without a word, and its beginning is what is lost.
    private static final int DEFAULT_CONTEXT = 4096;

    /// What no model that runs on one machine goes beyond.
    private static final int LARGEST_CONTEXT = 1 << 18;

    /// Left for the answer, in tokens.
    private static final int ANSWER = 1024;

    /// Fewer than tokenizers need for the text of programs, so that the estimate is high.
    private static final int BYTES_PER_TOKEN = 3;

    @Override
    public String path(String base) {
        return base.endsWith("/api") ? base + "/chat" : base + "/api/chat";
    }

    @Override
    public String body(Question question) {
        JsonWriter writer = new JsonWriter().object();
        writer.name("model").value(question.model());
        Provider.messages(writer, question);
        writer.name("stream").value(false);
        switch (question.form()) {
            case Question.Form.Prose() -> {}
            case Question.Form.AnyJson() -> writer.name("format").value("json");
            case Question.Form.BySchema(Json schema) -> writer.name("format").value(schema);
        }
        // The same question is to get the same answer.
        writer.name("options").object().name("temperature").value(0).name("seed").value(0);
        int context = context(question);
        if (context > DEFAULT_CONTEXT) {
            writer.name("num_ctx").value(context);
        }
        return writer.end().end().toString();
    }

    /// A power of two: each other size would make the server load the model again.
    private static int context(Question question) {
        int bytes = utf8Length(question.system()) + utf8Length(question.user());
        int tokens = bytes / BYTES_PER_TOKEN + ANSWER;
        int context = DEFAULT_CONTEXT;
        while (context < tokens && context < LARGEST_CONTEXT) {
            context *= 2;
        }
        return context;
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public Optional<Reply> reply(Json body) {
        boolean cut = body.text("done_reason").orElse("").equals("length");
        return body.member("message").flatMap(m -> m.text("content")).map(t -> new Reply(t, cut));
    }

    @Override
    public String cureForMissing(String model) {
        return "ollama pull " + model;
    }
}
