package dev.lastword.record;

/// Where characters begin and end in UTF-8 (RFC 3629).
final class Utf8 {

    /// The longest character.
    static final int LONGEST = 4;

    private Utf8() {}

    /// Looks at the character that begins at `at`.
    ///
    /// @return its length, 1–4; 0 where it may still become one with more bytes after `end`; below
    ///   0 where it is none: the negated number of bytes that one U+FFFD stands for
    static int length(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xc2 || lead > 0xf4) {
            return -1;
        }
        int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        for (int i = 1; i < length; i++) {
            if (at + i == end) {
                return 0;
            }
            int next = bytes[at + i] & 0xff;
            // No second spelling of a shorter one, no surrogate, none above U+10FFFF.
            int least = i > 1 ? 0x80 : lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
            int most = i > 1 ? 0xbf : lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
            if (next < least || next > most) {
                return -i;
            }
        }
        return length;
    }
}
