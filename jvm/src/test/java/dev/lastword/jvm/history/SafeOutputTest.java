package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What a recording may do to a terminal.
final class SafeOutputTest {

    private static final String NOISE =
            "\u001b\u001b[[]0;9?m>HJhn\u0007\\PX^_(\r\n\tab\u009b\u00e9\u4e2d";

    @Test
    void showKeepsTextAndColours() {
        assertShown("a\tb\nc", "a\tb\r\nc");
        assertShown("50%^M100%", "50%\r100%");
        assertShown("\u001b[1;38:5:9mx\u001b[0m\u001b[0m", "\u001b[1;38:5:9mx\u001b[0m");
        assertShown("^[[?1mx", "\u001b[?1mx");
        assertShown("^[[2J^[c^[(0^H", "\u001b[2J\u001bc\u001b(0\b");
        assertShown("^[]0;title^G", "\u001b]0;title\u0007");
        assertShown("\ufffd31m", "\u009b31m");
        assertShown("^[[3", "\u001b[3");
        assertShown("^[", "\u001b");
        assertShown("^[[1^[[2K", "\u001b[1\u001b[2K");
        assertShown("\u00e9\u4e2d\ud83d\ude00", "\u00e9\u4e2d\ud83d\ude00");
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        assertThat(safe(new byte[] {'a', (byte) 0x9b, 'm', (byte) 0xc3}, SafeOutput.Mode.SHOW, 9))
                .isEqualTo("a\ufffdm\ufffd");
    }

    @Test
    void playMovesTheCursorAndLeavesOutTheRest() {
        assertPlayed("\u001b[2J\u001b[1;2Hx\u001b[K\r\b\n", "\u001b[2J\u001b[1;2Hx\u001b[K\r\b\n");
        assertPlayed("ab", "a\u001b[?1049h\u001b[c\u001b[6n\u001b[>q\u001b[18t\u001b[!pb");
        assertPlayed(
                "ab", "a\u001b]52;c;eA==\u0007\u001bPq\u001b\\\u001b_x\u001b\\\u001b(0\u001bcb");
        assertPlayed("\u001b7\u001b8", "\u001b7\u001b8\u001b=");
    }

    @Test
    void noNoiseControlsATerminalAndPiecesMakeNoDifference() {
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder noise = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                noise.append(NOISE.charAt(random.nextInt(NOISE.length())));
            }
            byte[] bytes = noise.toString().getBytes(StandardCharsets.UTF_8);
            for (SafeOutput.Mode mode : SafeOutput.Mode.values()) {
                String safe = safe(bytes, mode, 1000);
                assertThat(safe(bytes, mode, 1 + random.nextInt(4)))
                        .as("seed %s", seed)
                        .isEqualTo(safe);
                String allowed =
                        mode == SafeOutput.Mode.SHOW
                                ? "\u001b\\[[0-9:;]*m"
                                : "\u001b(\\[[0-9:;]*[mHJPXab]|[78DEM])|[\r\u0007\b]";
                assertThat(safe.replaceAll(allowed, "").replaceAll("[\n\t]", ""))
                        .as("seed %s", seed)
                        .doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
            }
        }
    }

    private static void assertShown(String wanted, String recorded) {
        assertThat(safe(recorded.getBytes(StandardCharsets.UTF_8), SafeOutput.Mode.SHOW, 99))
                .isEqualTo(wanted);
    }

    private static void assertPlayed(String wanted, String recorded) {
        assertThat(safe(recorded.getBytes(StandardCharsets.UTF_8), SafeOutput.Mode.PLAY, 99))
                .isEqualTo(wanted);
    }

    private static String safe(byte[] bytes, SafeOutput.Mode mode, int piece) {
        Caller caller = new Caller(Path.of("/"));
        Out out = new Out(caller.kernel());
        SafeOutput safe = new SafeOutput(out, mode);
        for (int at = 0; at < bytes.length; at += piece) {
            safe.accept(bytes, at, Math.min(piece, bytes.length - at));
        }
        safe.end();
        out.flush();
        return caller.out();
    }
}
