package dev.lastword.profile.builtin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An output, line by line, the line feeds included.
final class Lines {

    private final List<byte[]> lines;

    Lines(List<byte[]> lines) {
        this.lines = List.copyOf(lines);
    }

    static Lines of(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n' || at == bytes.length - 1) {
                lines.add(Arrays.copyOfRange(bytes, start, at + 1));
                start = at + 1;
            }
        }
        return new Lines(lines);
    }

    List<byte[]> list() {
        return lines;
    }

    int count() {
        return lines.size();
    }

    byte[] line(int index) {
        return lines.get(index);
    }

    /// Escape sequences left out, and bytes as characters, whatever their encoding.
    String text(int index) {
        return new String(lines.get(index), StandardCharsets.ISO_8859_1)
                .replaceAll("\u001b(\\[[0-9;?]*[ -/]*[@-~]|[()][0-9A-Z])", "");
    }

    /// The first line that says something.
    ///
    /// @return -1 where none does
    int find(String said) {
        String bytes =
                new String(said.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (int i = 0; i < lines.size(); i++) {
            if (text(i).contains(bytes)) {
                return i;
            }
        }
        return -1;
    }

    /// All of it again; a line that has lost its place at the end gets the line feed it lacks.
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i);
            all.writeBytes(line);
            if (i < lines.size() - 1 && line[line.length - 1] != '\n') {
                all.write('\n');
            }
        }
        return all.toByteArray();
    }
}
