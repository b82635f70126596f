package dev.lastword.jvm.llm;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Makes of the bytes of a terminal the text that they show: UTF-8 with line feeds and tabs,
/// without colours, titles and other controls.
///
/// A carriage return ends a line like a line feed, so that each step of a progress bar is one.
final class PlainText {

    private static final char ESCAPE = 0x1b;
    private static final char BELL = 0x07;

    private enum State {
        TEXT,
        /// After a carriage return, which a line feed completes.
        RETURNED,
        /// After ESC.
        ESCAPED,
        /// After ESC and a character that calls for one more.
        DESIGNATING,
        /// After ESC and `[`, up to a letter.
        SEQUENCE,
        /// In a string to the terminal, up to its end.
        STRING,
        /// After an ESC in such a string.
        STRING_ESCAPED
    }

    private final RunOutput.Sink sink;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer carried = ByteBuffer.allocate(1 << 13);
    private final CharBuffer characters = CharBuffer.allocate(1 << 13);
    private final StringBuilder plain = new StringBuilder();
    private State state = State.TEXT;

    PlainText(RunOutput.Sink sink) {
        this.sink = sink;
    }

    void accept(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(carried.remaining(), length - done);
            carried.put(bytes, offset + done, part);
            done += part;
            decode(false);
        }
    }

    void finish() {
        decode(true);
        if (state == State.RETURNED) {
            plain.append('\n');
        }
        handOn();
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
        handOn();
    }

    private void handOn() {
        // Halves of a pair come in one piece: the decoder does not part them.
        byte[] bytes = plain.toString().getBytes(StandardCharsets.UTF_8);
        sink.accept(bytes, 0, bytes.length);
        plain.setLength(0);
    }

    private void take(char c) {
        switch (state) {
            case TEXT -> text(c);
            case RETURNED -> {
                plain.append('\n');
                state = State.TEXT;
                if (c != '\n') {
                    text(c);
                }
            }
            case ESCAPED -> state = escaped(c);
            case DESIGNATING -> state = State.TEXT;
            case SEQUENCE -> {
                if (c < ' ') {
                    // It does not come to its end; a line that does is not to be lost.
                    state = State.TEXT;
                    text(c);
                } else if (c >= '@' && c <= '~') {
                    state = State.TEXT;
                }
            }
            case STRING -> string(c);
            case STRING_ESCAPED -> state = c == '\\' ? State.TEXT : State.STRING;
        }
    }

    private void text(char c) {
        if (c == ESCAPE) {
            state = State.ESCAPED;
        } else if (c == '\r') {
            state = State.RETURNED;
        } else if (c == '\n' || c == '\t' || (c >= ' ' && (c < 0x7f || c > 0x9f))) {
            plain.append(c);
        }
    }

    private void string(char c) {
        if (c == ESCAPE) {
            state = State.STRING_ESCAPED;
        } else if (c == BELL) {
            state = State.TEXT;
        } else if (c == '\n') {
            // A title has no line end: this was none, or its end was lost.
            state = State.TEXT;
            plain.append(c);
        }
    }

    private static State escaped(char c) {
        if (c == '[') {
            return State.SEQUENCE;
        }
        if ("]PX^_".indexOf(c) >= 0) {
            return State.STRING;
        }
        return c >= ' ' && c <= '/' ? State.DESIGNATING : State.TEXT;
    }
}
