package dev.lastword.contract.lint;

import java.util.Comparator;
import java.util.List;

/// How to mend a finding without changing what the script does otherwise.
///
/// @param description an imperative without a full stop: "split the declaration"
/// @param edits by their place; none overlaps another
public record Fix(String description, List<Edit> edits) {
    public Fix {
        edits = edits.stream().sorted(Comparator.comparingInt(e -> e.range().start())).toList();
    }

    public Fix(String description, Edit edit) {
        this(description, List.of(edit));
    }
}
