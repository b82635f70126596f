package dev.lastword.profile;

import dev.lastword.policy.Spans;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.toml.Position;
import dev.lastword.toml.TomlInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads how a language model is asked, with the variables that its settings name.
final class SummaryReader {

    private static final String SYSTEM_PROMPT =
            "You read what a command wrote to its terminal and tell a busy developer what matters."
                    + " Keep to what stands there. Never say that the command succeeded or failed"
                    + " otherwise than it ended. The command: $command. It ended with: $ending.";
    private static final String USER_PROMPT =
            "Tell in at most ten lines what happened. Name every error with its file and line where"
                    + " they are given.\n\n"
                    + "stdout:\n"
                    + "$stdout\n\n"
                    + "stderr:\n"
                    + "$stderr";
    private static final String OLLAMA = "http://localhost:11434";
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String OLLAMA_MODEL = "gpt-oss:20b";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int MAX_INPUT_BYTES = 24 * 1024;

    private final Kernel kernel;
    private final Variables variables;
    private final Effective profile;
    private final List<ProfileProblem> problems;

    private SummaryReader(
            Kernel kernel, Variables variables, Effective profile, List<ProfileProblem> problems) {
        this.kernel = kernel;
        this.variables = variables;
        this.profile = profile;
        this.problems = problems;
    }

    /// Reads the settings of a profile that asks a model.
    ///
    /// @param problems receives what is wrong; the settings are then of no use
    static SummarySettings read(
            Kernel kernel, Variables variables, Effective profile, List<ProfileProblem> problems) {
        return new SummaryReader(kernel, variables, profile, problems).read();
    }

    private SummarySettings read() {
        String format = profile.text(ProfileKey.OUTPUT_FORMAT).orElse("text");
        Optional<String> schema = profile.text(ProfileKey.OUTPUT_SCHEMA);
        if (schema.isPresent() && !format.equals("json")) {
            wrong(ProfileKey.OUTPUT_SCHEMA, "output_schema needs output_format = \"json\"");
        }
        String provider = profile.text(ProfileKey.PROVIDER).orElse("ollama");
        return new SummarySettings(
                prompt(ProfileKey.SYSTEM_PROMPT_TEMPLATE, SYSTEM_PROMPT),
                prompt(ProfileKey.USER_PROMPT_TEMPLATE, USER_PROMPT),
                format,
                schema,
                provider,
                model(provider),
                baseUrl(provider),
                setting(ProfileKey.API_KEY).orElse(""),
                timeout(),
                maxInputBytes());
    }

    /// A prompt in which the values of `--var` stand already.
    private String prompt(ProfileKey key, String otherwise) {
        String text = profile.text(key).orElse(otherwise);
        return Template.parse(text) instanceof Template.Result.Parsed(Template template)
                ? template.bind(variables::value)
                : text;
    }

    private String model(String provider) {
        Optional<String> given = setting(ProfileKey.MODEL_NAME).filter(m -> !m.isBlank());
        boolean named = profile.text(ProfileKey.MODEL_NAME).filter(m -> !m.isBlank()).isPresent();
        if (!named && provider.equals("openai")) {
            wrong(ProfileKey.PROVIDER, "the provider openai needs model_name in llm_settings");
        }
        return given.or(() -> shtyms("MODEL")).orElse(OLLAMA_MODEL);
    }

    private String baseUrl(String provider) {
        Optional<String> given = setting(ProfileKey.BASE_URL);
        if (given.isEmpty()) {
            return provider.equals("openai") ? OPENAI : shtyms("BASE_URL").orElse(OLLAMA);
        }
        String url = given.get();
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            wrong(
                    ProfileKey.BASE_URL,
                    "base_url cannot be '" + url + "'; it begins with http:// or https://");
        }
        return url;
    }

    /// What shtym takes from the environment where a profile does not say it.
    private Optional<String> shtyms(String name) {
        return kernel.variable("SHTYM_LLM_SETTINGS__" + name)
                .map(Word::text)
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private Duration timeout() {
        List<Given> given = profile.of(ProfileKey.TIMEOUT);
        if (!given.isEmpty() && given.getFirst().entry().value() instanceof TomlInteger seconds) {
            return positive(Optional.of(Duration.ofSeconds(seconds.value())), "0");
        }
        Optional<String> text = setting(ProfileKey.TIMEOUT);
        return text.isEmpty() ? TIMEOUT : positive(Spans.parse(text.get()), text.get());
    }

    private Duration positive(Optional<Duration> span, String written) {
        if (span.filter(s -> !s.isZero()).isEmpty()) {
            wrong(
                    ProfileKey.TIMEOUT,
                    "timeout cannot be '"
                            + written
                            + "'; write a number above 0 with ms, s or m, as in \"20s\"");
        }
        return span.orElse(TIMEOUT);
    }

    private int maxInputBytes() {
        int bytes = profile.count(ProfileKey.MAX_INPUT_BYTES, MAX_INPUT_BYTES);
        if (bytes == 0) {
            wrong(ProfileKey.MAX_INPUT_BYTES, "max_input_bytes cannot be 0");
        }
        return bytes;
    }

    /// A setting with the variables in it: those of `--var`, then those of the environment. Without
    /// a key for the API many servers answer, so that alone may name a variable that is not set.
    private Optional<String> setting(ProfileKey key) {
        Optional<String> text = profile.text(key);
        if (text.isEmpty()
                || !(Template.parseSetting(text.get())
                        instanceof Template.Result.Parsed(Template template))) {
            return text;
        }
        for (String name : template.needed()) {
            if (key != ProfileKey.API_KEY && value(name).isEmpty()) {
                wrong(
                        key,
                        key.word()
                                + " needs the variable "
                                + name
                                + ", which is not set; set it, or write ${"
                                + name
                                + ":-default}");
                return Optional.empty();
            }
        }
        return Optional.of(template.render(this::value));
    }

    private Optional<String> value(String name) {
        return variables
                .value(name)
                .or(() -> kernel.variable(name).map(Word::text))
                .filter(v -> !v.isEmpty());
    }

    private void wrong(ProfileKey key, String reason) {
        List<Given> given = profile.of(key);
        Draft draft = given.isEmpty() ? profile.draft() : given.getFirst().draft();
        Position at = given.isEmpty() ? draft.at() : given.getFirst().entry().value().at();
        problems.add(draft.problem(at, reason));
    }
}
