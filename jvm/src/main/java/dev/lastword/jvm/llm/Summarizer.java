package dev.lastword.jvm.llm;

import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.json.JsonWriter;
import dev.lastword.jvm.history.SafeText;
import dev.lastword.process.Word;
import dev.lastword.profile.SummarySettings;
import dev.lastword.record.Secrets;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Asks a language model for a summary of a run.
public final class Summarizer {

    private static final int LONGEST_REASON = 300;

    /// How often somebody is asked whether the summary is still wanted.
    private static final long TICK_NANOS = 50_000_000;

    private final List<Word> environment;

    /// @param environment `NAME=value`, where secrets are looked for
    public Summarizer(List<Word> environment) {
        this.environment = List.copyOf(environment);
    }

    /// Asks, and answers after the timeout of the settings at the latest. Never throws.
    ///
    /// @param givenUp asked now and then by the calling thread; true ends it at once
    public Answer summarize(SummarySettings settings, RunFacts facts, BooleanSupplier givenUp) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        try {
            // Interrupting a virtual thread closes the socket that it waits for, whatever the
            // server does.
            Thread asking =
                    Thread.ofVirtual().name("summary").start(() -> ask(settings, facts, answer));
            try {
                return await(answer, settings, givenUp);
            } finally {
                asking.interrupt();
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Answer.Trouble("lastword itself failed: " + oneLine(String.valueOf(e)));
        }
    }

    private static Answer await(
            CompletableFuture<Answer> answer, SummarySettings settings, BooleanSupplier givenUp) {
        long end = System.nanoTime() + nanos(settings.timeout());
        while (true) {
            long left = end - System.nanoTime();
            if (answer.isDone() || left > 0) {
                try {
                    return answer.get(Math.clamp(left, 0, TICK_NANOS), TimeUnit.NANOSECONDS);
                } catch (TimeoutException _) {
                    // Once more.
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return new Answer.Trouble("it was interrupted");
                } catch (ExecutionException failed) {
                    return new Answer.Trouble(
                            "lastword itself failed: "
                                    + oneLine(String.valueOf(failed.getCause())));
                }
            } else {
                return new Answer.Trouble(
                        oneLine(
                                server(settings)
                                        + " did not answer within "
                                        + seconds(settings.timeout())));
            }
            if (givenUp.getAsBoolean()) {
                return new Answer.Trouble("it was given up");
            }
        }
    }

    /// A day at most: a clock that counts further turns negative.
    private static long nanos(Duration duration) {
        return Math.min(TimeUnit.NANOSECONDS.convert(duration), TimeUnit.DAYS.toNanos(1));
    }

