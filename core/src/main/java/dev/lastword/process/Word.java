package dev.lastword.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One word of a command, or a path: bytes, because the kernel knows no characters.
public final class Word {

    private final byte[] bytes;

    private Word(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies the bytes.
    ///
    /// @param bytes without NUL
    public static Word of(byte[] bytes) {
        return new Word(bytes.clone());
    }

    /// The bytes from `start` up to and without `end`.
    public static Word of(byte[] bytes, int start, int end) {
        return new Word(Arrays.copyOfRange(bytes, start, end));
    }

    /// The UTF-8 form of `text`.
    public static Word of(String text) {
        return new Word(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The words of a block in which each ends with a NUL, as in /proc/self/cmdline.
    public static List<Word> split(byte[] block) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < block.length; i++) {
            if (block[i] == 0) {
                words.add(of(block, start, i));
                start = i + 1;
            }
        }
        return words;
    }

    /// These bytes and then others.
    public Word plus(Word other) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, joined, bytes.length, other.bytes.length);
        return new Word(joined);
    }

    /// These bytes and then the UTF-8 form of `text`.
    public Word plus(String text) {
        return plus(of(text));
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    public byte byteAt(int index) {
        return bytes[index];
    }

    public boolean contains(char asciiCharacter) {
        return indexOf(asciiCharacter, 0) >= 0;
    }

    /// Where an ASCII character stands first, from an index on; -1 where it does not.
    public int indexOf(char asciiCharacter, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == asciiCharacter) {
                return i;
            }
        }
        return -1;
    }

    /// The bytes from `start` up to and without `end`.
    public Word part(int start, int end) {
        return of(bytes, start, end);
    }

    /// Without blanks and control characters at either end.
    public Word stripped() {
        int start = 0;
        int end = bytes.length;
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        return part(start, end);
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    /// A path with one more name in it.
    public Word child(String name) {
        return plus("/" + name);
    }

    /// Whether [#text()] loses nothing.
    public boolean isUtf8() {
        return Arrays.equals(bytes, text().getBytes(StandardCharsets.UTF_8));
    }

    /// For people to read: what is not UTF-8 becomes U+FFFD.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Word word && Arrays.equals(bytes, word.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
