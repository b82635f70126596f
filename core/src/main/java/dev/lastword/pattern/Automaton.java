package dev.lastword.pattern;

/// All patterns of a set as one deterministic machine over bytes, built while it runs.
///
/// A state is: the places in the program, the marks, and what was read but is not yet understood,
/// which is a carriage return or the beginning of a character.
final class Automaton {

    /// The ways under a line feed and under an escape character.
    static final int LINE_FEED = -2;

    static final int ESCAPE = -3;

    /// The table is too small, or the patterns take too many steps.
    static final int EXHAUSTED = -4;

    /// A way to a state that only the end of the line leaves is this less the state.
    static final int LAST = -5;

    /// Steps that may be taken in any case, about 0.1 s of time.
    private static final long FREE_STEPS = 8_000_000;

    /// Steps that each byte read adds to these. Above that, states are met once and forgotten.
    private static final long STEPS_PER_BYTE = 8;

    /// Bytes that are read for each state before the table may just as well be emptied as grow.
    private static final long BYTES_PER_STATE = 4096;

    private static final int MARKS = 0;
    private static final int PENDING = 1;
    private static final int PLACES = 2;

    /// What [#PENDING] says beside the bytes.
    private static final int AT_START = 1 << 30;

    private static final int AFTER_WORD = 1 << 29;
    private static final int BYTES = 0xFFFFFF;

    private final Alphabet alphabet;
    private final Threads threads;
    private final StateTable table;
    private final int lineFeedClass;
    private final int escapeClass;
    private int start = StateTable.UNKNOWN;
    private int startGeneration;
    private long bytes;
    private long bytesAtClear;

    Automaton(Program program, Alphabet alphabet) {
        this.alphabet = alphabet;
        threads = new Threads(program, alphabet);
        lineFeedClass = alphabet.classes()['\n'];
        escapeClass = alphabet.classes()[TerminalSequence.ESCAPE];
        table = new StateTable(alphabet.classCount(), PLACES + threads.words());
    }

    /// The way from a state under a byte is at the state plus the byte's class.
    int[] ways() {
        return table.ways();
    }

    /// The state at the beginning of a line, as [#way] gives it.
    int start() {
        if (start == StateTable.UNKNOWN || startGeneration != table.generation()) {
            threads.begin();
            start = intern(Utf8Prefix.NONE);
            startGeneration = table.generation();
        }
        return start;
    }

    /// Finds out a way that is [StateTable#UNKNOWN].
    ///
    /// @param read how many bytes were read since this was last said
    /// @return a state, or [#LAST] less a state, or [#EXHAUSTED]
    int way(int from, int b, long read) {
        bytes += read;
        if (threads.steps() > FREE_STEPS + STEPS_PER_BYTE * bytes) {
            return EXHAUSTED;
        }
        int generation = table.generation();
        int pending = feed(load(from), b);
        int to = intern(pending);
        if (generation == table.generation()) {
            table.ways()[from + alphabet.classes()[b]] = to;
        }
        return to;
    }

    /// Some bytes have been read.
    void count(long read) {
        bytes += read;
    }

    /// The marks of a line that ends in a state.
    int marks(int state) {
        if (!table.hasEnding(state)) {
            int pending = load(state);
            if (pending != '\r') {
                flush(pending);
            }
            threads.end();
            table.setEnding(state, threads.done());
        }
        return table.ending(state);
    }

    /// Instructions of the program that were looked at, ever.
    long steps() {
        return threads.steps();
    }

    /// States that are in the table.
    int states() {
        return table.size();
    }

    /// @return the bytes that are not yet understood
    private int load(int state) {
        int[] records = table.records();
        int record = table.record(state);
        int pending = records[record + PENDING];
        threads.load(
                records,
                record + PLACES,
                records[record + MARKS],
                (pending & AT_START) != 0,
                (pending & AFTER_WORD) != 0);
        return pending & BYTES;
    }

    /// @return the bytes that are not understood afterwards
    private int feed(int pending, int b) {
        if (pending == '\r') {
            threads.read('\r');
        } else if (pending != Utf8Prefix.NONE) {
            if (Utf8Prefix.continues(pending, b)) {
                int more = pending << 8 | b;
                if (!Utf8Prefix.isComplete(more)) {
                    return more;
                }
                threads.read(Utf8Prefix.character(more));
                return Utf8Prefix.NONE;
            }
            flush(pending);
        }
        if (b == '\r' || Utf8Prefix.isLead(b)) {
            return b;
        }
        threads.read(b < 0x80 ? b : SymbolSet.STRAY);
        return Utf8Prefix.NONE;
    }

    /// Takes the bytes of a character that is not completed one by one.
    private void flush(int pending) {
        for (int i = Utf8Prefix.length(pending); i > 0; i--) {
            threads.read(SymbolSet.STRAY);
        }
    }

    private int intern(int pending) {
        if (table.isFull()) {
            if (table.canGrow() && bytes - bytesAtClear < BYTES_PER_STATE * table.size()) {
                table.grow();
            } else {
                table.clear();
                bytesAtClear = bytes;
            }
        }
        int draft = table.draft();
        int[] records = table.records();
        boolean isLast = threads.isEmpty();
        records[draft + MARKS] = threads.done();
        records[draft + PENDING] =
                (isLast ? Utf8Prefix.NONE : pending)
                        | (threads.isAtStart() ? AT_START : 0)
                        | (threads.isAfterWord() ? AFTER_WORD : 0);
        threads.save(records, draft + PLACES);
        int state = table.intern();
        table.ways()[state + lineFeedClass] = LINE_FEED;
        table.ways()[state + escapeClass] = ESCAPE;
        return isLast ? LAST - state : state;
    }
}
