package dev.lastword.jvm.history;

import dev.lastword.json.Json;
import dev.lastword.json.JsonReader;
import dev.lastword.jvm.Trouble;
import dev.lastword.policy.Origin;
import dev.lastword.record.LedgerEntry;
import dev.lastword.record.SavingsLedger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the ledger of savings in one pass, a line at a time.
///
/// A line that makes no sense is counted and passed over: a machine that stopped while it was
/// written leaves a half one, to which the next line is glued.
final class LedgerReader {

    private static final int CHUNK = 1 << 16;

    /// How every line begins, by which one is found behind half of another.
    private static final String BEGINNING = "{\"t\":";

    /// The year 9999.
    private static final long LAST_MILLIS = 253_402_300_799_999L;

    /// 16 TiB: more than any output, and so little that a full ledger of it can be added up.
    private static final long LARGEST_COUNT = 1L << 44;

    private final Consumer<LedgerEntry> visitor;
    private final byte[] line = new byte[SavingsLedger.LONGEST_LINE_BYTES];
    private int length;
    private boolean tooLong;
    private long broken;

    LedgerReader(Consumer<LedgerEntry> visitor) {
        this.visitor = visitor;
    }

    /// Reads the ledger of a store, and says in one complaint what is wrong with it.
    void read(Store store, Complaints complaints) {
        for (Path file : store.ledgers()) {
            broken = 0;
            read(file, complaints);
            if (broken > 0) {
                String lines = Numbers.grouped(broken) + (broken == 1 ? " line" : " lines");
                complaints.damaged(file + ": left out " + lines + " without sense");
            }
        }
    }

    private void read(Path file, Complaints complaints) {
        try {
            Stamp stamp = Stamp.of(file);
            if (stamp.isMissing()) {
                return;
            }
            if (!stamp.isFile()) {
                complaints.unreadable("cannot read " + file + ": it is not a file");
                return;
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                readLines(in);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // It was put aside, and read or not under its other name.
        } catch (IOException trouble) {
            complaints.unreadable("cannot read " + file + ": " + Trouble.reason(trouble));
        }
    }

    private void readLines(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            int start = 0;
            for (int i = 0; i < count; i++) {
                if (chunk[i] == '\n') {
                    add(chunk, start, i);
                    endLine();
                    start = i + 1;
                }
            }
            add(chunk, start, count);
        }
        if (length > 0 || tooLong) {
            endLine();
        }
    }

    private void add(byte[] chunk, int start, int end) {
        tooLong |= length + end - start > line.length;
        if (!tooLong) {
            System.arraycopy(chunk, start, line, length, end - start);
            length += end - start;
        }
    }

    private void endLine() {
        if (tooLong) {
            broken++;
        } else if (length > 0) {
            visit(new String(line, 0, length, StandardCharsets.UTF_8));
        }
        length = 0;
        tooLong = false;
    }

    private void visit(String text) {
        Optional<LedgerEntry> entry = entry(text);
        if (entry.isEmpty()) {
            broken++;
            int start = text.lastIndexOf(BEGINNING);
            entry = start > 0 ? entry(text.substring(start)) : Optional.empty();
        }
        entry.ifPresent(visitor);
    }

    private static Optional<LedgerEntry> entry(String text) {
        if (!(JsonReader.read(text) instanceof JsonReader.Result.Read(Json json))) {
            return Optional.empty();
        }
        Optional<Long> millis = within(json, "t", LAST_MILLIS);
        Optional<String> looked = json.text("looked");
        if (millis.isPresent() && looked.isPresent()) {
            boolean raw = json.truth("raw").orElse(false);
            return Optional.of(new LedgerEntry.Look(millis.get(), looked.get(), raw));
        }
        Optional<String> profile = json.text("profile");
        Optional<Origin.Kind> kind = json.text("kind").flatMap(LedgerReader::kind);
        Optional<Boolean> hidden = json.truth("hidden");
        long rawBytes = count(json, "rawBytes");
        long shownBytes = count(json, "shownBytes");
        long rawLines = count(json, "rawLines");
        long shownLines = count(json, "shownLines");
        boolean whole =
                millis.isPresent()
                        && profile.isPresent()
                        && kind.isPresent()
                        && hidden.isPresent()
                        && Math.min(Math.min(rawBytes, shownBytes), Math.min(rawLines, shownLines))
                                >= 0;
        return whole
                ? Optional.of(
                        new LedgerEntry.Savings(
                                millis.get(),
                                json.text("id").orElse(""),
                                profile.get(),
                                kind.get(),
                                json.text("command").orElse(""),
                                rawBytes,
                                shownBytes,
                                rawLines,
                                shownLines,
                                within(json, "exit", 255).orElse(0L).intValue(),
                                hidden.get()))
                : Optional.empty();
    }

    /// -1 where there is none.
    private static long count(Json json, String name) {
        return within(json, name, LARGEST_COUNT).orElse(-1L);
    }

    private static Optional<Long> within(Json json, String name, long most) {
        return json.number(name).filter(n -> n >= 0 && n <= most);
    }

    private static Optional<Origin.Kind> kind(String word) {
        return switch (word) {
            case "builtin" -> Optional.of(Origin.Kind.DEFAULT);
            case "project" -> Optional.of(Origin.Kind.PROJECT);
            case "user" -> Optional.of(Origin.Kind.USER);
            default -> Optional.empty();
        };
    }
}
