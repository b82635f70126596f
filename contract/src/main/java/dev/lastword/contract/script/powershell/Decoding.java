package dev.lastword.contract.script.powershell;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The text of a script, from its bytes.
///
/// Windows PowerShell writes UTF-16 and byte order marks, and reads what has no mark in the code
/// page of the machine. UTF-8 is recognized by itself: other texts hardly ever look like it. What
/// is neither is read as ISO 8859-1, which takes every byte and leaves ASCII alone.
final class Decoding {

    private Decoding() {}

    static String text(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        if (first == 0xef && second == 0xbb && at(bytes, 2) == 0xbf) {
            return from(bytes, 3, StandardCharsets.UTF_8);
        }
        if (first == 0xff && second == 0xfe) {
            return from(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (first == 0xfe && second == 0xff) {
            return from(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (first > 0 && second == 0) {
            return from(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (first == 0 && second > 0) {
            return from(bytes, 0, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return from(bytes, 0, StandardCharsets.ISO_8859_1);
        }
    }

    /// The byte there; -1 behind the end.
    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }

    private static String from(byte[] bytes, int start, Charset charset) {
        return new String(bytes, start, bytes.length - start, charset);
    }
}
