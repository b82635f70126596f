package dev.lastword.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.Word;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What counts as a secret, in names and in words.
final class SecretsTest {

    @Test
    void namesThatLookSecret() {
        for (String name :
                List.of(
                        "PASSWORD",
                        "DB_PASSWORD",
                        "pgpassword",
                        "--password",
                        "-token",
                        "token",
                        "GITHUB_TOKEN",
                        "githubToken",
                        "AWS_SECRET_ACCESS_KEY",
                        "api-key",
                        "API_KEY",
                        "apiKey",
                        "OPENAI_API_KEY",
                        "client_secret",
                        "Authorization",
                        "Set-Cookie",
                        "JWT",
                        "GITHUB_PAT",
                        "DB_PASS",
                        "DB_PWD",
                        "BASIC_AUTH",
                        "ssh_private_key",
                        "credentials",
                        "AZURE_STORAGE_CONNECTION_STRING",
                        "NPM_TOKEN_2")) {
            assertThat(SecretNames.contains(name)).as(name).isTrue();
        }
    }

    @Test
    void namesThatDoNot() {
        for (String name :
                List.of(
                        "PATH",
                        "PWD",
                        "OLDPWD",
                        "HOME",
                        "SSH_AUTH_SOCK",
                        "XAUTHORITY",
                        "KEY",
                        "KEYBOARD",
                        "sort-key",
                        "author",
                        "AUTHOR_NAME",
                        "COMPASS",
                        "bypass",
                        "monkey",
                        "passenger",
                        "LS_COLORS",
                        "",
                        "-",
                        "--",
                        "_")) {
            assertThat(SecretNames.contains(name)).as(name).isFalse();
        }
    }

    @Test
    void optionValuesAreReplaced() {
        assertThat(command("curl", "--token", "abc", "url"))
                .isEqualTo("curl --token [REDACTED] url");
        assertThat(command("curl", "--token=abc", "url")).isEqualTo("curl --token=[REDACTED] url");
        assertThat(command("x", "--token", "--verbose")).isEqualTo("x --token --verbose");
        assertThat(command("x", "--token")).isEqualTo("x --token");
        assertThat(command("x", "--token", "true")).isEqualTo("x --token [REDACTED]");
        assertThat(command("x", "--password", "a b", "a b"))
                .isEqualTo("x --password [REDACTED] [REDACTED]");
    }

    @Test
    void assignmentsAreReplaced() {
        assertThat(command("env", "DB_PASSWORD=a b", "make"))
                .isEqualTo("env DB_PASSWORD=[REDACTED] make");
        assertThat(command("env", "MODE=a b", "make")).isEqualTo("env MODE=a b make");
        assertThat(command("sh", "-c", "x; TOKEN='abc' y; echo abc"))
                .isEqualTo("sh -c x; TOKEN='[REDACTED]' y; echo [REDACTED]");
        assertThat(command("sh", "-c", "x; TOKEN=$(cat f) y"))
                .isEqualTo("sh -c x; TOKEN=$(cat f) y");
        assertThat(command("get", "http://h/?a=b&token=abc&c=d"))
                .isEqualTo("get http://h/?a=b&token=[REDACTED]&c=d");
    }

    @Test
    void headersAreReplaced() {
        assertThat(command("curl", "-H", "Authorization: Bearer abc.def", "abc.def"))
                .isEqualTo("curl -H Authorization: [REDACTED] [REDACTED]");
        assertThat(command("sh", "-c", "curl -H 'X-Api-Key: k 1' u"))
                .isEqualTo("sh -c curl -H 'X-Api-Key: [REDACTED]' u");
    }

    /// The value in front of a script is a secret whether the script goes on or not.
    @Test
    void whatAScriptAssignsIsFoundInTheOutput() {
        assertThat(output(words("sh", "-c", "TOKEN=abc; echo $TOKEN"), List.of(), "abc\n"))
                .isEqualTo("[REDACTED]\n");
        assertThat(output(words("sh", "-c", "TOKEN=\"a b\"; echo $TOKEN"), List.of(), "a b\n"))
                .isEqualTo("[REDACTED]\n");
    }

    @Test
    void valuesOfVariablesAreFoundInCommandAndOutput() {
        List<Word> environment =
                words("API_TOKEN=abc123", "USE_TOKEN=true", "PATH=/bin", "PIN_PW=x");
        assertThat(output(words("echo", "x"), environment, "true abc123 /bin x"))
                .isEqualTo("true [REDACTED] /bin x");
        Secrets secrets = Secrets.of(words("echo", "xabc123y"), environment);
        assertThat(secrets.command()).containsExactlyElementsOf(words("echo", "x[REDACTED]y"));
        assertThat(secrets.redacted(Word.of("/home/abc123")))
                .isEqualTo(Word.of("/home/[REDACTED]"));
    }

    @Test
    void everyLineOfAKeyIsOne() {
        List<Word> environment = words("PRIVATE_KEY=-----BEGIN-----\nMIIEvQIBADAN\nend\n");
        assertThat(output(words("cat"), environment, "> MIIEvQIBADAN <\r\nend"))
                .isEqualTo("> [REDACTED] <\r\nend");
    }

    @Test
    void bytesThatAreNoTextAreSecretsToo() {
        Word word = Word.of(new byte[] {'-', '-', 't', 'o', 'k', 'e', 'n', '=', (byte) 0xff, 1});
        assertThat(Secrets.of(List.of(word), List.of()).command().getFirst())
                .isEqualTo(Word.of("--token=[REDACTED]"));
    }

    @Test
    void tooManySecretsLeaveNothingToWrite() {
        List<Word> environment =
                Stream.iterate(0, i -> i + 1)
                        .limit(11)
                        .map(i -> Word.of("TOKEN_" + i + "=" + i + "x".repeat(100_000)))
                        .toList();
        Secrets secrets = Secrets.of(words("a"), environment);
        assertThat(secrets.isTooMuch()).isTrue();
        assertThat(secrets.command()).containsExactly(Word.of("[REDACTED]"));
        assertThat(secrets.redacted(Word.of("anything"))).isEqualTo(Word.of("[REDACTED]"));
    }

    private static String command(String... words) {
        return String.join(
                " ",
                Secrets.of(words(words), List.of()).command().stream().map(Word::text).toList());
    }

    private static String output(List<Word> command, List<Word> environment, String output) {
        return Secrets.of(command, environment).redacted(Word.of(output)).text();
    }

    private static List<Word> words(String... words) {
        return Arrays.stream(words).map(Word::of).toList();
    }
}
