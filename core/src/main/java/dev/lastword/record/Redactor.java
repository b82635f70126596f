package dev.lastword.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Replaces the secrets in a stream of bytes, wherever its chunks end.
///
/// What may still become a secret is held back until it is known; every byte of every occurrence is
/// replaced, also where occurrences overlap. Nothing here leaves garbage per chunk.
public final class Redactor {

    /// What stands in place of a secret.
    static final String REPLACEMENT = "[REDACTED]";

    private static final byte[] REPLACEMENT_BYTES = REPLACEMENT.getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_HELD = 4096;
    private static final int GATHERED_BYTES = 1 << 16;

    private final SecretTrie secrets;
    private final Output output;
    private int state = SecretTrie.ROOT;
    private byte[] held = new byte[FIRST_HELD];
    private int heldLength;

    /// Stretches of [#held] that are secret, ascending and apart.
    private int[] starts = new int[16];

    private int[] ends = new int[16];
    private int stretches;

    /// Whether the replacement of the first stretch has been given out already.
    private boolean begun;

    private final byte[] gathered = new byte[GATHERED_BYTES];
    private int gatheredLength;

    private long count;

    /// Where the bytes go on to.
    public interface Output {
        void accept(byte[] bytes, int offset, int length);
    }

    Redactor(SecretTrie secrets, Output output) {
        this.secrets = secrets;
        this.output = output;
    }

    /// How many stretches were replaced.
    long count() {
        return count;
    }

    /// Takes the next bytes.
    public void accept(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end) {
            if (state == SecretTrie.ROOT && heldLength == 0) {
                int start = at;
                while (at < end && !secrets.begins(bytes[at])) {
                    at++;
                }
                emit(bytes, start, at - start);
            }
            while (at < end && (state != SecretTrie.ROOT || secrets.begins(bytes[at]))) {
                step(bytes[at++]);
            }
            settle(secrets.depth(state));
        }
        flush();
    }

    /// Gives out what was held back: no more will come.
    public void finish() {
        settle(0);
        flush();
        state = SecretTrie.ROOT;
    }

    private void step(byte b) {
        if (heldLength == held.length) {
            settle(secrets.depth(state));
            if (2 * heldLength > held.length) {
                held = Arrays.copyOf(held, 2 * held.length);
            }
        }
        held[heldLength++] = b;
        state = secrets.next(state, b);
        int secret = secrets.secretLength(state);
        if (secret > 0) {
            mark(heldLength - secret, heldLength);
        }
    }

    /// A new stretch ends where the bytes end, so it can only swallow the last ones.
    private void mark(int start, int end) {
        int from = start;
        while (stretches > 0 && ends[stretches - 1] > from) {
            stretches--;
            from = Math.min(from, starts[stretches]);
        }
        if (stretches == starts.length) {
            starts = Arrays.copyOf(starts, 2 * stretches);
            ends = Arrays.copyOf(ends, 2 * stretches);
        }
        starts[stretches] = from;
        ends[stretches] = end;
        stretches++;
    }

    /// Gives out everything but the last `kept` bytes. No later stretch begins before those.
    private void settle(int kept) {
        int limit = heldLength - kept;
        int at = 0;
        int done = 0;
        while (done < stretches && starts[done] < limit) {
            emit(held, at, starts[done] - at);
            if (!begun) {
                emit(REPLACEMENT_BYTES, 0, REPLACEMENT_BYTES.length);
                count++;
            }
            // One that reaches into what is kept may still grow.
            begun = ends[done] > limit;
            at = Math.min(ends[done], limit);
            if (begun) {
                break;
            }
            done++;
        }
        emit(held, at, limit - at);
        forget(limit, done);
    }

    private void forget(int limit, int done) {
        System.arraycopy(held, limit, held, 0, heldLength - limit);
        heldLength -= limit;
        for (int i = done; i < stretches; i++) {
            starts[i - done] = Math.max(0, starts[i] - limit);
            ends[i - done] = ends[i] - limit;
        }
        stretches -= done;
    }

    /// Gathers small pieces, so that a chunk stays one chunk.
    private void emit(byte[] bytes, int offset, int length) {
        if (length > gathered.length - gatheredLength) {
            flush();
        }
        if (length > gathered.length) {
            output.accept(bytes, offset, length);
        } else if (length > 0) {
            System.arraycopy(bytes, offset, gathered, gatheredLength, length);
            gatheredLength += length;
        }
    }

    private void flush() {
        if (gatheredLength > 0) {
            output.accept(gathered, 0, gatheredLength);
            gatheredLength = 0;
        }
    }
}
