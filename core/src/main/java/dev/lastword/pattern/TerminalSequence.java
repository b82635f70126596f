package dev.lastword.pattern;

/// Where a control sequence for terminals ends (ECMA-48): colours, titles, links.
///
/// Nobody sees them, so they are no part of the line. A line feed ends every one, since lines are
/// what everything else is about; any other byte that cannot stand in one ends it and is text.
final class TerminalSequence {

    static final int ESCAPE = 0x1B;

    private static final int BELL = 0x07;

    private static final int NONE = 0;

    /// `ESC`, and nothing else yet.
    private static final int BEGUN = 1;

    /// `ESC (`: one of 0–~ ends it.
    private static final int INTERMEDIATE = 2;

    /// `ESC [ 31;`: one of @–~ ends it.
    private static final int CONTROL = 3;

    /// `ESC ] title`: BEL or `ESC \` ends it.
    private static final int STRING = 4;

    private int place = NONE;

    /// Nothing has been read.
    void reset() {
        place = NONE;
    }

    /// Whether a sequence has begun and not ended.
    boolean isOpen() {
        return place != NONE;
    }

    /// Reads on from an escape character, or in an open sequence.
    ///
    /// @return where text or the line feed stands, or `to`
    int skip(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            int b = bytes[at] & 0xFF;
            if (b == '\n') {
                place = NONE;
                return at;
            }
            if (b == ESCAPE) {
                place = BEGUN;
                continue;
            }
            switch (place) {
                case BEGUN -> {
                    switch (b) {
                        case '[' -> place = CONTROL;
                        // OSC, DCS, SOS, PM and APC.
                        case ']', 'P', 'X', '^', '_' -> place = STRING;
                        default -> {
                            if (endsShort(b)) {
                                return at;
                            }
                        }
                    }
                }
                case INTERMEDIATE -> {
                    if (endsShort(b)) {
                        return at;
                    }
                }
                case CONTROL -> {
                    if (b < 0x20 || b > 0x7E) {
                        place = NONE;
                        return at;
                    }
                    place = b < '@' ? CONTROL : NONE;
                }
                case STRING -> place = b == BELL ? NONE : STRING;
                default -> {
                    return at;
                }
            }
        }
        return to;
    }

    /// @return whether the byte is text
    private boolean endsShort(int b) {
        place = b >= 0x20 && b < '0' ? INTERMEDIATE : NONE;
        return b < 0x20 || b > 0x7E;
    }
}
