package dev.lastword.jvm.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.profile.SummarySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Exchanges that were recorded, replayed: the requests are still the same, the responses still
/// understood.
///
/// `-Dlastword.llm.record=http://localhost:11434` records them anew at a server that has the model;
/// without an address behind it, as here so far, at [DocumentedServer].
final class ReplayTest {

    private static final String RECORD = "lastword.llm.record";
    private static final Path EXCHANGES =
            Path.of("src/test/resources/dev/lastword/jvm/llm/exchanges");

    private static final String SCHEMA =
            "{\"type\":\"object\",\"required\":[\"failed\"],\"properties\":{\"failed\":{\"type\":\"integer\",\"minimum\":0},\"reason\":{\"type\":\"string\"}}}";

    @Test
    void ollamaAnswersInProse() throws Exception {
        assertThat(Runs.summary(ask("ollama-text", Runs.settings("ollama", "")))).isNotBlank();
    }

    @Test
    void ollamaAnswersWithJson() throws Exception {
        assertThat(Runs.summary(ask("ollama-json", Runs.json(Runs.settings("ollama", ""), SCHEMA))))
                .startsWith("{\"failed\":");
    }

    @Test
    void ollamaDoesNotHaveAModel() throws Exception {
        assertThat(
                        Runs.trouble(
                                ask(
                                        "ollama-no-model",
                                        Runs.model(Runs.settings("ollama", ""), "missing:1b"))))
                .contains("does not have the model missing:1b (404: ")
                .endsWith("; ollama pull missing:1b");
    }

    @Test
    void aCompatibleServerAnswersInProse() throws Exception {
        assertThat(Runs.summary(ask("openai-text", Runs.settings("openai", "")))).isNotBlank();
    }

    @Test
    void aCompatibleServerAnswersWithJson() throws Exception {
        assertThat(Runs.summary(ask("openai-json", Runs.json(Runs.settings("openai", ""), SCHEMA))))
                .startsWith("{\"failed\":");
    }

    @Test
    void aCompatibleServerDoesNotHaveAModel() throws Exception {
        assertThat(
                        Runs.trouble(
                                ask(
                                        "openai-no-model",
                                        Runs.model(Runs.settings("openai", ""), "missing:1b"))))
                .contains("does not have the model missing:1b (404: ");
    }

    private static Answer ask(String name, SummarySettings settings) throws Exception {
        Path file = EXCHANGES.resolve(name + ".txt");
        String upstream = System.getProperty(RECORD);
        if (upstream != null) {
            record(file, upstream, settings);
        }
        RecordedExchange recorded = RecordedExchange.read(file);
        try (Server server = Server.that(recorded::replay)) {
            Answer answer = summarize(settings, server);
            Server.Request request = server.requests().getFirst();
            assertThat(request.path()).isEqualTo(recorded.path());
            assertThat(json(request.body())).isEqualTo(json(recorded.request()));
            return answer;
        }
    }

    private static void record(Path file, String upstream, SummarySettings settings)
            throws Exception {
        if (upstream.isEmpty()) {
            try (Server documented = DocumentedServer.start("tiny:1b")) {
                record(
                        file,
                        documented.url(),
                        "# Recorded at DocumentedServer, no real model.\n",
                        settings);
            }
        } else {
            record(file, upstream, "# Recorded at a real server.\n", settings);
        }
    }

    private static void record(Path file, String upstream, String note, SummarySettings settings)
            throws IOException {
        AtomicReference<RecordedExchange> recorded = new AtomicReference<>();
        try (Server relay =
                Server.that((request, out) -> {
                    recorded.set(RecordedExchange.record(note, upstream, request));
                    recorded.get().replay(request, out);
                })) {
            summarize(settings, relay);
        }
        recorded.get().write(file);
    }

    private static Answer summarize(SummarySettings settings, Server server) {
        SummarySettings there =
                new SummarySettings(
                        settings.systemPrompt(),
                        settings.userPrompt(),
                        settings.outputFormat(),
                        settings.jsonSchema(),
                        settings.provider(),
                        settings.model(),
                        server.url(),
                        settings.apiKey(),
                        settings.timeout(),
                        settings.maxInputBytes());
        return new Summarizer(List.of()).summarize(there, Runs.failed(), () -> false);
    }

    private static Json json(String text) {
        return switch (JsonReader.read(text)) {
            case JsonReader.Result.Read(Json value) -> value;
            case JsonReader.Result.Malformed malformed ->
                    throw new AssertionError(text + ": " + malformed);
        };
    }
}
