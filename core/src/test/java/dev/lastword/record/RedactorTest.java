package dev.lastword.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// No byte of a secret goes on, whatever the chunks.
final class RedactorTest {

    @Test
    void aSecretIsReplacedWhereverAChunkEnds() {
        String text = "before s3cret after";
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(redact(List.of("s3cret"), text.substring(0, cut), text.substring(cut)))
                    .isEqualTo("before [REDACTED] after");
        }
    }

    @Test
    void whatOnlyBeginsLikeASecretGoesOn() {
        assertThat(redact(List.of("abcd"), "ab", "c", "x abc")).isEqualTo("abcx abc");
    }

    @Test
    void overlappingSecretsAreReplacedTogether() {
        assertThat(redact(List.of("abc", "cde", "b"), "xabcdey")).isEqualTo("x[REDACTED]y");
        assertThat(redact(List.of("aba"), "ababa!")).isEqualTo("[REDACTED]!");
        assertThat(redact(List.of("ab"), "ab", "ab")).isEqualTo("[REDACTED][REDACTED]");
    }

    @Test
    void aSecretInASecretIsReplacedWithIt() {
        assertThat(redact(List.of("abcdef", "cd"), "abcdef abcdex"))
                .isEqualTo("[REDACTED] ab[REDACTED]ex");
    }

    @Test
    void withoutSecretsNothingChanges() {
        assertThat(redact(List.of(), "any", "thing")).isEqualTo("anything");
    }

    /// In quadratic time this would take days.
    @Test
    void hostileSecretsTakeLinearTime() {
        String secret = "a".repeat(60_000) + "b";
        String stream = "a".repeat(3_000_000);
        assertThat(redact(List.of(secret, "a".repeat(50_000)), stream, "c"))
                .isEqualTo("[REDACTED]c");
    }

    @RepeatedTest(400)
    void aNaiveRedactorAgrees(RepetitionInfo repetition) {
        long seed = 40_000L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int letters = 1 + random.nextInt(4);
        List<byte[]> secrets = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            secrets.add(bytes(random, letters, 1 + random.nextInt(8)));
        }
        byte[] stream = bytes(random, letters, random.nextInt(3000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Redactor redactor = new Redactor(new SecretTrie(secrets), out::write);
        int at = 0;
        while (at < stream.length) {
            int length = Math.min(stream.length - at, 1 + random.nextInt(40));
            redactor.accept(stream, at, length);
            at += length;
        }
        redactor.finish();
        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .as("seed %d", seed)
                .isEqualTo(naive(secrets, stream));
    }

    private static byte[] bytes(Random random, int letters, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(letters));
        }
        return bytes;
    }

    private static String naive(List<byte[]> secrets, byte[] stream) {
        boolean[] secret = new boolean[stream.length];
        boolean[] joined = new boolean[stream.length + 1];
        for (int at = 0; at < stream.length; at++) {
            for (byte[] candidate : secrets) {
                int end = at + candidate.length;
                if (end <= stream.length
                        && Arrays.equals(Arrays.copyOfRange(stream, at, end), candidate)) {
                    Arrays.fill(secret, at, end, true);
                    Arrays.fill(joined, at + 1, end, true);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < stream.length; at++) {
            if (!secret[at]) {
                text.append((char) stream[at]);
            } else if (!joined[at]) {
                text.append(Redactor.REPLACEMENT);
            }
        }
        return text.toString();
    }

    private static String redact(List<String> secrets, String... chunks) {
        List<byte[]> all = secrets.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Redactor redactor = new Redactor(new SecretTrie(all), out::write);
        for (String chunk : chunks) {
            byte[] bytes = chunk.getBytes(StandardCharsets.UTF_8);
            redactor.accept(bytes, 0, bytes.length);
        }
        redactor.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
