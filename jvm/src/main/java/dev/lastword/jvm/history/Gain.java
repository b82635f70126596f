package dev.lastword.jvm.history;

import dev.lastword.record.LedgerEntry;

/// Runs through profiles, added up.
final class Gain {

    /// How many bytes of text are taken for a token. Tokenizers differ, and so do texts: an
    /// estimate, which is why everybody who shows it says how it was made.
    static final int BYTES_PER_TOKEN = 4;

    /// What runs have in common.
    ///
    /// @param kind where the profile comes from, as the ledger has it; empty where it is none
    record Group(String name, String kind) {

        static final Group ALL = new Group("", "");

        /// For people: a profile that is not built in says so.
        String label() {
            return kind.isEmpty() || kind.equals("builtin") ? name : name + " (" + kind + ")";
        }
    }

    private final Group group;
    private long runs;
    private long hiding;
    private long rawBytes;
    private long shownBytes;
    private long rawLines;
    private long shownLines;
    private long looked;
    private long lookedBytes;

    Gain(Group group) {
        this.group = group;
    }

    void add(LedgerEntry.Savings run) {
        runs++;
        hiding += run.hidden() ? 1 : 0;
        rawBytes += run.rawBytes();
        shownBytes += run.shownBytes();
        rawLines += run.rawLines();
        shownLines += run.shownLines();
    }

    /// Somebody looked at the output of one of these runs for the first time.
    ///
    /// @param saved what had been saved on it, bytes
    void look(long saved) {
        looked++;
        lookedBytes += saved;
    }

    Group group() {
        return group;
    }

    String label() {
        return group.label();
    }

    long runs() {
        return runs;
    }

    /// Runs of which something was hidden.
    long hiding() {
        return hiding;
    }

    /// Of these, the runs whose output somebody looked at afterwards.
    long looked() {
        return looked;
    }

    /// What had been saved on those, bytes.
    long lookedBytes() {
        return lookedBytes;
    }

    long rawBytes() {
        return rawBytes;
    }

    long shownBytes() {
        return shownBytes;
    }

    long savedBytes() {
        return rawBytes - shownBytes;
    }

    long rawLines() {
        return rawLines;
    }

    long shownLines() {
        return shownLines;
    }

    long savedLines() {
        return rawLines - shownLines;
    }

    long savedTokens() {
        return savedBytes() / BYTES_PER_TOKEN;
    }
}
