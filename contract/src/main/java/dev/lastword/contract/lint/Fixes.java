package dev.lastword.contract.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Applies fixes to a text.
public final class Fixes {

    private Fixes() {}

    /// A text with fixes in it.
    ///
    /// @param applied how many; one that overlaps an earlier one waits for the next round
    public record Result(String text, int applied) {}

    /// Applies as many as do not get in each other's way, a fix whole or not at all.
    public static Result apply(String text, List<Fix> fixes) {
        List<Edit> taken = new ArrayList<>();
        int applied = 0;
        for (Fix fix : fixes) {
            if (fix.edits().stream().noneMatch(edit -> overlapsAny(edit, taken))) {
                taken.addAll(fix.edits());
                applied++;
            }
        }
        taken.sort(Comparator.comparingInt(e -> e.range().start()));
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Edit edit : taken) {
            changed.append(text, at, edit.range().start()).append(edit.replacement());
            at = edit.range().end();
        }
        return new Result(changed.append(text, at, text.length()).toString(), applied);
    }

    /// Two that insert at the same place overlap too, for their order would be a guess.
    private static boolean overlapsAny(Edit edit, List<Edit> taken) {
        return taken.stream()
                .anyMatch(other ->
                        edit.range().start() == other.range().start()
                                || (edit.range().start() < other.range().end()
                                        && other.range().start() < edit.range().end()));
    }
}
