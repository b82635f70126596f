package dev.lastword.pattern;

/// The places in the [Program] that a line can have led to, all of them at once.
///
/// The patterns may begin anywhere in the line, and one whose marks the line has already is
/// followed no longer.
final class Threads {

    private final Program program;
    private final Alphabet alphabet;
    private final byte[] operations;
    private final int[] nexts;
    private final int[] marks;

    /// One bit for each instruction that was reached at this place of the line.
    private final int[] reached;

    /// Those of them that read or wait for what comes next.
    private int[] waiting;

    private int[] before;
    private final int[] stack;
    private int count;
    private int done;
    private boolean atStart;
    private boolean afterWord;
    private long steps;

    Threads(Program program, Alphabet alphabet) {
        this.program = program;
        this.alphabet = alphabet;
        this.operations = program.operations;
        this.nexts = program.nexts;
        this.marks = program.marks;
        reached = new int[(program.size() + 31) / 32];
        waiting = new int[program.size()];
        before = new int[program.size()];
        stack = new int[program.size() + 1];
    }

    /// Numbers that [#save] writes.
    int words() {
        return reached.length;
    }

    /// Instructions that were looked at, ever.
    long steps() {
        return steps;
    }

    /// The marks that the line has already.
    int done() {
        return done;
    }

    /// Whether nothing that comes can change [#done()].
    boolean isEmpty() {
        return count == 0;
    }

    /// A line begins.
    void begin() {
        done = 0;
        atStart = true;
        afterWord = false;
        clear();
        followStarts();
        dropDone();
    }

    /// Continues from what [#save] wrote and the other questions answered.
    void load(int[] words, int at, int done, boolean atStart, boolean afterWord) {
        this.done = done;
        this.atStart = atStart;
        this.afterWord = afterWord;
        count = 0;
        System.arraycopy(words, at, reached, 0, reached.length);
        for (int i = 0; i < reached.length; i++) {
            for (int bits = reached[i]; bits != 0; bits &= bits - 1) {
                waiting[count++] = 32 * i + Integer.numberOfTrailingZeros(bits);
            }
        }
        steps += count;
    }

    /// Writes the places down, one bit for each instruction.
    void save(int[] words, int at) {
        for (int i = 0; i < reached.length; i++) {
            words[at + i] = 0;
        }
        for (int i = 0; i < count; i++) {
            words[at + (waiting[i] >> 5)] |= 1 << waiting[i];
        }
    }

    /// Whether the line begins here; false where it makes no difference.
    boolean isAtStart() {
        return atStart && looksAround();
    }

    /// Whether a character of a word stands before; false where it makes no difference.
    boolean isAfterWord() {
        return afterWord && looksAround();
    }

    /// Reads a symbol.
    void read(int symbol) {
        boolean word = symbol < 0x80 && NamedSets.WORD.contains(symbol);
        resolve(word, false);
        int[] previous = waiting;
        int previousCount = count;
        waiting = before;
        before = previous;
        atStart = false;
        clear();
        int kind = alphabet.kind(symbol);
        for (int i = 0; i < previousCount; i++) {
            int at = previous[i];
            if (operations[at] == Program.READ && alphabet.contains(program.arguments[at], kind)) {
                follow(nexts[at]);
            }
        }
        followStarts();
        dropDone();
        afterWord = word;
        steps += previousCount;
    }

    /// The line ends here.
    void end() {
        resolve(false, true);
    }

    private void clear() {
        count = 0;
        for (int i = 0; i < reached.length; i++) {
            reached[i] = 0;
        }
    }

    private void followStarts() {
        for (int start : program.starts) {
            follow(start);
        }
    }

    /// Goes on from where a place in the line is asked for, now that it is known what comes.
    private void resolve(boolean wordComes, boolean endComes) {
        // What is followed may add more of them behind.
        for (int i = 0; i < count; i++) {
            int at = waiting[i];
            boolean holds =
                    switch (operations[at]) {
                        case Program.END, Program.END_AND_MORE -> endComes;
                        case Program.WORD_EDGE -> afterWord != wordComes;
                        case Program.NO_WORD_EDGE -> afterWord == wordComes;
                        default -> false;
                    };
            if (holds) {
                follow(nexts[at]);
            }
        }
    }

    /// Goes on as far as possible without reading.
    private void follow(int from) {
        int height = 0;
        stack[height++] = from;
        while (height > 0) {
            int at = stack[--height];
            steps++;
            if ((reached[at >> 5] & 1 << at) != 0 || (marks[at] & ~done) == 0) {
                continue;
            }
            reached[at >> 5] |= 1 << at;
            switch (operations[at]) {
                case Program.MATCH -> done |= marks[at];
                case Program.FORK -> {
                    stack[height++] = program.arguments[at];
                    stack[height++] = nexts[at];
                }
                case Program.START -> {
                    if (atStart) {
                        stack[height++] = nexts[at];
                    }
                }
                default -> waiting[count++] = at;
            }
        }
    }

    private void dropDone() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if ((marks[waiting[i]] & ~done) != 0) {
                waiting[kept++] = waiting[i];
            }
        }
        count = kept;
    }

    private boolean looksAround() {
        for (int i = 0; i < count; i++) {
            if (operations[waiting[i]] > Program.END) {
                return true;
            }
        }
        return false;
    }
}
