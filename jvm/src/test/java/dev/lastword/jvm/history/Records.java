package dev.lastword.jvm.history;

import dev.lastword.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// Writes runs to disk as docs/record-format.md has them, without the recorder.
final class Records {

    static final String OK = "{\"kind\":\"exited\",\"code\":0}";
    static final String SIGTERM =
            "{\"kind\":\"signaled\",\"signal\":\"SIGTERM\",\"number\":15,\"coreDumped\":false}";

    /// 2026-11-01T00:00:00Z
    static final long START = 1_793_491_200_000L;

    private final Path state;
    private int count;
    private int writes;

    Records(Path state) {
        this.state = state;
    }

    static String exited(int code) {
        return "{\"kind\":\"exited\",\"code\":" + code + "}";
    }

    Path state() {
        return state;
    }

    /// A run that has just been started, with its start.json and a lock that nobody holds.
    ///
    /// @return its id
    String started(long startedMillis, String... command) {
        String id = id(startedMillis, ++count);
        write(id, "lock", "");
        JsonWriter json = new JsonWriter().object().name("schema").value(1).name("id").value(id);
        json.name("started").value(Times.iso(startedMillis));
        json.name("startedMs").value(startedMillis).name("command").array();
        for (String word : command) {
            json.value(word);
        }
        json.end().name("cwd").value("/home/someone").name("environment").array().end();
        json.name("host").value("box").name("recorderPid").value(4711).name("policy").object();
        json.name("require-trace").object().name("value").value(true).name("origin").value("flag");
        json.end().name("log-level").object().name("value").value("info").name("origin");
        json.value("default").end().end().name("version").value("0.1.0").end();
        write(id, "start.json", json + "\n");
        write(id, "output.cast", "{\"version\":3,\"term\":{\"cols\":80,\"rows\":24}}\n");
        return id;
    }

    /// A run that ended so.
    String finished(long startedMillis, String ending, String... command) {
        String id = started(startedMillis, command);
        end(id, ending, "{\"ok\":true}");
        return id;
    }

    /// Commits a run.
    void end(String id, String ending, String recording) {
        write(
                id,
                "end.json",
                "{\"schema\":1,\"id\":\""
                        + id
                        + "\",\"ending\":"
                        + ending
                        + ",\"exit\":0,\"pid\":4712,\"wallMs\":1234,\"userMs\":1000,\"sysMs\":20,"
                        + "\"maxRssKiB\":2048,\"complete\":true,\"output\":{\"stdout\":{\"bytes\":2000"
                        + ",\"lines\":7},\"stderr\":{\"bytes\":48,\"lines\":1}},\"redactions\":0,"
                        + "\"dropped\":[],\"recording\":"
                        + recording
                        + ",\"self\":{\"ok\":true}}\n   ");
    }

    /// Adds lines to output.cast.
    void cast(String id, String... lines) {
        String before = read(folder(id).resolve("output.cast"));
        write(id, "output.cast", before + String.join("\n", lines) + "\n");
    }

    /// Writes a file of a run, about as old as the run; no two are of the same moment.
    void write(String id, String name, String text) {
        write(id, name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String id, String name, byte[] bytes) {
        try {
            Path file = folder(id).resolve(name);
            Files.createDirectories(folder(id));
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.fromMillis(Ids.startedMillis(id) + ++writes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder(String id) {
        return new Store(state).folder(Times.month(Ids.startedMillis(id)), id);
    }

    void delete(String id, String name) {
        try {
            Files.deleteIfExists(folder(id).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A UUIDv7 that has the count at its end.
    static String id(long millis, int count) {
        String time = hexadecimal(millis, 12);
        return time.substring(0, 8)
                + "-"
                + time.substring(8)
                + "-7000-8000-"
                + hexadecimal(count * 0x10001L, 12);
    }

    private static String hexadecimal(long number, int digits) {
        String text = Long.toHexString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
