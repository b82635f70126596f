package dev.lastword.record;

import dev.lastword.process.Disk;
import dev.lastword.status.Errno;

/// Makes the name of a run: a UUID of version 7 (RFC 9562), which sorts by time.
final class RunId {

    private static final int BYTES = 16;
    private static final String HEX = "0123456789abcdef";

    private RunId() {}

    /// A new name.
    ///
    /// @param epochMillis when the run began
    /// @return empty text where no random bytes could be had
    static String create(Disk disk, long epochMillis) {
        byte[] bytes = new byte[BYTES];
        int answer = disk.random(bytes);
        for (int tries = 0; Errno.EINTR.is(answer) && tries < BYTES; tries++) {
            answer = disk.random(bytes);
        }
        if (answer < 0) {
            return "";
        }
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (epochMillis >>> (8 * (5 - i)));
        }
        bytes[6] = (byte) (0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte) (0x80 | (bytes[8] & 0x3f));
        StringBuilder text = new StringBuilder(36);
        for (int i = 0; i < BYTES; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text.append('-');
            }
            text.append(HEX.charAt((bytes[i] >> 4) & 15)).append(HEX.charAt(bytes[i] & 15));
        }
        return text.toString();
    }
}
