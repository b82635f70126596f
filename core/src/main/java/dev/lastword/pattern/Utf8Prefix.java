package dev.lastword.pattern;

/// What has been read of a character that is not complete, as one number: its bytes, the last one
/// lowest (RFC 3629). [#NONE] is no byte.
final class Utf8Prefix {

    static final int NONE = 0;

    /// What the first byte has set, by how many bytes there are.
    private static final int[] LEADS = {0, 0, 0xC0, 0xE0, 0xF0};

    private Utf8Prefix() {}

    /// Whether a character of several bytes can begin with the byte, 0–255.
    static boolean isLead(int b) {
        return b >= 0xC2 && b <= 0xF4;
    }

    /// Whether the character goes on with the byte, 0–255.
    static boolean continues(int prefix, int b) {
        int least =
                switch (prefix) {
                    // Longer than needed.
                    case 0xE0 -> 0xA0;
                    case 0xF0 -> 0x90;
                    default -> 0x80;
                };
        int most =
                switch (prefix) {
                    // Surrogates, which are halves.
                    case 0xED -> 0x9F;
                    // Beyond Unicode.
                    case 0xF4 -> 0x8F;
                    default -> 0xBF;
                };
        return b >= least && b <= most;
    }

    /// How many bytes have been read.
    static int length(int prefix) {
        return prefix == NONE ? 0 : prefix < 0x100 ? 1 : prefix < 0x10000 ? 2 : 3;
    }

    /// Whether all bytes of the character are there.
    static boolean isComplete(int bytes) {
        int length = bytes < 0 || bytes >= 0x1000000 ? 4 : length(bytes);
        int lead = bytes >>> (8 * (length - 1));
        return length == (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
    }

    /// The character of complete bytes.
    static int character(int bytes) {
        int first = bytes & 0x3F;
        int second = (bytes >>> 8) & 0x3F;
        int third = (bytes >>> 16) & 0x3F;
        if (bytes >= 0 && bytes < 0x10000) {
            return ((bytes >>> 8) & 0x1F) << 6 | first;
        }
        if (bytes >= 0 && bytes < 0x1000000) {
            return ((bytes >>> 16) & 0x0F) << 12 | second << 6 | first;
        }
        return ((bytes >>> 24) & 0x07) << 18 | third << 12 | second << 6 | first;
    }

    /// Writes a character from U+0080 on.
    ///
    /// @return how many bytes
    static int encode(int character, byte[] to) {
        int length = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        int rest = character;
        for (int i = length - 1; i > 0; i--) {
            to[i] = (byte) (0x80 | (rest & 0x3F));
            rest >>= 6;
        }
        to[0] = (byte) (LEADS[length] | rest);
        return length;
    }
}
