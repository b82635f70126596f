package dev.lastword.jvm.llm;

import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;

/// Both protocols with the fields that their public documentation names (docs/api.md of Ollama, the
/// API reference of OpenAI), and a model that always says the same. It is no proof of what real
/// servers do.
final class DocumentedServer {

    private static final String PROSE = "One of three tests failed.";
    private static final String JSON = "{\"failed\": 1, \"reason\": \"one test failed\"}";

    private DocumentedServer() {}

    static Server start(String model) throws IOException {
        return Server.that((request, out) -> answer(model, request, out));
    }

    private static void answer(String model, Server.Request request, OutputStream out)
            throws IOException {
        if (!(JsonReader.read(request.body()) instanceof JsonReader.Result.Read(Json body))) {
            Server.respond(out, 400, "", "{\"error\":\"invalid character\"}");
            return;
        }
        String asked = body.text("model").orElse("");
        boolean known = asked.equals(model);
        switch (request.path()) {
            case "/api/chat" ->
                    Server.respond(
                            out,
                            known ? 200 : 404,
                            "",
                            known ? ollama(model, content(body)) : ollamaError(asked));
            case "/v1/chat/completions" ->
                    Server.respond(
                            out,
                            known ? 200 : 404,
                            "",
                            known ? openAi(model, content(body)) : openAiError(asked));
            default -> Server.respond(out, 404, "", "404 page not found");
        }
    }

    private static String content(Json body) {
        boolean json = body.member("format").or(() -> body.member("response_format")).isPresent();
        return json ? JSON : PROSE;
    }

    private static String ollama(String model, String content) {
        JsonWriter writer = new JsonWriter().object();
        writer.name("model").value(model).name("created_at").value("2026-01-01T00:00:00.000000Z");
        writer.name("message").object();
        writer.name("role").value("assistant").name("content").value(content).end();
        writer.name("done_reason").value("stop").name("done").value(true);
        writer.name("total_duration").value(2_000_000_000).name("load_duration").value(1_000_000);
        writer.name("prompt_eval_count").value(40).name("eval_count").value(12);
        return writer.end().toString();
    }

    private static String ollamaError(String model) {
        return new JsonWriter()
                .object()
                .name("error")
                .value("model '" + model + "' not found")
                .end()
                .toString();
    }

    private static String openAi(String model, String content) {
        JsonWriter writer = new JsonWriter().object();
        writer.name("id").value("chatcmpl-1").name("object").value("chat.completion");
        writer.name("created").value(1_767_225_600).name("model").value(model);
        writer.name("choices").array().object().name("index").value(0).name("message").object();
        writer.name("role").value("assistant").name("content").value(content);
        writer.name("refusal").nothing().end();
        writer.name("finish_reason").value("stop").end().end();
        writer.name("usage").object().name("prompt_tokens").value(40);
        writer.name("completion_tokens").value(12).name("total_tokens").value(52).end();
        return writer.end().toString();
    }

    private static String openAiError(String model) {
        JsonWriter writer = new JsonWriter().object().name("error").object();
        writer.name("message").value("The model `" + model + "` does not exist");
        writer.name("type").value("invalid_request_error").name("param").nothing();
        writer.name("code").value("model_not_found").end();
        return writer.end().toString();
    }
}
