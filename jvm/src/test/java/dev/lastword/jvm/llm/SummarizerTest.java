package dev.lastword.jvm.llm;

import static dev.lastword.jvm.llm.Runs.failed;
import static dev.lastword.jvm.llm.Runs.settings;
import static dev.lastword.jvm.llm.Runs.summary;
import static dev.lastword.jvm.llm.Runs.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.json.JsonWriter;
import dev.lastword.process.Word;
import dev.lastword.profile.SummarySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// A summary, or one line that says why there is none, whatever a server does.
final class SummarizerTest {

    /// For servers that let it run out.
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void ollamaIsAskedAsItsDocumentationSays() throws IOException {
        try (Server server = Server.answering(200, ollama("One test failed."))) {
            Answer answer = ask(settings("ollama", server.url()));

            assertThat(summary(answer)).isEqualTo("One test failed.");
            Server.Request request = server.requests().getFirst();
            assertThat(request.head()).startsWith("POST /api/chat HTTP/1.1\r\n");
            assertThat(request.header("content-type")).contains("application/json");
            assertThat(request.header("authorization")).isEmpty();
            assertThat(request.body())
                    .isEqualTo(
                            """
                            {"model":"tiny:1b","messages":[\
                            {"role":"system","content":"You sum up pytest -q, which ended with exit 1 after 12.3 s."},\
                            {"role":"user","content":"2 passed, 1 failed\\nwarning: old\\n"}],\
                            "stream":false,"options":{"temperature":0,"seed":0}}\
                            """);
        }
    }

    @Test
    void aCompatibleServerIsAskedAsOpenAiIs() throws IOException {
        for (String path : List.of("", "/", "/v1", "/v1/", "/v1/chat/completions")) {
            try (Server server = Server.answering(200, openAi("One test failed."))) {
                Answer answer =
                        ask(Runs.key(settings("openai", server.url() + path), " sk-1234567890\n"));

                assertThat(summary(answer)).isEqualTo("One test failed.");
                Server.Request request = server.requests().getFirst();
                assertThat(request.path()).isEqualTo("/v1/chat/completions");
                assertThat(request.header("authorization")).contains("Bearer sk-1234567890");
                assertThat(request.body())
                        .startsWith("{\"model\":\"tiny:1b\",\"messages\":[{\"role\":\"system\",")
                        .endsWith("],\"stream\":false}");
            }
        }
    }

    @Test
    void aLongPromptGetsAContextThatHoldsIt() throws IOException {
        try (Server server = Server.answering(200, ollama("ok"))) {
            SummarySettings settings =
                    Runs.prompts(settings("ollama", server.url()), "", "$stdout", 60_000);
            summary(ask(settings, failed("x".repeat(50_000), "", "a")));

            assertThat(server.requests().getFirst().body())
                    .contains("\"options\":{\"temperature\":0,\"seed\":0,\"num_ctx\":32768}")
                    .doesNotContain("system");
        }
    }

    @Test
    void noSecretReachesTheServerNorTheReason() throws IOException {
        String secret = "hunter2-hunter2";
        String other = "correct-horse";
        try (Server server =
                Server.that((request, out) ->
                        Server.respond(
                                out,
                                403,
                                "",
                                "{\"error\":\"no such key: sk-abcdefgh, nor " + secret + "\"}"))) {
            SummarySettings settings =
                    Runs.key(
                            Runs.prompts(
                                    settings("ollama", server.url()),
                                    "$command " + other,
                                    "$stdout $stderr $output",
                                    400),
                            "sk-abcdefgh");
            String noise = "a line\n".repeat(200);
            RunFacts facts =
                    failed(
                            noise + "error: " + secret + "\n" + noise,
                            "hun\u001b[1mter2-hunter2 " + other + " sk-abcdefgh\n",
                            "curl",
                            "--password",
                            other,
                            "https://me/?token=" + secret);
            Answer answer =
                    new Summarizer(Runs.environment("DB_PASSWORD=" + secret, "HOME=/home/me"))
                            .summarize(settings, facts, () -> false);

            String body = server.requests().getFirst().body();
            assertThat(body)
                    .contains("[REDACTED]")
                    .contains("curl --password [REDACTED]")
                    .doesNotContain(secret)
                    .doesNotContain(other)
                    .doesNotContain("sk-abcdefgh");
            assertThat(trouble(answer))
                    .contains("does not accept the key (403: no such key: [REDACTED]")
                    .contains("look at api_key")
                    .doesNotContain(secret)
                    .doesNotContain("sk-abcdefgh");
        }
    }

