package dev.lastword.contract.evaluation;

import dev.lastword.contract.lint.Rule;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an injection does to the table of codes.
enum HeaderEdit {
    NONE,
    /// Takes out a code that the script ends with.
    DROP_A_CODE,
    /// Takes out 2.
    DROP_USAGE,
    /// Puts in a code that the script never ends with; never 1, with which any Python script can
    /// crash.
    ADD_A_CODE,
    /// Takes out the whole table.
    DROP_ALL;

    /// The edit that is the defect of a rule in an otherwise clean script, if one is.
    static HeaderEdit defectOf(Rule rule) {
        return switch (rule) {
            case UNDOCUMENTED_CODE -> DROP_A_CODE;
            case DOCUMENTED_NEVER_RETURNED -> ADD_A_CODE;
            case MISSING_HEADER -> DROP_ALL;
            case IMPLICIT_CODE -> DROP_USAGE;
            default -> NONE;
        };
    }

    /// The table after the edit.
    ///
    /// @param codes with their meanings
    SortedMap<Integer, String> apply(SortedMap<Integer, String> codes, Dice dice) {
        SortedMap<Integer, String> edited = new TreeMap<>(codes);
        switch (this) {
            case NONE -> {}
            case DROP_A_CODE ->
                    edited.remove(
                            dice.any(codes.keySet().stream().filter(code -> code != 0).toList()));
            case DROP_USAGE -> edited.remove(2);
            case ADD_A_CODE -> {
                int code =
                        dice.any(
                                Meanings.CODES.stream()
                                        .filter(c -> c != 1 && !codes.containsKey(c))
                                        .toList());
                edited.put(code, Meanings.of(code, dice));
            }
            case DROP_ALL -> edited.clear();
        }
        return edited;
    }
}
