package dev.lastword.jvm.llm;

import dev.lastword.json.Json;
import dev.lastword.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/// The protocol of OpenAI's chat completions, which many servers speak: `POST
/// /v1/chat/completions`.
///
/// No temperature is asked for: some of its models refuse any but their own.
record OpenAi() implements Provider {

    @Override
    public String path(String base) {
        if (base.endsWith("/chat/completions")) {
            return base;
        }
        return base.endsWith("/v1") ? base + "/chat/completions" : base + "/v1/chat/completions";
    }

    @Override
    public String body(Question question) {
        JsonWriter writer = new JsonWriter().object();
        writer.name("model").value(question.model());
        Provider.messages(writer, question);
        writer.name("stream").value(false);
        switch (question.form()) {
            case Question.Form.Prose() -> {}
            case Question.Form.AnyJson() ->
                    writer.name("response_format").object().name("type").value("json_object").end();
            case Question.Form.BySchema(Json schema) -> {
                writer.name("response_format").object().name("type").value("json_schema");
                writer.name("json_schema").object().name("name").value("summary");
                writer.name("schema").value(schema).end().end();
            }
        }
        return writer.end().toString();
    }

    @Override
    public Optional<Reply> reply(Json body) {
        Optional<Json> choice = body.items("choices").filter(c -> !c.isEmpty()).map(List::getFirst);
        boolean cut = choice.flatMap(c -> c.text("finish_reason")).orElse("").equals("length");
        return choice.flatMap(c -> c.member("message"))
                .flatMap(m -> m.text("content").or(() -> m.text("refusal")))
                .map(t -> new Reply(t, cut));
    }

    @Override
    public String cureForMissing(String model) {
        return "set model_name to one that it has";
    }
}
