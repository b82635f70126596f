package dev.lastword.jvm.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is to go, and why: failures last.
///
/// @param beforeMillis what was started earlier goes; empty for no such limit
/// @param keep how many runs may stay
/// @param maxBytes how much all of them may take
record PrunePlan(Optional<Long> beforeMillis, Optional<Long> keep, Optional<Long> maxBytes) {

    /// A run, as far as it matters here.
    ///
    /// @param success whether it goes before those that are none
    /// @param untouchable it runs, or nobody can tell whether it does
    record Candidate(
            String month,
            String id,
            long startedMillis,
            boolean success,
            boolean untouchable,
            long bytes) {}

    /// One that goes.
    record Removal(Candidate candidate, String reason) {}

    /// Decides. By age everything older goes; for number and size the oldest successes go first,
    /// then the oldest of the others.
    List<Removal> removals(List<Candidate> runs) {
        List<Removal> removals = new ArrayList<>();
        List<Candidate> left = new ArrayList<>();
        for (Candidate run : runs) {
            if (beforeMillis.isPresent()
                    && run.startedMillis() < beforeMillis.get()
                    && !run.untouchable()) {
                removals.add(new Removal(run, "older-than"));
            } else {
                left.add(run);
            }
        }
        long surplus = keep.map(k -> left.size() - k).orElse(0L);
        long bytes = left.stream().mapToLong(Candidate::bytes).sum();
        long limit = maxBytes.orElse(Long.MAX_VALUE);
        for (Candidate run : inOrder(left)) {
            if (surplus <= 0 && bytes <= limit) {
                break;
            }
            removals.add(new Removal(run, surplus > 0 ? "keep" : "max-bytes"));
            surplus--;
            bytes -= run.bytes();
        }
        return removals;
    }

    private static List<Candidate> inOrder(List<Candidate> runs) {
        return runs.stream()
                .filter(r -> !r.untouchable())
                .sorted(
                        Comparator.comparing((Candidate r) -> !r.success())
                                .thenComparing(Candidate::id))
                .toList();
    }
}