    private static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    private void ask(SummarySettings settings, RunFacts facts, CompletableFuture<Answer> answer) {
        try {
            // A key is a secret by whatever name it came.
            List<Word> all = new ArrayList<>(environment);
            all.add(Word.of("API_KEY=" + settings.apiKey()));
            Secrets secrets = Secrets.of(facts.command(), all);
            answer.complete(ask(settings, facts, secrets));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    private static Answer ask(SummarySettings settings, RunFacts facts, Secrets secrets) {
        try {
            if (secrets.isTooMuch()) {
                throw new NoAnswerException(
                        "the environment has more secrets than can be taken out of the output");
            }
            return new Answer.Summary(reply(settings, facts, secrets));
        } catch (NoAnswerException e) {
            return new Answer.Trouble(oneLine(Prompt.redacted(secrets, e.reason())));
        }
    }

    private static String reply(SummarySettings settings, RunFacts facts, Secrets secrets)
            throws NoAnswerException {
        Provider provider =
                Provider.named(settings.provider())
                        .orElseThrow(() ->
                                new NoAnswerException(
                                        "nobody knows the provider "
                                                + settings.provider()
                                                + "; write ollama or openai"));
        Address address = Address.of(settings.baseUrl());
        boolean json = settings.outputFormat().equals("json");
        Optional<Schema> schema = Optional.empty();
        if (json && settings.jsonSchema().isPresent()) {
            schema = Optional.of(Schema.of(settings.jsonSchema().get()));
        }
        Question.Form form =
                schema.<Question.Form>map(s -> new Question.Form.BySchema(s.json()))
                        .orElse(json ? new Question.Form.AnyJson() : new Question.Form.Prose());
        Prompt prompt = Prompt.of(settings, facts, secrets);
        Question question = new Question(settings.model(), prompt.system(), prompt.user(), form);
        Reply reply = send(settings, provider, address, question);
        String text = reply.text().strip();
        if (text.isEmpty()) {
            throw new NoAnswerException(server(settings) + " gave an empty answer");
        }
        if (!json) {
            return reply.cut() ? text + "\n… (the model's answer is cut off here)" : text;
        }
        if (reply.cut()) {
            throw new NoAnswerException("the model's answer is cut off, and no JSON");
        }
        return json(text, schema);
    }

    private static Reply send(
            SummarySettings settings, Provider provider, Address address, Question question)
            throws NoAnswerException {
        Exchange.Response response;
        try {
            response =
                    new Exchange(
                                    address.url(provider),
                                    Proxy.NO_PROXY,
                                    settings.apiKey().strip(),
                                    provider.body(question))
                            .run();
        } catch (NoAnswerException e) {
            throw new NoAnswerException(server(settings) + " " + e.reason());
        }
        Optional<Json> body =
                JsonReader.read(response.body()) instanceof JsonReader.Result.Read(Json value)
                        ? Optional.of(value)
                        : Optional.empty();
        if (response.status() != 200) {
            throw new NoAnswerException(
                    server(settings) + " " + refusal(settings, provider, address, response, body));
        }
        if (body.isEmpty()) {
            throw new NoAnswerException(
                    server(settings) + " answered with something else than JSON");
        }
        Optional<Reply> reply = provider.reply(body.get());
        if (reply.isEmpty()) {
            throw new NoAnswerException(
                    server(settings)
                            + provider.error(body.get())
                                    .map(e -> " has an error: " + e)
                                    .orElse(
                                            " answered without a message; is it a server for "
                                                    + settings.provider()));
        }
        return new Reply(withoutThoughts(reply.get().text()), reply.get().cut());
    }

    private static String refusal(
            SummarySettings settings,
            Provider provider,
            Address address,
            Exchange.Response response,
            Optional<Json> body) {
        int status = response.status();
        Optional<String> error = body.flatMap(provider::error);
        String said = error.map(e -> " (" + status + ": " + e + ")").orElse(" (" + status + ")");
        return switch (status) {
            case 401, 403 -> "does not accept the key" + said + "; look at api_key";
            case 404 ->
                    error.isPresent()
                            ? "does not have the model "
                                    + settings.model()
                                    + said
                                    + "; "
                                    + provider.cureForMissing(settings.model())
                            : "has nothing at "
                                    + provider.path(address.path())
                                    + said
                                    + "; look at base_url and provider";
            case 429 -> "wants no more questions for now" + said;
            default ->
                    status / 100 == 3
                            ? "sends on to "
                                    + response.location().orElse("nowhere")
                                    + said
                                    + ", which is not followed; look at base_url"
                            : "cannot answer" + said;
        };
    }

    /// Some servers leave in the answer what the model said to itself before.
    private static String withoutThoughts(String text) {
        int end = text.indexOf("</think>");
        return text.stripLeading().startsWith("<think>") && end >= 0
                ? text.substring(end + "</think>".length())
                : text;
    }

    private static String json(String text, Optional<Schema> schema) throws NoAnswerException {
        return switch (JsonReader.read(unfenced(text))) {
            case JsonReader.Result.Malformed(int at, String wanted) ->
                    throw new NoAnswerException(
                            "the model's answer is no JSON: at character "
                                    + (at + 1)
                                    + " "
                                    + wanted
                                    + " is missing");
            case JsonReader.Result.Read(Json value) -> {
                Optional<String> fault = schema.flatMap(s -> s.fault(value));
                if (fault.isPresent()) {
                    throw new NoAnswerException(
                            "the model's answer does not fit the schema: " + fault.get());
                }
                yield new JsonWriter().value(value).toString();
            }
        };
    }

    /// Models like to put code between rows of backticks.
    private static String unfenced(String text) {
        int line = text.indexOf('\n');
        return text.startsWith("```")
                        && text.endsWith("```")
                        && line > 0
                        && text.length() > line + 3
                ? text.substring(line + 1, text.length() - 3)
                : text;
    }

    /// Provider and place; what may be a password in the address is not shown.
    private static String server(SummarySettings settings) {
        try {
            return settings.provider() + " at " + Address.of(settings.baseUrl()).origin();
        } catch (NoAnswerException noAddress) {
            return settings.provider();
        }
    }

    private static String oneLine(String text) {
        return SafeText.cut(SafeText.line(text), LONGEST_REASON);
    }
}
