package dev.lastword.contract.script.python;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/// The text of a Python script, from its bytes.
///
/// That is UTF-8, with or without a byte order mark, unless a comment in the first two lines names
/// another encoding: `# -*- coding: latin-1 -*-` (PEP 263). Unlike CPython, this refuses nothing:
/// an encoding that Java does not know is read as UTF-8, and bytes that are no character become
/// U+FFFD. The byte order mark stays in the text, as U+FEFF, so that offsets are those of the file.
public final class PythonSource {

    private static final String WORD = "coding";

    private PythonSource() {}

    public static String decode(byte[] bytes) {
        return new String(bytes, charset(bytes));
    }

    private static Charset charset(byte[] bytes) {
        boolean hasMark =
                bytes.length >= 3
                        && (bytes[0] & 0xff) == 0xef
                        && (bytes[1] & 0xff) == 0xbb
                        && (bytes[2] & 0xff) == 0xbf;
        if (hasMark) {
            return StandardCharsets.UTF_8;
        }
        String first = line(bytes, 0);
        Optional<String> name = encoding(first);
        if (name.isEmpty() && isBlankOrComment(first)) {
            name = encoding(line(bytes, lineEnd(bytes, 0) + 1));
        }
        return name.flatMap(PythonSource::charset).orElse(StandardCharsets.UTF_8);
    }

    private static String line(byte[] bytes, int start) {
        int end = lineEnd(bytes, start);
        return start < end
                ? new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)
                : "";
    }

    private static int lineEnd(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end < bytes.length - 1 && bytes[end] == '\r' && bytes[end + 1] == '\n'
                ? end + 1
                : end;
    }

    private static boolean isBlankOrComment(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#");
    }

    /// What stands behind `coding:` or `coding=` in a comment.
    private static Optional<String> encoding(String line) {
        if (!line.stripLeading().startsWith("#")) {
            return Optional.empty();
        }
        int at = line.indexOf(WORD);
        while (at >= 0) {
            int start = at + WORD.length();
            if (start < line.length() && (line.charAt(start) == ':' || line.charAt(start) == '=')) {
                String name = name(line, start + 1);
                if (!name.isEmpty()) {
                    return Optional.of(name);
                }
            }
            at = line.indexOf(WORD, start);
        }
        return Optional.empty();
    }

    private static String name(String line, int from) {
        int start = from;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        int end = start;
        while (end < line.length() && isInName(line.charAt(end))) {
            end++;
        }
        return line.substring(start, end);
    }

    private static boolean isInName(char c) {
        return c < 128 && (Characters.continuesName(c) || c == '-' || c == '.');
    }

    /// Python's name for an encoding, made Java's.
    private static Optional<Charset> charset(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        if (plain.startsWith("utf-8") || plain.equals("utf8")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (plain.startsWith("latin-1") || plain.startsWith("iso-latin-1")) {
            return Optional.of(StandardCharsets.ISO_8859_1);
        }
        try {
            return Optional.of(Charset.forName(plain)).filter(PythonSource::keepsAscii);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// No other can have been read up to the comment that names it.
    private static boolean keepsAscii(Charset charset) {
        byte[] sample = "# coding: x\n".getBytes(StandardCharsets.US_ASCII);
        return new String(sample, charset).equals("# coding: x\n");
    }
}
