package dev.lastword.record;

import dev.lastword.process.Stream;
import java.util.Arrays;

/// Reads `output.cast` piece by piece, in whatever pieces it comes, and tells a [Visitor] of its
/// events.
///
/// What is no event, a comment, a torn last line or garbage, is passed over; so this reads every
/// file that begins like a cast. It leaves no garbage per line, for the recorder itself reads with
/// it, natively.
public final class CastReader {

    /// No writer of ours makes a longer line; foreign ones are followed so far.
    private static final int LONGEST_LINE = 1 << 22;

    private static final int FIRST_LINE = 1 << 13;
    private static final long MICROS_PER_SECOND = 1_000_000L;

    /// Longer than any recording, and far from where microseconds overflow.
    private static final long LARGEST_SECONDS = 1L << 40;

    private static final byte[] RAW = {'#', ' ', 'r', 'a', 'w', ' '};

    private final Visitor visitor;
    private byte[] line = new byte[FIRST_LINE];
    private int filled;
    private boolean tooLong;
    private Stream stream = Stream.STDOUT;
    private long micros;

    // The event that is being taken apart.
    private int at;
    private byte[] data = new byte[FIRST_LINE];
    private int dataLength;

    /// Who hears of the events, in their order. Times are microseconds since the beginning.
    public interface Visitor {

        /// Output of the command.
        void output(Stream stream, long micros, byte[] bytes, int offset, int length);

        /// A new window size.
        default void resized(long micros, int columns, int rows) {}

        /// The command's end, by the number that a shell shows.
        default void exited(long micros, int code) {}

        /// The events of a stream are exact up to this byte; from there on its raw file is.
        default void rawFrom(Stream stream, long offset) {}
    }

    public CastReader(Visitor visitor) {
        this.visitor = visitor;
    }

    /// Reads on.
    public void accept(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int start = offset;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, start, i);
                if (!tooLong) {
                    line();
                }
                filled = 0;
                tooLong = false;
                start = i + 1;
            }
        }
        keep(bytes, start, end);
    }

    private void keep(byte[] bytes, int start, int end) {
        int length = end - start;
        if (filled + length > LONGEST_LINE) {
            tooLong = true;
            return;
        }
        if (filled + length > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, filled + length));
        }
        System.arraycopy(bytes, start, line, filled, length);
        filled += length;
    }

    private void line() {
        if (filled == 0) {
            return;
        }
        if (line[0] == '#') {
            comment();
        } else if (line[0] == '[') {
            event();
        }
    }

    private void comment() {
        if (isComment("# stdout")) {
            stream = Stream.STDOUT;
        } else if (isComment("# stderr")) {
            stream = Stream.STDERR;
        } else if (startsWith(RAW)) {
            int space = filled - 1;
            while (space > 0 && line[space] != ' ') {
                space--;
            }
            long offset = number(space + 1, filled);
            boolean stdout = line[RAW.length + 3] == 'o';
            if (offset >= 0 && space == RAW.length + 6) {
                visitor.rawFrom(stdout ? Stream.STDOUT : Stream.STDERR, offset);
            }
        }
    }

    private boolean isComment(String text) {
        if (filled != text.length()) {
            return false;
        }
        for (int i = 0; i < filled; i++) {
            if (line[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWith(byte[] prefix) {
        if (filled <= prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (line[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /// `[SECONDS,"CODE","DATA"]`
    private void event() {
        at = 1;
        long interval = interval();
        boolean named = interval >= 0 && passes(',') && string();
        int code = named && dataLength == 1 ? data[0] : 0;
        if (!named || !passes(',') || !string() || !passes(']')) {
            return;
        }
        micros += interval;
        switch (code) {
            case 'o' -> visitor.output(stream, micros, data, 0, dataLength);
            case 'r' -> resize();
            case 'x' -> {
                long status = digits(data, 0, dataLength);
                if (status >= 0 && status <= 255) {
                    visitor.exited(micros, (int) status);
                }
            }
            default -> {
                // Input, markers and what later versions add are not the command's output.
            }
        }
    }

    private void resize() {
        int cross = 0;
        while (cross < dataLength && data[cross] != 'x') {
            cross++;
        }
        long columns = digits(data, 0, cross);
        long rows = digits(data, cross + 1, dataLength);
        if (columns > 0 && rows > 0 && columns <= 0xffff && rows <= 0xffff) {
            visitor.resized(micros, (int) columns, (int) rows);
        }
    }

    private void skipBlanks() {
        while (at < filled && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
    }

    private boolean passes(char wanted) {
        skipBlanks();
        if (at < filled && line[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /// Microseconds, -1 where there is no number; what is finer is cut off.
    private long interval() {
        skipBlanks();
        long seconds = 0;
        int start = at;
        while (at < filled && isDigit(line[at])) {
            seconds = Math.min(LARGEST_SECONDS, seconds * 10 + line[at] - '0');
            at++;
        }
        if (at == start) {
            return -1;
        }
        long fraction = 0;
        long unit = MICROS_PER_SECOND;
        if (at < filled && line[at] == '.') {
            at++;
            while (at < filled && isDigit(line[at])) {
                unit /= 10;
                fraction += unit * (line[at] - '0');
                at++;
            }
        }
        return seconds * MICROS_PER_SECOND + fraction;
    }

    /// Reads a JSON string into [#data] as UTF-8.
    private boolean string() {
        if (!passes('"')) {
            return false;
        }
        if (data.length < line.length) {
            data = new byte[line.length];
        }
        dataLength = 0;
        while (at < filled) {
            byte b = line[at++];
            if (b == '"') {
                return true;
            }
            if (b != '\\') {
                data[dataLength++] = b;
            } else if (at == filled || !escape(line[at++])) {
                return false;
            }
        }
        return false;
    }

    private boolean escape(byte kind) {
        int character =
                switch (kind) {
                    case '"', '\\', '/' -> kind;
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'u' -> unit();
                    default -> -1;
                };
        if (character >= 0xd800 && character < 0xdc00) {
            boolean pair = at + 1 < filled && line[at] == '\\' && line[at + 1] == 'u';
            at += 2;
            int low = pair ? unit() : -1;
            character =
                    low >= 0xdc00 && low < 0xe000
                            ? 0x10000 + ((character - 0xd800) << 10) + low - 0xdc00
                            : -1;
        }
        if (character < 0) {
            return false;
        }
        encode(character);
        return true;
    }

    /// The four hexadecimal digits of an escape.
    private int unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < filled ? Character.digit(line[at++], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /// UTF-8 is never longer than the escape that stood for it.
    private void encode(int character) {
        if (character < 0x80) {
            data[dataLength++] = (byte) character;
            return;
        }
        int tail = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
        int lead = tail == 1 ? 0xc0 : tail == 2 ? 0xe0 : 0xf0;
        data[dataLength++] = (byte) (lead | (character >> (6 * tail)));
        for (int i = tail - 1; i >= 0; i--) {
            data[dataLength++] = (byte) (0x80 | ((character >> (6 * i)) & 0x3f));
        }
    }

    private long number(int start, int end) {
        return digits(line, start, end);
    }

    /// A number without sign, -1 where there is none or it is too large.
    private static long digits(byte[] bytes, int start, int end) {
        if (start >= end || end - start > 18) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            if (!isDigit(bytes[i])) {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
