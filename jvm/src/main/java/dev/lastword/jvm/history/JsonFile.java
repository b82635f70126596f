package dev.lastword.jvm.history;

import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.jvm.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// start.json or end.json.
sealed interface JsonFile {

    /// More than any record needs, and what the heap has room for.
    long LARGEST_BYTES = 8L << 20;

    record Read(Json value, Stamp stamp) implements JsonFile {}

    record Missing() implements JsonFile {}

    /// It was read, and is not what it should be.
    record Damaged(String why) implements JsonFile {}

    /// It could not be read.
    record Unreadable(String why) implements JsonFile {}

    /// Reads a file, whatever it is: a FIFO there keeps nobody waiting.
    static JsonFile read(Path file) {
        try {
            Stamp stamp = Stamp.of(file);
            if (stamp.isMissing()) {
                return new Missing();
            }
            if (!stamp.isFile()) {
                return new Damaged("it is not a file");
            }
            if (stamp.bytes() > LARGEST_BYTES) {
                return new Damaged("it is too large");
            }
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == 0 ? new Damaged("it is empty") : parse(bytes, stamp);
        } catch (IOException trouble) {
            return trouble instanceof NoSuchFileException
                    ? new Missing()
                    : new Unreadable(Trouble.reason(trouble));
        }
    }

    private static JsonFile parse(byte[] bytes, Stamp stamp) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new Damaged("it is not UTF-8");
        }
        return switch (JsonReader.read(text)) {
            case JsonReader.Result.Read(Json value) ->
                    value instanceof Json.Members
                            ? new Read(value, stamp)
                            : new Damaged("it is no JSON object");
            case JsonReader.Result.Malformed(int at, String wanted) ->
                    new Damaged("it is damaged at character " + (at + 1) + ": expected " + wanted);
        };
    }
}
