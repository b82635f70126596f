package dev.lastword.jvm.lint;

import dev.lastword.contract.lint.NotAnalysed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Counts what became of the candidates.
final class Tally {

    private final List<NotAnalysed> notAnalysed = new ArrayList<>();
    private final Set<String> unclear = new HashSet<>();
    private int examined;
    private int fixed;
    private boolean unreadable;
    private boolean failed;

    void add(Outcome outcome) {
        fixed += outcome.fixed();
        notAnalysed.addAll(outcome.inspection().notAnalysed());
        if (!outcome.inspection().notAnalysed().isEmpty()) {
            unclear.add(outcome.path());
        }
        switch (outcome.kind()) {
            case EXAMINED -> examined++;
            case UNREADABLE -> unreadable = true;
            case FAILED -> failed = true;
            case SKIPPED, REFUSED -> {}
        }
    }

    int examined() {
        return examined;
    }

    int fixed() {
        return fixed;
    }

    List<NotAnalysed> notAnalysed() {
        return notAnalysed;
    }

    /// Whether a part of the file was not looked at, so that a finding may be in there.
    boolean isUnclear(String path) {
        return unclear.contains(path);
    }

    /// Whether something could not be read, so that the answer may lack something.
    boolean isIncomplete() {
        return unreadable || failed;
    }

    boolean hasFailed() {
        return failed;
    }
}
