package dev.lastword.jvm.history;

import dev.lastword.jvm.NioDisk;
import dev.lastword.policy.Origin;
import dev.lastword.process.Word;
import dev.lastword.record.LedgerEntry;
import dev.lastword.record.SavingsLedger;
import dev.lastword.record.StateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes ledgers of savings.
final class Ledgers {

    private final Path state;

    Ledgers(Path state) {
        this.state = state;
    }

    Path file() {
        return state.resolve(SavingsLedger.FILE);
    }

    Path former() {
        return state.resolve(SavingsLedger.FORMER);
    }

    /// A run of make that a built-in profile has shortened from 4000 bytes in 100 lines to a
    /// quarter.
    static LedgerEntry.Savings run(int number, String profile) {
        return run(number, profile, Origin.Kind.DEFAULT, "make", 4000, 1000);
    }

    static LedgerEntry.Savings run(
            int number, String profile, Origin.Kind kind, String command, long raw, long shown) {
        return new LedgerEntry.Savings(
                Records.START + number * 3_600_000L,
                Records.id(Records.START, number),
                profile,
                kind,
                command,
                raw,
                shown,
                raw / 40,
                shown / 40,
                1,
                raw != shown);
    }

    static LedgerEntry.Look look(int number) {
        return new LedgerEntry.Look(
                Records.START + 9_000_000, Records.id(Records.START, number), true);
    }

    void append(LedgerEntry... entries) {
        for (LedgerEntry entry : entries) {
            append(state, entry);
        }
    }

    static int append(Path state, LedgerEntry entry) {
        return SavingsLedger.append(
                new NioDisk(), new StateDirectory(Word.of(state.toString()), ""), entry);
    }

    /// Adds what is no entry.
    void damage(String text) {
        try {
            Files.createDirectories(state);
            Files.writeString(file(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
