package dev.lastword.jvm.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All runs, newest first, with the help of the index.
///
/// The names that are there decide; the index only saves reading what is behind them. It is
/// believed for a finished run whose end.json is the one that it was made from. Everything else is
/// looked at anew, so the list is the same without an index.
final class Listing {

    /// An index is written again when this share of it is out of date. So the whole is written only
    /// after much else was read.
    private static final int STALE_SHARE = 256;

    /// Who is told of the runs.
    interface Visitor {
        /// Hears of one.
        ///
        /// @return whether to go on
        boolean visit(Run run);
    }

    private static final Visitor NOBODY = run -> true;

    private final Store store;
    private final RunReader reader;
    private final Complaints complaints;
    private final long nowMillis;

    Listing(Store store, Complaints complaints, long nowMillis) {
        this.store = store;
        this.reader = new RunReader(store, complaints);
        this.complaints = complaints;
        this.nowMillis = nowMillis;
    }

    /// Tells of every run of the months that `months` names.
    void visit(List<String> months, Visitor visitor) {
        for (String month : months) {
            if (!visit(month, visitor)) {
                return;
            }
        }
    }

    private boolean visit(String month, Visitor visitor) {
        List<String> ids = store.ids(month, complaints);
        Pass pass;
        try (IndexReader index = IndexReader.open(store.index(), month)) {
            boolean isNew = index.peek().isEmpty() && !ids.isEmpty();
            pass = pass(month, ids, index, reader, isNew, visitor);
        }
        if (pass.goOn() && pass.stale() * STALE_SHARE > ids.size()) {
            try (IndexReader index = IndexReader.open(store.index(), month)) {
                // What is wrong with runs has been said.
                RunReader silent = new RunReader(store, new Complaints());
                pass(month, ids, index, silent, true, NOBODY);
            }
        }
        return pass.goOn();
    }

    /// @param stale how many entries the index lacks or has in vain
    private record Pass(boolean goOn, int stale) {}

    private Pass pass(
            String month,
            List<String> ids,
            IndexReader index,
            RunReader from,
            boolean writes,
            Visitor visitor) {
        int stale = 0;
        try (IndexWriter writer = writer(month, writes)) {
            String prefix = store.runs().resolve(month) + "/";
            for (String id : ids) {
                while (index.peek().isPresent()
                        && index.peek().get().run().id().compareTo(id) > 0) {
                    index.advance();
                    stale++;
                }
                Optional<IndexEntry> entry = index.peek().filter(e -> e.run().id().equals(id));
                if (entry.isPresent()) {
                    index.advance();
                    entry = entry.filter(e -> isCurrent(prefix, e));
                }
                Optional<Run> run = entry.map(IndexEntry::run);
                if (run.isEmpty()) {
                    Optional<RunReader.Seen> seen = from.read(month, id);
                    run = seen.map(RunReader.Seen::run);
                    entry = seen.flatMap(this::entry);
                    stale += entry.isPresent() ? 1 : 0;
                }
                entry.ifPresent(writer::add);
                if (run.isPresent() && !visitor.visit(run.get())) {
                    return new Pass(false, 0);
                }
            }
            for (; index.peek().isPresent(); index.advance()) {
                stale++;
            }
            writer.commit();
        }
        return new Pass(true, writes ? 0 : stale);
    }

    private IndexWriter writer(String month, boolean writes) {
        return writes ? IndexWriter.open(store.index(), month, nowMillis) : IndexWriter.none(month);
    }

    private static boolean isCurrent(String prefix, IndexEntry entry) {
        try {
            Path end = Path.of(prefix + entry.run().id() + "/" + Store.END);
            return Stamp.of(end).equals(entry.stamp());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// What the index may keep of a run: nothing that may change without a sign.
    private Optional<IndexEntry> entry(RunReader.Seen seen) {
        return seen.stamp()
                .filter(s -> s.isSettled(nowMillis))
                .map(s -> new IndexEntry(seen.run(), s));
    }
}