    /// Wherever the budget cuts, no half of a secret is left.
    @Test
    void noPartOfASecretIsLeftWhereTheOutputIsCut() throws IOException {
        String secret = "QWERTYUIOPASDFGHJKL";
        try (Server server = Server.answering(200, ollama("ok"))) {
            for (int length = 0; length < 120; length++) {
                SummarySettings settings =
                        Runs.prompts(settings("ollama", server.url()), "", "$stdout", 256);
                new Summarizer(Runs.environment("MY_TOKEN=" + secret))
                        .summarize(
                                settings,
                                failed("x".repeat(length) + secret + "y".repeat(500), "", "a"),
                                () -> false);
            }
            assertThat(server.requests()).hasSize(120);
            assertThat(server.requests()).noneMatch(r -> r.body().contains("QWER"));
        }
    }

    @Test
    void theOutputsShareTheBudget() throws IOException {
        try (Server server = Server.answering(200, ollama("ok"))) {
            SummarySettings settings =
                    Runs.prompts(
                            settings("ollama", server.url()),
                            "$stderr",
                            "<$stdout|$stderr>",
                            2_000);
            summary(ask(settings, failed("out\n".repeat(5_000), "err\n".repeat(50), "a")));

            String body = server.requests().getFirst().body();
            assertThat(body.split("err", -1)).hasSize(101);
            assertThat(body).contains("lines left out …]");
            assertThat(body.getBytes(StandardCharsets.UTF_8).length).isBetween(1_500, 3_300);
        }
    }

    @Test
    void anOutputThatNoTemplateNamesIsNotRead() throws IOException {
        try (Server server = Server.answering(200, ollama("ok"))) {
            RunOutput unread =
                    sink -> {
                        throw new AssertionError("read");
                    };
            RunFacts facts = failed();
            Answer answer =
                    ask(
                            Runs.prompts(
                                    settings("ollama", server.url()), "", "$exit/$signal", 1_000),
                            new RunFacts(
                                    facts.command(),
                                    facts.ending(),
                                    facts.duration(),
                                    unread,
                                    unread,
                                    unread));

            assertThat(summary(answer)).isEqualTo("ok");
            assertThat(server.requests().getFirst().body()).contains("\"content\":\"1/\"");
        }
    }

    @Test
    void anOutputThatIsGoneIsTrouble() {
        RunFacts facts = failed();
        RunOutput gone =
                sink -> {
                    throw new IOException("pruned");
                };
        assertThat(
                        trouble(
                                ask(
                                        settings("ollama", "http://127.0.0.1:9"),
                                        new RunFacts(
                                                facts.command(),
                                                facts.ending(),
                                                facts.duration(),
                                                gone,
                                                gone,
                                                gone))))
                .isEqualTo("the output cannot be read again: pruned");
    }

    @Test
    void aServerThatNeverAnswersIsLeft() throws IOException {
        AtomicBoolean came = new AtomicBoolean();
        try (Server server =
                Server.that((request, out) -> {
                    came.set(true);
                    new CountDownLatch(1).await();
                })) {
            assertThat(trouble(ask(Runs.within(settings("ollama", server.url()), SHORT))))
                    .isEqualTo("ollama at " + server.url() + " did not answer within 300 ms");
        }
    }

