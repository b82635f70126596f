package dev.lastword.contract.evaluation;

import dev.lastword.contract.lint.Rule;
import java.util.Set;

/// A clean script and a changed one, with what both were seen to end with and what their tables
/// list.
record Case(
        Sample sample,
        Script clean,
        Statuses cleanStatuses,
        Set<Integer> cleanTable,
        Script changed,
        Statuses changedStatuses,
        Set<Integer> changedTable) {

    Rule rule() {
        return sample.injection().rule();
    }

    /// Whether the changed script breaks the rule, as its runs show.
    ///
    /// A rule on the table is broken where table and runs disagree; one on lost statuses where the
    /// edit changed what the parent sees.
    boolean isReal() {
        Set<Integer> seen = changedStatuses.codes();
        return switch (rule()) {
            case UNDOCUMENTED_CODE, IMPLICIT_CODE -> !changedTable.containsAll(seen);
            case DOCUMENTED_NEVER_RETURNED -> !seen.containsAll(changedTable);
            case MISSING_HEADER -> changedTable.isEmpty() && !seen.equals(Set.of(0));
            case RESERVED_CODE -> seen.stream().anyMatch(code -> code >= 5 && code < 100);
            default -> !cleanStatuses.equals(changedStatuses);
        };
    }
}
