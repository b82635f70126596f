package dev.lastword.jvm.history;

import dev.lastword.record.LedgerEntry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Adds up the lines of a ledger, in all and by something.
final class Gains implements Consumer<LedgerEntry> {

    /// Which runs are asked for.
    ///
    /// @param sinceMillis the first moment, since 1970 UTC
    /// @param untilMillis the first moment after the last
    /// @param profile a profile's name; empty for any
    record Filter(long sinceMillis, long untilMillis, String profile) {

        /// Every run.
        static final Filter ALL = new Filter(Long.MIN_VALUE, Long.MAX_VALUE, "");

        boolean matches(LedgerEntry.Savings run) {
            return run.millis() >= sinceMillis
                    && run.millis() < untilMillis
                    && (profile.isEmpty() || profile.equals(run.profile()));
        }
    }

    /// A run that nobody has looked at yet.
    private record Unseen(Gain group, long savedBytes) {}

    private final Filter filter;
    private final GainBy by;
    private final ZoneId zone;
    private final Gain total = new Gain(Gain.Group.ALL);
    private final Map<Gain.Group, Gain> groups = new HashMap<>();

    /// A look comes after the run that it is about. Not by texts, which would take twice the room.
    private final Map<UUID, Unseen> unseen = new HashMap<>();

    Gains(Filter filter, GainBy by, ZoneId zone) {
        this.filter = filter;
        this.by = by;
        this.zone = zone;
    }

    @Override
    public void accept(LedgerEntry entry) {
        switch (entry) {
            case LedgerEntry.Savings run -> {
                if (filter.matches(run)) {
                    add(run);
                }
            }
            case LedgerEntry.Look look -> look(look.run());
        }
    }

    private void add(LedgerEntry.Savings run) {
        Gain group = groups.computeIfAbsent(by.group(run, zone), Gain::new);
        group.add(run);
        total.add(run);
        if (run.hidden() && Ids.isRun(run.run())) {
            unseen.put(
                    UUID.fromString(run.run()),
                    new Unseen(group, run.rawBytes() - run.shownBytes()));
        }
    }

    private void look(String id) {
        Unseen first = Ids.isRun(id) ? unseen.remove(UUID.fromString(id)) : null;
        if (first != null) {
            first.group().look(first.savedBytes());
            total.look(first.savedBytes());
        }
    }

    Gain total() {
        return total;
    }

    GainBy by() {
        return by;
    }

    /// Days in their order; all else by what it saved, most first.
    List<Gain> groups() {
        Comparator<Gain> order = Comparator.comparing(Gain::label);
        if (by != GainBy.DAY) {
            order = Comparator.comparingLong(Gain::savedBytes).reversed().thenComparing(order);
        }
        List<Gain> all = new ArrayList<>(groups.values());
        all.sort(order);
        return all;
    }
}
