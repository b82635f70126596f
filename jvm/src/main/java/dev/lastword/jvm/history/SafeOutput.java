package dev.lastword.jvm.history;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Keeps recorded output from doing to a terminal what it once did to another: setting it up,
/// asking it things, writing to its clipboard.
final class SafeOutput implements ByteSink {

    /// What is let through beside text and colours.
    enum Mode {
        /// Nothing: other control characters are shown as text, in caret form.
        SHOW,

        /// What moves the cursor and erases; the rest is left out.
        PLAY
    }

    private static final char ESCAPE = 0x1b;
    private static final char BELL = 0x07;
    private static final int LONGEST_PARAMETERS = 64;

    /// Final characters of the control sequences that only move and erase (ECMA-48).
    private static final String MOVING = "@ABCDEFGHIJKLMPSTXZ`abdefmsu";

    private enum State {
        TEXT,
        /// After ESC.
        ESCAPED,
        /// After ESC and what calls for one character more.
        DESIGNATING,
        /// In a control sequence, after ESC and a bracket.
        SEQUENCE,
        /// In a string to the terminal, up to its end.
        STRING,
        /// After an ESC in such a string.
        STRING_ESCAPED
    }

    private final Out out;
    private final Mode mode;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer carried = ByteBuffer.allocate(1 << 12);
    private final CharBuffer characters = CharBuffer.allocate(1 << 12);
    private final StringBuilder safe = new StringBuilder();
    private final StringBuilder sequence = new StringBuilder();
    private State state = State.TEXT;
    private boolean carriageReturn;
    private boolean coloured;

    SafeOutput(Out out, Mode mode) {
        this.out = out;
        this.mode = mode;
    }

    @Override
    public void accept(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(carried.remaining(), length - done);
            carried.put(bytes, offset + done, part);
            done += part;
            decode(false);
        }
        print();
    }

    private void decode(boolean last) {
        carried.flip();
        decoder.decode(carried, characters, last);
        carried.compact();
        characters.flip();
        while (characters.hasRemaining()) {
            take(characters.get());
        }
        characters.clear();
    }

    private void print() {
        out.print(safe.toString());
        safe.setLength(0);
    }

    @Override
    public boolean wantsMore() {
        return !out.isBroken();
    }

    @Override
    public void end() {
        decode(true);
        giveUp();
        returnCarriage();
        if (coloured) {
            safe.append("\u001b[0m");
        }
        print();
    }

    private void take(char c) {
        switch (state) {
            case TEXT -> text(c);
            case ESCAPED -> escaped(c);
            case DESIGNATING -> state = State.TEXT;
            case SEQUENCE -> sequence(c);
            case STRING ->
                    state =
                            c == ESCAPE
                                    ? State.STRING_ESCAPED
                                    : c == BELL ? State.TEXT : State.STRING;
            case STRING_ESCAPED -> state = c == '\\' ? State.TEXT : State.STRING;
        }
    }

    private void text(char c) {
        if (c == '\n') {
            // A line end as terminals write it is one like any other.
            carriageReturn = false;
            safe.append('\n');
            return;
        }
        returnCarriage();
        if (c == ESCAPE) {
            state = State.ESCAPED;
        } else if (c == '\r' && mode == Mode.SHOW) {
            carriageReturn = true;
        } else if (c == '\t' || (c >= ' ' && c != 0x7f && (c < 0x80 || c > 0x9f))) {
            safe.append(c);
        } else if (mode == Mode.PLAY) {
            safe.append("\b\r\u0007".indexOf(c) >= 0 ? String.valueOf(c) : "");
        } else {
            safe.append(SafeText.line(String.valueOf(c)));
        }
    }

    private void returnCarriage() {
        if (carriageReturn) {
            carriageReturn = false;
            safe.append("^M");
        }
    }

    private void escaped(char c) {
        if (c == '[') {
            sequence.setLength(0);
            state = State.SEQUENCE;
            return;
        }
        state = State.TEXT;
        if (mode == Mode.SHOW) {
            safe.append("^[");
            take(c);
        } else if ("]PX^_".indexOf(c) >= 0) {
            state = State.STRING;
        } else if (c >= ' ' && c <= '/') {
            state = State.DESIGNATING;
        } else if ("78DEM".indexOf(c) >= 0) {
            safe.append(ESCAPE).append(c);
        } else if (c < ' ') {
            take(c);
        }
    }

    private void sequence(char c) {
        if (c >= ' ' && c <= '?' && sequence.length() < LONGEST_PARAMETERS) {
            sequence.append(c);
        } else if (c >= '@' && c <= '~') {
            if (passes(c)) {
                safe.append(ESCAPE).append('[').append(sequence).append(c);
                coloured |= c == 'm';
            } else if (mode == Mode.SHOW) {
                safe.append("^[[").append(sequence).append(c);
            }
            state = State.TEXT;
        } else {
            giveUp();
            take(c);
        }
    }

    private boolean passes(char last) {
        for (int i = 0; i < sequence.length(); i++) {
            char c = sequence.charAt(i);
            if (!(c >= '0' && c <= ';')) {
                return false;
            }
        }
        return mode == Mode.SHOW ? last == 'm' : MOVING.indexOf(last) >= 0;
    }

    /// A sequence does not come to its end.
    private void giveUp() {
        if (mode == Mode.SHOW && state == State.SEQUENCE) {
            safe.append("^[[").append(sequence);
        } else if (mode == Mode.SHOW && state == State.ESCAPED) {
            safe.append("^[");
        }
        state = State.TEXT;
    }
}
