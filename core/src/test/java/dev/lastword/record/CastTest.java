package dev.lastword.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.StrictJson;
import dev.lastword.process.FakeKernel;
import dev.lastword.process.Stream;
import dev.lastword.process.Word;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What is written into a cast is asciicast v3 at every page's end, and is read back as it was.
final class CastTest {

    private static final String PATH = "/run/output.cast";

    private final FakeKernel kernel = new FakeKernel();
    private final RecordFile file = RecordFile.of(kernel, kernel.createNew(Word.of(PATH)));
    private final CastWriter writer = new CastWriter(file);

    @Test
    void aSmallRecordingReadsLikeThePublishedFormat() {
        writer.header(
                new CastHeader(80, 24, 1_700_000_000, List.of("make", "a"), "xterm", "/bin/sh"));
        write(Stream.STDOUT, 1_500_000, "a\"\\\r\n\t\u0001é");
        write(Stream.STDERR, 1_500_250, "oh");
        writer.resized(2_000_000, 100, 30);
        writer.exited(3_000_000, 7);

        assertThat(kernel.createdText(PATH))
                .isEqualTo(
                        """
                        {"version":3,"term":{"cols":80,"rows":24,"type":"xterm"},"timestamp":1700000000,"command":"make a","env":{"SHELL":"/bin/sh","TERM":"xterm"}}
                        [1.500000,"o","a\\"\\\\\\r\\n\\t\\u0001é"]
                        # stderr
                        [0.000250,"o","oh"]
                        [0.499750,"r","100x30"]
                        [1.000000,"x","7"]
                        """);
    }

    @Test
    void aHugeCommandIsShortenedToThePage() {
        for (int length : new int[] {0, 1000, 4000, 4096, 50_000}) {
            FakeKernel fresh = new FakeKernel();
            RecordFile target = RecordFile.of(fresh, fresh.createNew(Word.of(PATH)));
            String word = "\u0001".repeat(length);
            new CastWriter(target).header(new CastHeader(1, 1, 1, List.of(word), word, word));
            String line = fresh.createdText(PATH);
            assertThat(line.length()).isLessThan(CastWriter.PAGE - 1);
            assertThat(StrictJson.parse(line.strip())).isInstanceOf(Map.class);
        }
    }

    @Test
    void aCharacterAcrossTwoChunksStaysOne() {
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
        writer.output(Stream.STDOUT, 0, euro, 0, 1);
        writer.output(Stream.STDOUT, 1, euro, 1, 1);
        writer.output(Stream.STDOUT, 2, euro, 2, 1);
        assertThat(kernel.createdText(PATH)).isEqualTo("[0.000002,\"o\",\"€\"]\n");
        assertThat(writer.rawFrom(Stream.STDOUT)).isEqualTo(-1);
    }

    @Test
    void aCharacterThatNeverEndsIsReplacedAtTheEnd() {
        writer.output(Stream.STDERR, 0, new byte[] {'a', (byte) 0xe2, (byte) 0x82}, 0, 3);
        writer.end(Stream.STDERR, 5);
        assertThat(kernel.createdText(PATH))
                .isEqualTo(
                        """
                        # stderr
                        [0.000000,"o","a"]
                        # raw stderr 1
                        [0.000005,"o","\ufffd"]
                        """);
        assertThat(writer.rawFrom(Stream.STDERR)).isEqualTo(1);
    }

