package dev.lastword.contract.script;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The text of a file, and how to get its bytes back: `of(b).bytes(of(b).text())` equals `b`,
/// whatever `b` is.
///
/// @param text without the byte order mark
/// @param charset UTF-8 or UTF-16; ISO-8859-1 where the bytes are neither, which takes every byte
///   and leaves ASCII alone, so that a corrected text is written as it was
/// @param marked whether a byte order mark stands before the text
public record SourceText(String text, Charset charset, boolean marked) {

    private static final String MARK = "\ufeff";

    /// A text that was never bytes.
    public static SourceText of(String text) {
        return new SourceText(text, StandardCharsets.UTF_8, false);
    }

    /// Decodes a file. Windows PowerShell writes UTF-16, mostly with a byte order mark.
    public static SourceText of(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        if (first == 0xff && second == 0xfe) {
            return exact(bytes, StandardCharsets.UTF_16LE);
        }
        if (first == 0xfe && second == 0xff) {
            return exact(bytes, StandardCharsets.UTF_16BE);
        }
        if (first > 0 && second == 0) {
            return exact(bytes, StandardCharsets.UTF_16LE);
        }
        if (first == 0 && second > 0) {
            return exact(bytes, StandardCharsets.UTF_16BE);
        }
        return exact(bytes, StandardCharsets.UTF_8);
    }

    /// Another text as the bytes of this file: with its charset and its mark.
    public byte[] bytes(String changed) {
        return (marked ? MARK + changed : changed).getBytes(charset);
    }

    /// A decoder that is asked for reports what is malformed.
    private static SourceText exact(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK)
                    ? new SourceText(text.substring(1), charset, true)
                    : new SourceText(text, charset, false);
        } catch (CharacterCodingException _) {
            return new SourceText(
                    new String(bytes, StandardCharsets.ISO_8859_1),
                    StandardCharsets.ISO_8859_1,
                    false);
        }
    }

    /// The byte there; -1 behind the end.
    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }
}
