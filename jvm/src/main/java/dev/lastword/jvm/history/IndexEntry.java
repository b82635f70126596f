package dev.lastword.jvm.history;

import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.json.JsonWriter;
import dev.lastword.record.EndingJson;
import dev.lastword.status.Ending;
import dev.lastword.status.Signal;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A finished run as the index keeps it.
///
/// @param stamp of the end.json that this was read from
record IndexEntry(Run run, Stamp stamp) {

    private static final int EXITED = 0;
    private static final int SIGNALED = 1;

    /// Rare ones are kept as in end.json.
    private static final int OTHER = 2;

    void write(DataOutputStream out) throws IOException {
        State.Finished finished = (State.Finished) run.state();
        writeText(out, run.id());
        out.writeLong(stamp.bytes());
        out.writeLong(stamp.modifiedNanos());
        out.writeLong(run.startedMillis());
        out.writeLong(finished.wallMillis());
        out.writeLong(finished.stdout().bytes());
        out.writeLong(finished.stdout().lines());
        out.writeLong(finished.stderr().bytes());
        out.writeLong(finished.stderr().lines());
        out.writeByte(finished.complete() ? 1 : 0);
        writeEnding(out, finished.ending());
        writeText(out, finished.trouble());
        writeText(out, run.cwd());
        out.writeInt(run.command().size());
        for (String word : run.command()) {
            writeText(out, word);
        }
    }

    private static void writeEnding(DataOutputStream out, Ending ending) throws IOException {
        switch (ending) {
            case Ending.Exited(int code) -> {
                out.writeByte(EXITED);
                out.writeByte(code);
            }
            case Ending.Signaled(Signal signal, boolean coreDumped) -> {
                out.writeByte(SIGNALED);
                out.writeByte(signal.number());
                out.writeByte(coreDumped ? 1 : 0);
            }
            default -> {
                JsonWriter json = new JsonWriter();
                EndingJson.write(json, ending);
                out.writeByte(OTHER);
                writeText(out, json.toString());
            }
        }
    }

    /// ASCII takes a byte for each character; all else two, so that no half of a pair is lost.
    private static void writeText(DataOutputStream out, String text) throws IOException {
        if (isAscii(text)) {
            out.writeInt(text.length());
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            out.writeInt(-text.length());
            out.writeChars(text);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /// Reads one.
    ///
    /// @throws RuntimeException where it is none; the checksum has made that improbable
    static IndexEntry read(ByteBuffer in, String month) {
        String id = readText(in);
        Stamp stamp = new Stamp(in.getLong(), in.getLong());
        long started = in.getLong();
        long wall = in.getLong();
        State.Written stdout = new State.Written(in.getLong(), in.getLong());
        State.Written stderr = new State.Written(in.getLong(), in.getLong());
        boolean complete = in.get() != 0;
        Ending ending = readEnding(in);
        String trouble = readText(in);
        String cwd = readText(in);
        int words = in.getInt();
        List<String> command = new ArrayList<>(Math.min(words, in.remaining()));
        for (int i = 0; i < words; i++) {
            command.add(readText(in));
        }
        State state = new State.Finished(ending, wall, stdout, stderr, complete, trouble);
        return new IndexEntry(new Run(month, id, started, command, cwd, state), stamp);
    }

    private static Ending readEnding(ByteBuffer in) {
        return switch (in.get()) {
            case EXITED -> new Ending.Exited(in.get() & 0xff);
            case SIGNALED -> new Ending.Signaled(new Signal(in.get()), in.get() != 0);
            default -> {
                Optional<Ending> ending =
                        JsonReader.read(readText(in)) instanceof JsonReader.Result.Read(Json value)
                                ? Endings.read(value)
                                : Optional.empty();
                yield ending.orElseThrow(IllegalStateException::new);
            }
        };
    }

    private static String readText(ByteBuffer in) {
        int length = in.getInt();
        if (length >= 0) {
            byte[] bytes = new byte[Math.min(length, in.remaining() + 1)];
            in.get(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(Math.min(-length, in.remaining()));
        for (int i = 0; i > length; i--) {
            text.append(in.getChar());
        }
        return text.toString();
    }
}
