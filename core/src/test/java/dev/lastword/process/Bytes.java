package dev.lastword.process;

import java.io.ByteArrayOutputStream;

/// Bytes that tell by their two highest bits who wrote them, and where to.
enum Bytes {
    COMMAND_STDOUT(0x00),
    COMMAND_STDERR(0x40),
    LEFT_STDOUT(0x80),
    LEFT_STDERR(0xc0);

    private static final int MARK = 0xc0;
    private final int mark;

    Bytes(int mark) {
        this.mark = mark;
    }

    /// `count` bytes of this kind, which count up from `start`.
    byte[] make(int start, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            // 61 is a prime: a block of a power of two that went missing shows.
            bytes[i] = (byte) (mark | (start + i) % 61);
        }
        return bytes;
    }

    /// Those of this kind in `all`, in order.
    byte[] in(byte[] all) {
        ByteArrayOutputStream those = new ByteArrayOutputStream();
        for (byte b : all) {
            if ((b & MARK) == mark) {
                those.write(b);
            }
        }
        return those.toByteArray();
    }
}
