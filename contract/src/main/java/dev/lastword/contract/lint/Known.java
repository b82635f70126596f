package dev.lastword.contract.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Holds the findings of one run against the baseline, file by file.
public final class Known {

    private record Name(String rule, String path, String fingerprint) {
        static Name of(Baseline.Entry entry) {
            return new Name(entry.rule(), entry.path(), entry.fingerprint());
        }
    }

    private record Alike(Rule rule, String symbol, String statement) {}

    private final Set<Name> listed = new HashSet<>();
    private final Set<Name> refused = new HashSet<>();
    private final Set<Name> met = new HashSet<>();
    private final List<Baseline.Entry> fresh = new ArrayList<>();
    private final Baseline baseline;
    private final boolean growing;

    /// @param baseline what counts as known
    /// @param growing whether what is new is to be known from now on
    public Known(Baseline baseline, boolean growing) {
        this.baseline = baseline;
        this.growing = growing;
        for (Baseline.Entry entry : baseline.entries()) {
            listed.add(Name.of(entry));
        }
    }

    /// Lets only those entries count that an older baseline lists too.
    ///
    /// @return how many do not
    public int allowOnly(Baseline older) {
        refused.addAll(listed);
        for (Baseline.Entry entry : older.entries()) {
            refused.remove(Name.of(entry));
        }
        return refused.size();
    }

    /// The findings of a file with what the baseline knows of them.
    ///
    /// @param findings all of the file, by their place
    public List<Reported> sort(List<Finding> findings) {
        List<Reported> reported = new ArrayList<>(findings.size());
        Map<Alike, Integer> counts = new HashMap<>();
        for (Finding finding : findings) {
            Alike alike = new Alike(finding.rule(), finding.symbol(), finding.statement());
            int occurrence = counts.merge(alike, 1, Integer::sum) - 1;
            reported.add(sort(new Reported(finding, occurrence, false)));
        }
        return reported;
    }

    private Reported sort(Reported found) {
        if (listed.isEmpty() && !growing) {
            return found;
        }
        Baseline.Entry entry = Baseline.Entry.of(found);
        Name name = Name.of(entry);
        boolean known = listed.contains(name);
        if (known) {
            met.add(name);
        } else if (growing && found.finding().severity() != Severity.NOTE) {
            // A note fails no run, so nobody needs to live with it.
            fresh.add(entry);
            known = true;
        }
        return known && !refused.contains(name)
                ? new Reported(found.finding(), found.occurrence(), true)
                : found;
    }

    /// The entries that are no longer in the code.
    ///
    /// @param looked whether the run would have seen a finding of an entry's rule in its file
    public List<Baseline.Entry> stale(Predicate<Baseline.Entry> looked) {
        List<Baseline.Entry> stale = new ArrayList<>();
        for (Baseline.Entry entry : baseline.entries()) {
            if (!met.contains(Name.of(entry)) && looked.test(entry)) {
                stale.add(entry);
            }
        }
        return stale;
    }

    /// The baseline as it should be now.
    public Baseline updated(List<Baseline.Entry> stale) {
        Set<Name> gone = new HashSet<>(refused);
        stale.forEach(entry -> gone.add(Name.of(entry)));
        List<Baseline.Entry> entries = new ArrayList<>(fresh);
        for (Baseline.Entry entry : baseline.entries()) {
            if (!gone.contains(Name.of(entry))) {
                entries.add(entry);
            }
        }
        return Baseline.of(entries);
    }

    /// The finding that an entry is stale.
    ///
    /// @param path of the baseline
    public static Finding finding(Baseline.Entry entry, String path, Severity severity) {
        return new Finding(
                Rule.STALE_BASELINE,
                severity,
                path,
                entry.line(),
                1,
                entry.line(),
                1,
                entry.rule()
                        + " in "
                        + entry.path()
                        + " is no longer in the code; run lastword lint --update-baseline",
                "",
                entry.rule() + " " + entry.path() + " " + entry.fingerprint(),
                Optional.empty());
    }
}
