package dev.lastword.dist;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// A `.tar.gz` in the ustar format of pax(1), which every tar reads.
///
/// Written here because the tars of this world do not agree on how to be told a fixed order, owner
/// and time, without which two builds of the same sources would differ.
final class Archive {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int PREFIX_LENGTH = 155;

    private final OutputStream out;

    private Archive(OutputStream out) {
        this.out = out;
    }

    /// Packs a folder; in the archive it is named `name`.
    static void of(Path folder, String name, Path file) throws IOException {
        try (var out =
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            var archive = new Archive(out);
            for (var path : Trees.list(folder)) {
                archive.add(path, Path.of(name).resolve(folder.relativize(path)).toString());
            }
            out.write(new byte[2 * BLOCK]);
        }
    }

    private void add(Path path, String name) throws IOException {
        if (Files.isSymbolicLink(path)) {
            header(name, '2', 0777, 0, Files.readSymbolicLink(path).toString());
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            header(name + "/", '5', 0755, 0, "");
        } else {
            var content = Files.readAllBytes(path);
            header(name, '0', Files.isExecutable(path) ? 0755 : 0644, content.length, "");
            out.write(content);
            out.write(new byte[Math.floorMod(-content.length, BLOCK)]);
        }
    }

    private void header(String name, char type, int mode, int size, String target)
            throws IOException {
        var header = new byte[BLOCK];
        // A long name is cut at a slash, and what stands before it has a place of its own.
        var cut =
                name.length() > NAME_LENGTH
                        ? name.indexOf('/', name.length() - NAME_LENGTH - 1)
                        : -1;
        put(header, 0, NAME_LENGTH, name.substring(cut + 1));
        put(header, 345, PREFIX_LENGTH, name.substring(0, Math.max(cut, 0)));
        put(header, 100, 8, "%07o".formatted(mode));
        put(header, 108, 8, "%07o".formatted(0)); // owner: root
        put(header, 116, 8, "%07o".formatted(0)); // group: root
        put(header, 124, 12, "%011o".formatted(size));
        put(header, 136, 12, "%011o".formatted(0)); // time: 1970
        put(header, 148, 8, " ".repeat(8)); // the sum is taken over blanks in its own place
        put(header, 156, 1, String.valueOf(type));
        put(header, 157, NAME_LENGTH, target);
        put(header, 257, 8, "ustar\00000");
        var sum = 0;
        for (var value : header) {
            sum += value & 0xff;
        }
        put(header, 148, 8, "%06o\0 ".formatted(sum));
        out.write(header);
    }

    private static void put(byte[] header, int offset, int length, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > length) {
            throw new IOException("too long for a tar header: " + text);
        }
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