    @Test
    void everyPairOfBytesIsReplacedWhereTheJdkWouldReplaceIt() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            byte[] bytes = {(byte) (pair >> 8), (byte) pair, 'z'};
            String text = text(new byte[][] {bytes});
            assertThat(merged(text)).isEqualTo(merged(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    @RepeatedTest(100)
    void randomBytesInRandomChunksComeBack(RepetitionInfo repetition) {
        long seed = 7_000L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Map<Stream, ByteArrayOutputStream> written = new EnumMap<>(Stream.class);
        boolean clean = random.nextBoolean();
        long micros = 0;
        for (int i = random.nextInt(40); i > 0; i--) {
            Stream stream = random.nextInt(3) == 0 ? Stream.STDERR : Stream.STDOUT;
            byte[] chunk = chunk(random, clean);
            micros += random.nextInt(3_000_000);
            writer.output(stream, micros, chunk, 0, chunk.length);
            bytesOf(written, stream).writeBytes(chunk);
        }
        writer.end(Stream.STDOUT, micros);
        writer.end(Stream.STDERR, micros);
        writer.exited(micros, 3);

        byte[] cast = kernel.createdText(PATH).getBytes(StandardCharsets.UTF_8);
        assertPagesEndLines(cast, seed);
        Events events = Events.of(cast, random);
        assertThat(events.exit).as("seed %d", seed).isEqualTo(3);
        for (Stream stream : Stream.values()) {
            byte[] whole = bytesOf(written, stream).toByteArray();
            long rawFrom = writer.rawFrom(stream);
            assertThat(events.rawFrom.getOrDefault(stream, -1L)).isEqualTo(rawFrom);
            // Chunks do not matter; the JDK counts a surrogate as one mistake, where RFC 3629 sees
            // three.
            assertThat(events.text(stream).equals(text(new byte[][] {whole})))
                    .as("seed %d %s", seed, stream)
                    .isTrue();
            assertThat(merged(events.text(stream)))
                    .as("seed %d %s", seed, stream)
                    .isEqualTo(merged(new String(whole, StandardCharsets.UTF_8)));
            int exact = rawFrom < 0 ? whole.length : (int) rawFrom;
            assertThat(Arrays.copyOf(events.bytes(stream), exact))
                    .as("seed %d %s", seed, stream)
                    .isEqualTo(Arrays.copyOf(whole, exact));
        }
    }

    @Test
    void aFullDiskLeavesWholeLines() {
        for (int room = 0; room < 200; room++) {
            FakeKernel full = new FakeKernel().diskRoom(room);
            RecordFile target = RecordFile.of(full, full.createNew(Word.of(PATH)));
            CastWriter cast = new CastWriter(target);
            int answer = 0;
            for (int i = 0; i < 10; i++) {
                answer = cast.output(Stream.STDOUT, i, Word.of("line " + i + "\n").bytes(), 0, 7);
            }
            assertThat(answer).isEqualTo(-28);
            String text = full.createdText(PATH);
            assertThat(text).matches("(?:\\[[0-9.]+,\"o\",\"line \\d\\\\n\"]\n)*");
            assertThat(target.size()).isEqualTo(text.length());
        }
    }

    @Test
    void whatIsNoEventIsPassedOver() {
        String cast =
                """
                {"version":3,"term":{"cols":80,"rows":24}}

                # a comment
                [ 0.5 , "o" , "\\ud83d\\ude00\\/" ]
                [1,"i","typed"]
                [1,"o","no end
                [1,"o","bad \\ud83d escape"]
                [-1,"o","x"]
                nonsense
                [1,"r","0x5"]
                [1,"x","999"]
                [1.0000019,"x","0"]
                [1,"o\
                """;
        Events events = Events.of(cast.getBytes(StandardCharsets.UTF_8), new Random(1));
        assertThat(events.text(Stream.STDOUT)).isEqualTo("😀/");
        assertThat(events.sizes).isEmpty();
        assertThat(events.exit).isZero();
        assertThat(events.lastMicros).isEqualTo(4_500_001);
    }

    private String text(byte[][] chunks) {
        FakeKernel fresh = new FakeKernel();
        RecordFile target = RecordFile.of(fresh, fresh.createNew(Word.of(PATH)));
        CastWriter cast = new CastWriter(target);
        for (byte[] chunk : chunks) {
            cast.output(Stream.STDOUT, 0, chunk, 0, chunk.length);
        }
        cast.end(Stream.STDOUT, 0);
        byte[] bytes = fresh.createdText(PATH).getBytes(StandardCharsets.UTF_8);
        return Events.of(bytes, new Random(1)).text(Stream.STDOUT);
    }

    /// Every stretch of replaced bytes as one.
    private static String merged(String text) {
        return text.replaceAll("\ufffd+", "\ufffd");
    }

    private static ByteArrayOutputStream bytesOf(
            Map<Stream, ByteArrayOutputStream> all, Stream stream) {
        return all.computeIfAbsent(stream, s -> new ByteArrayOutputStream());
    }

    private void write(Stream stream, long micros, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(writer.output(stream, micros, bytes, 0, bytes.length)).isZero();
    }

    private static byte[] chunk(Random random, boolean clean) {
        if (!clean && random.nextInt(5) == 0) {
            byte[] noise = new byte[random.nextInt(5000)];
            random.nextBytes(noise);
            return noise;
        }
        StringBuilder text = new StringBuilder();
        int[] kinds = {'a', '\n', 0, '"', 'é', '€', 0x1f600, 0x7f, 0x1b};
        int length = random.nextInt(random.nextInt(20) == 0 ? 300_000 : 3000);
        int kind = random.nextInt(kinds.length + 1);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    kind == kinds.length ? kinds[random.nextInt(kinds.length)] : kinds[kind]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return clean || bytes.length == 0
                ? bytes
                : Arrays.copyOf(bytes, bytes.length - random.nextInt(Math.min(3, bytes.length)));
    }

    /// A write that is cut short at a page's end leaves whole lines, each of them JSON or a
    /// comment.
    private static void assertPagesEndLines(byte[] cast, long seed) {
        for (int end = CastWriter.PAGE; end <= cast.length; end += CastWriter.PAGE) {
            assertThat(cast[end - 1]).as("seed %d at %d", seed, end).isEqualTo((byte) '\n');
        }
        for (String line : new String(cast, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.startsWith("[")) {
                assertThat(
                                (List<?>)
                                        StrictJson.parse(
                                                line.replaceFirst("\\d+\\.\\d{6},", "1,")
                                                        .replaceFirst("\" ]$", "\"]")))
                        .as("seed %d", seed)
                        .hasSize(3);
            } else if (!line.isEmpty()) {
                assertThat(line).as("seed %d", seed).startsWith("#");
            }
        }
    }

    /// What a [CastReader] tells.
    private static final class Events implements CastReader.Visitor {
        final Map<Stream, ByteArrayOutputStream> output = new EnumMap<>(Stream.class);
        final Map<Stream, Long> rawFrom = new EnumMap<>(Stream.class);
        final List<String> sizes = new ArrayList<>();
        int exit = -1;
        long lastMicros;

        /// Reads in random pieces.
        static Events of(byte[] cast, Random random) {
            Events events = new Events();
            CastReader reader = new CastReader(events);
            int at = 0;
            while (at < cast.length) {
                int length = Math.min(cast.length - at, 1 + random.nextInt(9000));
                reader.accept(cast, at, length);
                at += length;
            }
            return events;
        }

        byte[] bytes(Stream stream) {
            return bytesOf(output, stream).toByteArray();
        }

        String text(Stream stream) {
            return new String(bytes(stream), StandardCharsets.UTF_8);
        }

        @Override
        public void output(Stream stream, long micros, byte[] bytes, int offset, int length) {
            lastMicros = micros;
            bytesOf(output, stream).write(bytes, offset, length);
        }

        @Override
        public void resized(long micros, int columns, int rows) {
            sizes.add(columns + "x" + rows);
        }

        @Override
        public void exited(long micros, int code) {
            lastMicros = micros;
            exit = code;
        }

        @Override
        public void rawFrom(Stream stream, long offset) {
            rawFrom.put(stream, offset);
        }
    }
}
