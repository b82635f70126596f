package dev.lastword.record;

import dev.lastword.process.Disk;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import java.nio.charset.StandardCharsets;

/// The ledger of savings, `gain.jsonl`: what profiles hid, and when somebody wanted it after all.
///
/// Any number of processes append to it at once without waiting for each other. Each line is one
/// write(2) of less than a page to a file that is open with O_APPEND, so no line gets into another.
/// Nothing is synced: a ledger may lose its last lines where a record may not.
public final class SavingsLedger {

    /// The file that is appended to, in the state directory.
    public static final String FILE = "gain.jsonl";

    /// What it is called when it has become too large; there is one of these.
    public static final String FORMER = "gain.1.jsonl";

    /// From this size on, bytes, a ledger is put aside before the next line: 16 MiB, some 70,000
    /// runs.
    public static final int LARGEST_BYTES = 16 << 20;

    /// No line is longer, its line feed included: a page.
    public static final int LONGEST_LINE_BYTES = 4096;

    private SavingsLedger() {}

    /// Appends a line.
    ///
    /// @return 0 or a negated errno; ENOSPC also where only a part of the line was written
    public static int append(Disk disk, StateDirectory state, LedgerEntry entry) {
        byte[] line = (entry.json() + "\n").getBytes(StandardCharsets.UTF_8);
        int descriptor = open(disk, state.path());
        if (descriptor < 0) {
            return descriptor;
        }
        int written = disk.write(descriptor, line, 0, line.length);
        if (Errno.EINTR.is(written)) {
            written = disk.write(descriptor, line, 0, line.length);
        }
        int closed = disk.close(descriptor);
        // The rest of a line would be a second write, which may end up behind another's line.
        return written < 0
                ? written
                : written < line.length ? -Errno.ENOSPC.number() : Math.min(closed, 0);
    }

    private static int open(Disk disk, Word state) {
        Word file = state.child(FILE);
        int descriptor = disk.openForAppending(file);
        if (Errno.ENOENT.is(descriptor)) {
            Directories.make(disk, state);
            descriptor = disk.openForAppending(file);
        }
        if (descriptor < 0 || !isFull(disk, file)) {
            return descriptor;
        }
        putAside(disk, state, descriptor);
        disk.close(descriptor);
        return disk.openForAppending(file);
    }

    private static boolean isFull(Disk disk, Word file) {
        int descriptor = disk.openForReading(file);
        boolean full = descriptor >= 0 && reachesLimit(disk, descriptor);
        if (descriptor >= 0) {
            disk.close(descriptor);
        }
        return full;
    }

    /// Whether there is a byte just before the limit.
    private static boolean reachesLimit(Disk disk, int descriptor) {
        return disk.seek(descriptor, LARGEST_BYTES - 1) >= 0
                && disk.read(descriptor, new byte[1], 0, 1) == 1;
    }

    /// Renames the ledger, if no other process is doing so or has just done it. Where that fails,
    /// the ledger grows on.
    ///
    /// @param locked where it can be locked: held until the caller closes it
    private static void putAside(Disk disk, Word state, int locked) {
        if (disk.lock(locked) < 0) {
            return;
        }
        Word file = state.child(FILE);
        // Under its name there may be a new one by now. This must stay open until after the rename:
        // to close any descriptor of a file gives up its lock.
        int descriptor = disk.openForReading(file);
        if (descriptor < 0) {
            return;
        }
        if (reachesLimit(disk, descriptor)) {
            disk.rename(file, state.child(FORMER));
        }
        disk.close(descriptor);
    }
}
