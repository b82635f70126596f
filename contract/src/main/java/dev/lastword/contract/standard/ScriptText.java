package dev.lastword.contract.standard;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The text of a script, from its bytes.
///
/// Windows PowerShell writes UTF-16, and a byte order mark before UTF-8, which are both no part of
/// the text. Bytes that are no character become U+FFFD: a header is for people, and one bad
/// character does not spoil the rest.
public final class ScriptText {

    private ScriptText() {}

    /// Decodes UTF-8, or UTF-16 where a byte order mark or zero bytes tell so.
    public static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return text(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return text(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return text(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0) {
            return text(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0) {
            return text(bytes, 0, StandardCharsets.UTF_16BE);
        }
        return text(bytes, 0, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }
}
