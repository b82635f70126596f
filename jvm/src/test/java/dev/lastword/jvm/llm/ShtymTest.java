package dev.lastword.jvm.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.jvm.PortableKernel;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.profile.ProfileSources;
import dev.lastword.profile.SummarySettings;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who used shtym gets the same model at the same server, from the same file and variables.
final class ShtymTest {

    private static final String PROFILES =
            """
            [profiles.errors]
            type = "llm"
            version = 1
            system_prompt_template = "Extract errors from: $command"
            user_prompt_template = "Output: $stdout Errors: $stderr"

            [profiles.errors.llm_settings]
            base_url = "URL"

            [profiles.big]
            type = "llm"
            user_prompt_template = "$stdout"

            [profiles.big.llm_settings]
            model_name = "gpt-oss:120b"
            """;

    @TempDir Path home;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void setUp() {
        variables.put("HOME", home.toString());
    }

    @Test
    void theFileSaysWhomAndWhatToAsk() throws IOException {
        try (Server server = Server.answering(200, SummarizerTest.ollama("ok"))) {
            profiles(server);
            variables.put("SHTYM_LLM_SETTINGS__BASE_URL", "http://127.0.0.1:9");
            assertThat(Runs.summary(ask("errors"))).isEqualTo("ok");

            assertThat(server.requests().getFirst().body())
                    .startsWith("{\"model\":\"gpt-oss:20b\",")
                    .contains("Extract errors from: pytest -q")
                    .contains("Output: 2 passed, 1 failed\\n Errors: warning: old\\n");
        }
    }

    @Test
    void theVariablesSayWhatTheFileDoesNot() throws IOException {
        try (Server server = Server.answering(200, SummarizerTest.ollama("ok"))) {
            profiles(server);
            variables.put("SHTYM_LLM_SETTINGS__BASE_URL", server.url());
            variables.put("SHTYM_LLM_SETTINGS__MODEL", "llama2");
            Runs.summary(ask("errors"));
            Runs.summary(ask("big"));
            variables.put("SHTYM_LLM_SETTINGS__MODEL", "  ");
            Runs.summary(ask("errors"));

            assertThat(server.requests().stream().map(r -> r.body().split("\"", 5)[3]))
                    .containsExactly("llama2", "gpt-oss:120b", "gpt-oss:20b");
        }
    }

    private void profiles(Server server) throws IOException {
        Path file = home.resolve(".config/shtym/profiles.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, PROFILES.replace("URL", server.url()));
    }

    private Answer ask(String profile) {
        SummarySettings settings =
                ProfileSources.of(kernel(), List.of())
                        .named(profile)
                        .profile()
                        .flatMap(p -> p.summary())
                        .orElseThrow();
        return new Summarizer(List.of())
                .summarize(Runs.within(settings, Runs.PATIENT), Runs.failed(), () -> false);
    }

    /// This machine with another environment.
    private Kernel kernel() {
        Kernel real = new PortableKernel();
        return (Kernel)
                Proxy.newProxyInstance(
                        Kernel.class.getClassLoader(),
                        new Class<?>[] {Kernel.class},
                        (proxy, method, given) ->
                                switch (method.getName()) {
                                    case "variable" ->
                                            Optional.ofNullable(variables.get((String) given[0]))
                                                    .map(Word::of);
                                    case "workingDirectory" ->
                                            Optional.of(Word.of(home.toString()));
                                    default -> {
                                        try {
                                            yield method.invoke(real, given);
                                        } catch (InvocationTargetException e) {
                                            throw e.getCause();
                                        }
                                    }
                                });
    }
}
