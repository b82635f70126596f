package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index changes nothing but the time that a listing takes.
final class IndexTest {

    private static final long HOUR = 3_600_000;

    @TempDir private Path temp;

    @Test
    void aListingWithAnIndexIsTheListingWithout() {
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Records records = new Records(temp.resolve("state-" + seed));
            List<String> ids = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                change(records, ids, random);
                if (random.nextInt(3) == 0) {
                    String listed = list(records.state());
                    assertThat(listed)
                            .as("seed %s, step %s", seed, step)
                            .isEqualTo(listWithout(records.state()));
                    assertThat(listed.lines()).hasSameSizeAs(ids);
                }
            }
        }
    }

    /// Does to the store what recorders, prunes, disks and people do.
    private static void change(Records records, List<String> ids, RandomGenerator random) {
        long time = Records.START + random.nextInt(2000) * HOUR;
        if (ids.isEmpty() || random.nextInt(3) == 0) {
            ids.add(
                    random.nextBoolean()
                            ? records.started(time, "make", "n" + random.nextInt(), "\ud800\u00e9")
                            : records.finished(time, ending(random), "cc", "-o", "a b"));
            return;
        }
        String id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> records.end(id, ending(random), "{\"ok\":true}");
            case 3 -> records.end(id, Records.OK, "{\"ok\":false,\"message\":\"full\"}");
            case 4 -> records.delete(id, "end.json");
            case 5 -> records.write(id, "end.json", "{\"sch");
            case 6 -> {
                delete(records.folder(id));
                ids.remove(id);
            }
            case 7 -> damageIndex(records.state(), random);
            // The start of a run is only written once: the index does not look at it again.
            default -> {
                String started = records.started(time, "make");
                records.write(started, "start.json", "{");
                ids.add(started);
            }
        }
    }

    private static String ending(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> Records.SIGTERM;
            case 1 -> "{\"kind\":\"timedOut\",\"limitMs\":5,\"ending\":" + Records.SIGTERM + "}";
            case 2 -> Records.exited(random.nextInt(256));
            default -> Records.OK;
        };
    }

    private static void damageIndex(Path state, RandomGenerator random) {
        try {
            List<Path> files = files(state.resolve("index"));
            if (files.isEmpty()) {
                return;
            }
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> Files.delete(file);
                case 1 -> Files.write(file, Arrays.copyOf(bytes, at));
                case 2 -> {
                    bytes[at] ^= (byte) (1 + random.nextInt(255));
                    Files.write(file, bytes);
                }
                default -> {
                    random.nextBytes(bytes);
                    Files.write(file, bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFinishedRunIsNotReadAgain() {
        Records records = new Records(temp);
        String id = records.finished(Records.START, Records.OK, "make");
        String listed = list(temp);
        records.write(id, "start.json", "{");
        assertThat(list(temp)).isEqualTo(listed).contains("make");
    }

    @Test
    void anIndexIsWrittenAnewOnlyWhereMuchOfItIsOutOfDate() throws IOException {
        Records records = new Records(temp);
        for (int i = 0; i < 300; i++) {
            records.finished(Records.START + i, Records.OK, "make");
        }
        list(temp);
        Path file = temp.resolve("index/2026-11");
        Object written = key(file);
        list(temp);
        assertThat(key(file)).isEqualTo(written);
        records.finished(Records.START + 300, Records.OK, "make");
        list(temp);
        assertThat(key(file)).isEqualTo(written);
        delete(records.folder(records.finished(Records.START + 301, Records.OK, "make")));
        records.finished(Records.START + 302, Records.OK, "make");
        assertThat(list(temp).lines()).hasSize(302);
        assertThat(key(file)).isNotEqualTo(written);
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Test
    void aRunThatMayChangeWithoutASignIsNotKept() {
        Records records = new Records(temp);
        String id = records.finished(Records.START, Records.OK, "make");
        Caller now = new Caller(temp).at(Records.START + 1000);
        now.call("runs", "--json");
        records.write(id, "start.json", "{");
        now.call("runs", "--json");
        assertThat(now.out()).doesNotContain("make");
    }

    @Test
    void anyByteOfTheIndexMayBeWrong() throws IOException {
        Records records = new Records(temp);
        for (int i = 0; i < 2; i++) {
            records.finished(Records.START + i, Records.exited(i), "make", "n" + i);
        }
        String listed = list(temp);
        Path file = files(temp.resolve("index")).getFirst();
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 0x11;
            Files.write(file, bad);
            assertThat(list(temp)).as("byte %s", at).isEqualTo(listed);
            Files.write(file, Arrays.copyOf(good, at));
            assertThat(list(temp)).as("length %s", at).isEqualTo(listed);
        }
        assertThat(file).hasBinaryContent(good);
    }

    @Test
    void whereTheIndexCannotBeWrittenListingWorks() throws IOException {
        Records records = new Records(temp);
        records.finished(Records.START, Records.OK, "make");
        Files.writeString(temp.resolve("index"), "in the way");
        assertThat(list(temp)).contains("make");
        Files.delete(temp.resolve("index"));
        Files.createDirectories(temp.resolve("index/2026-11/x"));
        assertThat(list(temp)).contains("make");
        assertThat(files(temp.resolve("index"))).extracting(Path::getFileName).hasSize(1);
    }

    @Test
    void theIndexIsOursAlone() throws IOException {
        new Records(temp).finished(Records.START, Records.OK, "make");
        list(temp);
        assertThat(Files.getPosixFilePermissions(temp.resolve("index"))).hasSize(3);
        for (Path file : files(temp.resolve("index"))) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    @Test
    void aListThatEndsEarlyLeavesNothingBehind() throws IOException {
        Records records = new Records(temp);
        for (int i = 0; i < 5; i++) {
            records.finished(Records.START + i, Records.OK, "make");
        }
        Caller caller = new Caller(temp);
        assertThat(caller.call("runs", "--limit", "1")).isZero();
        assertThat(files(temp.resolve("index"))).isEmpty();
    }

    @Test
    void anyNumberOfReadersMayListAtOnce() throws Exception {
        Records records = new Records(temp);
        for (int i = 0; i < 300; i++) {
            records.finished(Records.START + i, Records.exited(i % 256), "make", "n" + i);
        }
        String wanted = listWithout(temp);
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            List<Future<String>> lists = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                lists.add(
                        readers.submit(() -> {
                            delete(temp.resolve("index").resolve("2026-11"));
                            return list(temp);
                        }));
            }
            for (Future<String> list : lists) {
                assertThat(list.get()).isEqualTo(wanted);
            }
        }
        assertThat(files(temp.resolve("index"))).hasSizeLessThanOrEqualTo(1);
    }

    private static String list(Path state) {
        Caller caller = new Caller(state);
        assertThat(caller.call("runs", "--json")).isZero();
        return caller.out();
    }

    /// With something in the place of the index.
    private static String listWithout(Path state) {
        Path index = state.resolve("index");
        Path aside = state.resolve("aside");
        try {
            boolean there = Files.exists(index);
            if (there) {
                Files.move(index, aside);
            }
            Files.writeString(index, "");
            String list = list(state);
            Files.delete(index);
            if (there) {
                Files.move(aside, index);
            }
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path file) {
        try (Stream<Path> files = Files.exists(file) ? Files.walk(file) : Stream.of()) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
