package dev.lastword.record;

import dev.lastword.process.Stream;
import java.nio.charset.StandardCharsets;

/// Writes `output.cast`, asciicast v3, so that it is valid at any moment.
///
/// No line crosses a boundary of [#PAGE] bytes. When its process is killed, Linux ends a write(2)
/// to a file only at such a boundary, so even then no line is torn. Nothing here leaves garbage per
/// event.
final class CastWriter {

    /// The smallest page of memory that Linux has.
    static final int PAGE = 4096;

    private static final int BUFFER_BYTES = 64 * PAGE;
    private static final long MICROS_PER_SECOND = 1_000_000L;

    /// `[`, up to 14 digits with a point, `,"o","`.
    private static final int LONGEST_START = 28;

    /// `"]`, a blank where one is needed, and the line feed.
    private static final int LONGEST_END = 4;

    /// A control character as `\u0000`.
    private static final int LONGEST_CHARACTER = 6;

    private static final int LEAST_ROOM = LONGEST_START + LONGEST_CHARACTER + LONGEST_END;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    private final RecordFile file;
    private final byte[] out = new byte[BUFFER_BYTES];
    private final byte[] digits = new byte[20];
    private final StreamState stdout = new StreamState(Stream.STDOUT);
    private final StreamState stderr = new StreamState(Stream.STDERR);
    private int filled;
    private int failure;
    private long lastMicros;
    private Stream current = Stream.STDOUT;

    /// How far one stream has come.
    private static final class StreamState {
        final Stream stream;

        /// A character whose end has not come yet.
        final byte[] carry = new byte[2 * Utf8.LONGEST];

        int carried;

        /// Bytes that became events.
        long offset;

        long rawFrom = -1;

        StreamState(Stream stream) {
            this.stream = stream;
        }
    }

    CastWriter(RecordFile file) {
        this.file = file;
    }

    /// Where the events of a stream stopped being exact: the offset of the first byte that is not
    /// UTF-8, -1 while there is none.
    long rawFrom(Stream stream) {
        return state(stream).rawFrom;
    }

    /// Writes the header line, shortening the command as far as the page demands.
    ///
    /// @return 0 or a negated errno
    int header(CastHeader header) {
        byte[] line;
        int longest = PAGE / 4;
        do {
            line = header.json(longest).getBytes(StandardCharsets.UTF_8);
            longest /= 2;
        } while (line.length >= PAGE - 2 && longest > 0);
        put(line);
        out[filled++] = '\n';
        return flush();
    }

    /// Writes output, and flushes it.
    ///
    /// @param micros since the beginning
    /// @return 0 or a negated errno
    int output(Stream stream, long micros, byte[] bytes, int offset, int length) {
        StreamState state = state(stream);
        switchTo(stream);
        int at = offset;
        int end = offset + length;
        if (state.carried > 0) {
            at = finishCarried(state, micros, bytes, at, end);
        }
        while (at < end) {
            int next = event(state, micros, bytes, at, end);
            state.offset += next - at;
            if (next == at) {
                state.carried = end - at;
                System.arraycopy(bytes, at, state.carry, 0, state.carried);
                at = end;
            } else {
                at = next;
            }
        }
        return flush();
    }

    /// The stream has ended: what was the beginning of a character is none.
    ///
    /// @return 0 or a negated errno
    int end(Stream stream, long micros) {
        StreamState state = state(stream);
        if (state.carried > 0) {
            switchTo(stream);
            invalid(state, micros, state.carried);
            state.carried = 0;
        }
        return flush();
    }

    /// Writes a new window size.
    ///
    /// @return 0 or a negated errno
    int resized(long micros, int columns, int rows) {
        small(micros, 'r', columns + "x" + rows);
        return flush();
    }

    /// Writes the last line: what a shell would show of the command's ending.
    ///
    /// @return 0 or a negated errno
    int exited(long micros, int code) {
        small(micros, 'x', Integer.toString(code));
        return flush();
    }

    private StreamState state(Stream stream) {
        return stream == Stream.STDOUT ? stdout : stderr;
    }

    private void switchTo(Stream stream) {
        if (current != stream) {
            current = stream;
            comment("# " + stream.word());
        }
    }

    /// Completes the carried character as far as the new bytes go.
    ///
    /// @return where to go on
    private int finishCarried(StreamState state, long micros, byte[] bytes, int start, int end) {
        int before = state.carried;
        int at = start;
        while (state.carried > 0) {
            int length = Utf8.length(state.carry, 0, state.carried);
            if (length == 0) {
                if (at == end) {
                    return at;
                }
                state.carry[state.carried++] = bytes[at++];
            } else if (length < 0) {
                invalid(state, micros, -length);
                state.carried = 0;
                return start - length - before;
            } else {
                event(state, micros, state.carry, 0, length);
                state.offset += length;
                state.carried = 0;
            }
        }
        return at;
    }

