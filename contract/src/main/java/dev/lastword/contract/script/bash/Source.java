package dev.lastword.contract.script.bash;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The text of a script, and how to get its bytes back.
///
/// @param charset UTF-8, or ISO-8859-1 where the bytes are not UTF-8. A shell reads bytes; the
///   second makes one character of each, so that none is lost and a corrected text is written as it
///   was.
public record Source(String text, Charset charset) {

    /// Decodes bytes. `of(b).bytes()` equals `b`, whatever `b` is.
    public static Source of(byte[] bytes) {
        try {
            // A decoder that is asked for reports what is malformed.
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Source(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new Source(
                    new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
    }

    /// A text that was never bytes.
    public static Source of(String text) {
        return new Source(text, StandardCharsets.UTF_8);
    }

    /// The text as bytes.
    public byte[] bytes() {
        return text.getBytes(charset);
    }
}
