package dev.lastword.jvm.llm;

import dev.lastword.process.Word;
import dev.lastword.profile.SummarySettings;
import dev.lastword.status.Ending;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Runs to be summed up, and settings to do it with.
final class Runs {

    /// Long enough for a server on the same machine, however busy that is.
    static final Duration PATIENT = Duration.ofMinutes(2);

    private Runs() {}

    static RunFacts failed(String stdout, String stderr, String... command) {
        return new RunFacts(
                Arrays.stream(command).map(Word::of).toList(),
                new Ending.Exited(1),
                Duration.ofMillis(12_345),
                output(stdout),
                output(stderr),
                output(stdout + stderr));
    }

    static RunFacts failed() {
        return failed("2 passed, 1 failed\n", "warning: old\n", "pytest", "-q");
    }

    static RunOutput output(String text) {
        return RunOutput.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Word> environment(String... entries) {
        return Arrays.stream(entries).map(Word::of).toList();
    }

    static SummarySettings settings(String provider, String baseUrl) {
        return new SummarySettings(
                "You sum up $command, which ended with $ending after $duration.",
                "$output",
                "text",
                Optional.empty(),
                provider,
                "tiny:1b",
                baseUrl,
                "",
                PATIENT,
                10_000);
    }

    static SummarySettings within(SummarySettings s, Duration timeout) {
        return new SummarySettings(
                s.systemPrompt(),
                s.userPrompt(),
                s.outputFormat(),
                s.jsonSchema(),
                s.provider(),
                s.model(),
                s.baseUrl(),
                s.apiKey(),
                timeout,
                s.maxInputBytes());
    }

    static SummarySettings key(SummarySettings s, String key) {
        return new SummarySettings(
                s.systemPrompt(),
                s.userPrompt(),
                s.outputFormat(),
                s.jsonSchema(),
                s.provider(),
                s.model(),
                s.baseUrl(),
                key,
                s.timeout(),
                s.maxInputBytes());
    }

    static SummarySettings prompts(SummarySettings s, String system, String user, int budget) {
        return new SummarySettings(
                system,
                user,
                s.outputFormat(),
                s.jsonSchema(),
                s.provider(),
                s.model(),
                s.baseUrl(),
                s.apiKey(),
                s.timeout(),
                budget);
    }

    static SummarySettings model(SummarySettings s, String model) {
        return new SummarySettings(
                s.systemPrompt(),
                s.userPrompt(),
                s.outputFormat(),
                s.jsonSchema(),
                s.provider(),
                model,
                s.baseUrl(),
                s.apiKey(),
                s.timeout(),
                s.maxInputBytes());
    }

    static SummarySettings json(SummarySettings s, String... schema) {
        return new SummarySettings(
                s.systemPrompt(),
                s.userPrompt(),
                "json",
                Arrays.stream(schema).findFirst(),
                s.provider(),
                s.model(),
                s.baseUrl(),
                s.apiKey(),
                s.timeout(),
                s.maxInputBytes());
    }

    static String summary(Answer answer) {
        return switch (answer) {
            case Answer.Summary(String text) -> text;
            case Answer.Trouble(String reason) -> throw new AssertionError(reason);
        };
    }

    static String trouble(Answer answer) {
        return switch (answer) {
            case Answer.Summary(String text) -> throw new AssertionError("a summary: " + text);
            case Answer.Trouble(String reason) -> reason;
        };
    }
}