    /// Neither in the headers nor in the body does a byte now and then help a server.
    @Test
    void aServerThatTricklesIsLeft() throws IOException {
        for (String start :
                List.of(
                        "HTTP/1.1 200 OK\r\nX: ",
                        "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"message\":",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n")) {
            try (Server server =
                    Server.that((request, out) -> {
                        out.write(start.getBytes(StandardCharsets.UTF_8));
                        while (true) {
                            out.write(' ');
                            out.flush();
                            Thread.sleep(5);
                        }
                    })) {
                assertThat(trouble(ask(Runs.within(settings("ollama", server.url()), SHORT))))
                        .endsWith(" did not answer within 300 ms");
            }
        }
    }

    @Test
    void anOutputThatTakesTooLongToReadIsLeft() {
        RunFacts facts = failed();
        RunOutput endless =
                sink -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        sink.accept(new byte[1 << 12], 0, 1 << 12);
                    }
                };
        assertThat(
                        trouble(
                                ask(
                                        Runs.within(
                                                settings("ollama", "http://127.0.0.1:9"), SHORT),
                                        new RunFacts(
                                                facts.command(),
                                                facts.ending(),
                                                facts.duration(),
                                                endless,
                                                endless,
                                                endless))))
                .endsWith(" did not answer within 300 ms");
    }

    @Test
    void whoeverGivesUpDoesNotWait() throws IOException {
        AtomicBoolean came = new AtomicBoolean();
        try (Server server =
                Server.that((request, out) -> {
                    came.set(true);
                    new CountDownLatch(1).await();
                })) {
            assertThat(
                            trouble(
                                    new Summarizer(List.of())
                                            .summarize(
                                                    settings("ollama", server.url()),
                                                    failed(),
                                                    came::get)))
                    .isEqualTo("it was given up");
        }
    }

    @Test
    void aServerThatCutsTheConnectionIsAskedOnce() throws IOException {
        for (String start :
                List.of(
                        "",
                        "HTTP/1.1 200",
                        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"message\"",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"mess",
                        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"message\":{\"cont")) {
            try (Server server =
                    Server.that(
                            (request, out) -> out.write(start.getBytes(StandardCharsets.UTF_8)))) {
                assertThat(trouble(ask(settings("ollama", server.url()))))
                        .startsWith("ollama at " + server.url() + " ");
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void nobodyListeningIsTrouble() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(trouble(ask(settings("ollama", "http://127.0.0.1:" + port))))
                .isEqualTo(
                        "ollama at http://127.0.0.1:"
                                + port
                                + " refuses the connection: does a server run there");
    }

    @Test
    void whatARefusalSaysIsPassedOn() throws IOException {
        assertThat(refusal("ollama", 500, "{\"error\":\"out of memory\"}"))
                .endsWith(" cannot answer (500: out of memory)");
        assertThat(refusal("ollama", 404, "{\"error\":\"model 'tiny:1b' not found\"}"))
                .endsWith(
                        " does not have the model tiny:1b (404: model 'tiny:1b' not found); ollama"
                                + " pull tiny:1b");
        assertThat(refusal("ollama", 404, "404 page not found"))
                .endsWith(" has nothing at /api/chat (404); look at base_url and provider");
        assertThat(refusal("openai", 403, "{\"error\":{\"message\":\"no key\",\"code\":1}}"))
                .endsWith(" does not accept the key (403: no key); look at api_key");
        assertThat(refusal("openai", 401, "")).endsWith(" (401); look at api_key");
        assertThat(refusal("openai", 403, "<html>")).endsWith(" (403); look at api_key");
        assertThat(refusal("openai", 404, "{\"error\":{\"message\":\"no model\"}}"))
                .endsWith("(404: no model); set model_name to one that it has");
        assertThat(refusal("openai", 429, "{\"error\":{\"message\":\"quota\"}}"))
                .endsWith(" wants no more questions for now (429: quota)");
        assertThat(refusal("openai", 204, "")).endsWith(" cannot answer (204)");
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (Server elsewhere = Server.answering(200, ollama("stolen"));
                Server server =
                        Server.that((request, out) ->
                                Server.respond(
                                        out, 307, "Location: " + elsewhere.url() + "\r\n", ""))) {
            assertThat(trouble(ask(settings("ollama", server.url()))))
                    .endsWith(
                            " sends on to "
                                    + elsewhere.url()
                                    + " (307), which is not followed; look at base_url");
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void whatIsNoAnswerIsTrouble() throws IOException {
        assertThat(refusal("ollama", 200, "{\"message\":")).endsWith(" something else than JSON");
        assertThat(refusal("ollama", 200, "")).endsWith(" something else than JSON");
        assertThat(refusal("ollama", 200, "[".repeat(100_000))).endsWith(" else than JSON");
        assertThat(refusal("ollama", 200, "{\"error\":\"broken\"}"))
                .endsWith(" has an error: broken");
        assertThat(refusal("ollama", 200, openAi("hello")))
                .endsWith(" answered without a message; is it a server for ollama");
        assertThat(refusal("openai", 200, "{\"choices\":[]}"))
                .endsWith(" answered without a message; is it a server for openai");
        assertThat(refusal("ollama", 200, ollama(" \n "))).endsWith(" gave an empty answer");
        assertThat(refusal("ollama", 200, ollama("<think>hm</think>\n"))).endsWith("empty answer");
    }

    @Test
    void whatIsNoHttpIsTrouble() throws IOException {
        try (Server server =
                Server.that((request, out) ->
                        out.write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(trouble(ask(settings("ollama", server.url()))))
                    .isEqualTo("ollama at " + server.url() + " does not speak HTTP");
        }
    }

    @Test
    void anEndlessAnswerIsTrouble() throws IOException {
        try (Server server =
                Server.that((request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    while (true) {
                        out.write(new byte[1 << 16]);
                    }
                })) {
            assertThat(trouble(ask(settings("ollama", server.url()))))
                    .endsWith(" answers without an end, more than 1 MiB");
        }
    }

    @Test
    void endlessHeadersAreTrouble() throws IOException {
        try (Server server =
                Server.that((request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; ; i++) {
                        out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.UTF_8));
                    }
                })) {
            assertThat(trouble(ask(settings("ollama", server.url()))))
                    .startsWith("ollama at " + server.url());
        }
    }

    @Test
    void anAnswerThatIsCutSaysSo() throws IOException {
        try (Server server =
                Server.answering(
                        200, "{\"message\":{\"content\":\"One\"},\"done_reason\":\"length\"}")) {
            assertThat(summary(ask(settings("ollama", server.url()))))
                    .isEqualTo("One\n… (the model's answer is cut off here)");
        }
    }

    @Test
    void jsonIsAskedForAndChecked() throws IOException {
        String schema =
                "{\"type\":\"object\",\"required\":[\"failed\"],\"properties\":{\"failed\":{\"type\":\"integer\"}}}";
        String right = "```json\n{ \"failed\": 1 }\n```";
        try (Server server = Server.answering(200, ollama(right))) {
            assertThat(summary(ask(Runs.json(settings("ollama", server.url()), schema))))
                    .isEqualTo("{\"failed\":1}");
            assertThat(server.requests().getFirst().body())
                    .contains("\"stream\":false,\"format\":" + schema)
                    .contains("It has to fit this JSON Schema: {");
        }
        try (Server server = Server.answering(200, openAi(right))) {
            assertThat(summary(ask(Runs.json(settings("openai", server.url()), schema))))
                    .isEqualTo("{\"failed\":1}");
            assertThat(server.requests().getFirst().body())
                    .endsWith(
                            "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":"
                                    + "{\"name\":\"summary\",\"schema\":"
                                    + schema
                                    + "}}}");
            assertThat(summary(ask(Runs.json(settings("openai", server.url())))))
                    .isEqualTo("{\"failed\":1}");
            assertThat(server.requests().getLast().body())
                    .endsWith("\"response_format\":{\"type\":\"json_object\"}}");
        }
        try (Server server = Server.answering(200, ollama("{\"failed\":\"one\"}"))) {
            assertThat(trouble(ask(Runs.json(settings("ollama", server.url()), schema))))
                    .isEqualTo(
                            "the model's answer does not fit the schema: $.failed is not of type"
                                    + " \"integer\"");
        }
        try (Server server = Server.answering(200, ollama("One failed."))) {
            assertThat(trouble(ask(Runs.json(settings("ollama", server.url()), schema))))
                    .isEqualTo("the model's answer is no JSON: at character 1 a value is missing");
        }
    }

    @Test
    void whatIsWrongInTheSettingsIsTroubleBeforeAnythingIsSent() {
        assertThat(trouble(ask(settings("anthropic", "http://localhost"))))
                .isEqualTo("nobody knows the provider anthropic; write ollama or openai");
        for (String url :
                List.of(
                        "",
                        "localhost:11434",
                        "ftp://a",
                        "http://",
                        "http://a b",
                        "me:pw@\u001bx")) {
            assertThat(trouble(ask(settings("ollama", url))))
                    .startsWith("base_url is no address such as http://localhost:11434: ")
                    .doesNotContain("pw")
                    .doesNotContain("\u001b");
        }
        assertThat(trouble(ask(Runs.key(settings("ollama", "http://localhost"), "a\nb: c"))))
                .endsWith(" api_key has a character that no key has, at 2");
        assertThat(trouble(ask(Runs.json(settings("ollama", "http://localhost"), "{"))))
                .startsWith("the schema is no JSON");
    }

    @Test
    void soManySecretsThatTheyCannotBeReplacedKeepEverythingHere() throws IOException {
        try (Server server = Server.answering(200, ollama("ok"))) {
            Answer answer =
                    new Summarizer(Runs.environment("A_TOKEN=" + "x".repeat(1 << 21)))
                            .summarize(settings("ollama", server.url()), failed(), () -> false);
            assertThat(trouble(answer)).contains("more secrets than can be taken out");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void whatFailsInsideIsTrouble() {
        RunFacts facts = failed();
        RunOutput broken =
                sink -> {
                    throw new IllegalStateException("bad\u001b[31m");
                };
        assertThat(
                        trouble(
                                ask(
                                        settings("ollama", "http://127.0.0.1:9"),
                                        new RunFacts(
                                                facts.command(),
                                                facts.ending(),
                                                facts.duration(),
                                                broken,
                                                broken,
                                                broken))))
                .isEqualTo("lastword itself failed: java.lang.IllegalStateException: bad^[[31m");
    }

    private static String refusal(String provider, int status, String body) throws IOException {
        try (Server server = Server.answering(status, body)) {
            String reason = trouble(ask(settings(provider, server.url())));
            assertThat(reason).startsWith(provider + " at " + server.url() + " ");
            return reason;
        }
    }

    private static Answer ask(SummarySettings settings) {
        return ask(settings, failed());
    }

    private static Answer ask(SummarySettings settings, RunFacts facts) {
        return new Summarizer(List.<Word>of()).summarize(settings, facts, () -> false);
    }

    static String ollama(String content) {
        return new JsonWriter()
                .object()
                .name("model")
                .value("tiny:1b")
                .name("message")
                .object()
                .name("role")
                .value("assistant")
                .name("content")
                .value(content)
                .end()
                .name("done_reason")
                .value("stop")
                .name("done")
                .value(true)
                .end()
                .toString();
    }

    static String openAi(String content) {
        Json message =
                JsonReader.read(ollama(content)) instanceof JsonReader.Result.Read(Json value)
                        ? value.member("message").orElseThrow()
                        : new Json.Null();
        return new JsonWriter()
                .object()
                .name("choices")
                .array()
                .object()
                .name("message")
                .value(message)
                .name("finish_reason")
                .value("stop")
                .end()
                .end()
                .end()
                .toString();
    }
}
