package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A summary by a language model: an appendix after everything else, and never in the way.
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class SummaryIT extends Viewer {
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private HttpServer server;
    private String answer = "{\"message\":{\"role\":\"assistant\",\"content\":\"It went well.\"}}";

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        profile("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void noServer() {
        server.stop(0);
    }

    private void profile(String url) {
        profiles(
                """
                [profiles.summary]
                type = "llm"
                system_prompt_template = "Summarise $command, which ended with $ending"
                user_prompt_template = "$stdout"
                [profiles.summary.llm_settings]
                provider = "ollama"
                model_name = "test"
                base_url = "%s"
                timeout = "20s"
                """
                        .formatted(url));
    }

    private Launch summarised(String script) {
        return viewed("--profile", "summary", "--", "sh", "-c", script);
    }

    @Test
    void comesAfterTheOutputAndLeavesTheEndingAlone() throws InterruptedException {
        Result result = summarised("echo hello there; exit 3").merged().run();
        assertThat(result.ending()).hasToString("exit 3");
        assertThat(lines(utf8(result.out())))
                .startsWith("hello there\n")
                .endsWith("summary: It went well.\n");
        assertThat(asked.take()).contains("hello there", "exit 3");
    }

    @Test
    void doesNotTouchStdout() {
        Result result = summarised("echo hello").run();
        assertThat(result.out()).isEqualTo("hello\n");
        assertThat(result.err()).contains("summary: It went well.\n");
    }

    @Test
    void aServerThatIsNotThereCostsOneLine() {
        server.stop(0);
        Result result = summarised("echo hello; exit 7").run();
        assertThat(result.ending()).hasToString("exit 7");
        assertThat(result.out()).isEqualTo("hello\n");
        assertThat(result.err()).matches(ONE_NOTE).contains("no summary");
    }

    @Test
    void anAnswerThatIsNoneCostsOneLine() {
        answer = "not JSON";
        Result result = summarised("echo hello; kill -9 $$").run();
        assertThat(result.ending()).hasToString("killed by SIGKILL");
        assertThat(result.out()).isEqualTo("hello\n");
        assertThat(result.err()).matches(ONE_NOTE).contains("no summary");
    }

    @Test
    void nobodyIsAskedInABuild() {
        Result result = summarised("echo hello").with("CI", "true").run();
        assertThat(result).isEqualTo(direct("echo", "hello").run());
        assertThat(asked).isEmpty();
    }

    @Test
    void secretsDoNotLeaveTheMachine() throws InterruptedException {
        summarised("echo the key is $API_KEY").with("API_KEY", "xyzzy-plugh-xyzzy").run();
        assertThat(asked.take()).contains("the key is").doesNotContain("xyzzy");
    }

    @Test
    void theViewOfTheCommandsOwnProfileIsShownFirst() {
        file(
                "settings/lastword/profiles.toml",
                content("settings/lastword/profiles.toml")
                        + "[profiles.mine]\nmatch = ['sh']\ndrop = ['^noise']\n");
        Result result = summarised("seq -f 'noise %g' 500").merged().run();
        assertThat(lines(result.out())).hasSizeLessThan(50);
        assertThat(hasVerdict(result.out())).isTrue();
        assertThat(lines(result.out()).getLast()).isEqualTo("summary: It went well.\n");
    }
}