    /// Writes one event with as many whole characters as its page takes.
    ///
    /// @return where to go on; `at` where the rest is the beginning of a character
    private int event(StreamState state, long micros, byte[] bytes, int start, int end) {
        int kind = Utf8.length(bytes, start, end);
        if (kind <= 0) {
            if (kind < 0) {
                invalid(state, micros, -kind);
                // The caller counts these itself.
                state.offset += kind;
            }
            return start - kind;
        }
        openEvent(micros, 'o');
        int limit = pageEnd() - LONGEST_END - LONGEST_CHARACTER;
        int at = start;
        while (at < end && filled <= limit) {
            byte b = bytes[at];
            if (b >= ' ' && b != '"' && b != '\\') {
                out[filled++] = b;
                at++;
            } else if (b >= 0) {
                escape(b);
                at++;
            } else {
                int length = Utf8.length(bytes, at, end);
                if (length <= 0) {
                    break;
                }
                for (int i = 0; i < length; i++) {
                    out[filled++] = bytes[at++];
                }
            }
        }
        closeEvent();
        return at;
    }

    private void escape(byte b) {
        out[filled++] = '\\';
        switch (b) {
            case '"', '\\' -> out[filled++] = b;
            case '\n' -> out[filled++] = 'n';
            case '\r' -> out[filled++] = 'r';
            case '\t' -> out[filled++] = 't';
            default -> {
                out[filled++] = 'u';
                out[filled++] = '0';
                out[filled++] = '0';
                out[filled++] = HEX[b >> 4];
                out[filled++] = HEX[b & 15];
            }
        }
    }

    /// Notes that `count` bytes are no character.
    private void invalid(StreamState state, long micros, int count) {
        if (state.rawFrom < 0) {
            state.rawFrom = state.offset;
            comment("# raw " + state.stream.word() + " " + state.rawFrom);
        }
        openEvent(micros, 'o');
        put(REPLACEMENT);
        closeEvent();
        state.offset += count;
    }

    private void small(long micros, char code, String text) {
        openEvent(micros, code);
        for (int i = 0; i < text.length(); i++) {
            out[filled++] = (byte) text.charAt(i);
        }
        closeEvent();
    }

    private void openEvent(long micros, char code) {
        makeRoom(LEAST_ROOM + 12);
        // A clock that goes backwards must not make a negative interval.
        long now = Math.max(lastMicros, micros);
        long interval = now - lastMicros;
        lastMicros = now;
        out[filled++] = '[';
        putNumber(interval / MICROS_PER_SECOND, 1);
        out[filled++] = '.';
        putNumber(interval % MICROS_PER_SECOND, 6);
        out[filled++] = ',';
        out[filled++] = '"';
        out[filled++] = (byte) code;
        out[filled++] = '"';
        out[filled++] = ',';
        out[filled++] = '"';
    }

    private void closeEvent() {
        out[filled++] = '"';
        // One byte alone could not be filled with a comment.
        if (pageEnd() - filled == 3) {
            out[filled++] = ' ';
        }
        out[filled++] = ']';
        out[filled++] = '\n';
    }

    private void comment(String text) {
        makeRoom(text.length() + 3);
        for (int i = 0; i < text.length(); i++) {
            out[filled++] = (byte) text.charAt(i);
        }
        if (pageEnd() - filled == 2) {
            out[filled++] = ' ';
        }
        out[filled++] = '\n';
    }

    /// Goes to the next page where this one has not that many bytes left.
    private void makeRoom(int bytes) {
        int room = pageEnd() - filled;
        if (room < bytes) {
            for (int i = 1; i < room; i++) {
                out[filled++] = '#';
            }
            out[filled++] = '\n';
        }
        if (out.length - filled < PAGE) {
            flush();
        }
    }

    /// Where in [#out] the page ends that is being filled.
    private int pageEnd() {
        long at = file.size() + filled;
        return filled + PAGE - (int) (at % PAGE);
    }

    private void putNumber(long number, int least) {
        int count = 0;
        long rest = number;
        while (rest > 0 || count < least) {
            digits[count++] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        while (count > 0) {
            out[filled++] = digits[--count];
        }
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, out, filled, bytes.length);
        filled += bytes.length;
    }

    private int flush() {
        if (filled > 0 && failure == 0) {
            failure = file.append(out, 0, filled, true);
        }
        filled = 0;
        return failure;
    }
}
