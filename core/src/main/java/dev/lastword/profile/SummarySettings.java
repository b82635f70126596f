package dev.lastword.profile;

import java.time.Duration;
import java.util.Optional;

/// How a language model is asked for a summary, from a profile of the type `llm`.
///
/// @param systemPrompt a template, as checked when it was read
/// @param userPrompt a template, as checked when it was read
/// @param outputFormat `text` or `json`
/// @param jsonSchema the schema of the answer, as JSON, where one is asked for
/// @param provider `ollama` or `openai`
/// @param model its name at the provider
/// @param baseUrl where the provider listens
/// @param apiKey empty where none is sent
/// @param timeout for the whole exchange
/// @param maxInputBytes the longest output that is sent, bytes
public record SummarySettings(
        String systemPrompt,
        String userPrompt,
        String outputFormat,
        Optional<String> jsonSchema,
        String provider,
        String model,
        String baseUrl,
        String apiKey,
        Duration timeout,
        int maxInputBytes) {}
