package dev.lastword.contract.exits;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The exit codes that something can end with.
///
/// @param codes 0–255, as the parent sees them
/// @param unknown whether there may be others
public record ExitSet(SortedSet<Integer> codes, boolean unknown) {

    /// No ending at all: what never returns, or is never reached.
    public static final ExitSet NONE = new ExitSet(new TreeSet<>(), false);

    /// Nothing is known.
    public static final ExitSet UNKNOWN = new ExitSet(new TreeSet<>(), true);

    public ExitSet {
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    public static ExitSet of(Integer... codes) {
        return of(List.of(codes));
    }

    public static ExitSet of(Collection<Integer> codes) {
        return new ExitSet(new TreeSet<>(codes), false);
    }

    /// What one of the two can end with.
    public ExitSet or(ExitSet other) {
        TreeSet<Integer> all = new TreeSet<>(codes);
        all.addAll(other.codes);
        return new ExitSet(all, unknown || other.unknown);
    }

    /// Whether the code can be ruled out.
    public boolean excludes(int code) {
        return !unknown && !codes.contains(code);
    }
}
