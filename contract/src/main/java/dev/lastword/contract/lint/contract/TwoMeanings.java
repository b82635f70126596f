package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.ProfileTable;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.standard.Place;
import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// LW106: a table gives one code two texts, or one text that is yes and no; or a constant is named
/// for one category and has the code of another.
final class TwoMeanings implements Check<Unit> {

    @Override
    public Rule rule() {
        return Rule.TWO_MEANINGS;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (!Contract.isReadable(unit)) {
            return;
        }
        if (Contract.hasTable(unit)) {
            tables(unit, sink);
        }
        if (ProfileTable.hasCategories(unit.script().effectiveProfile())) {
            constants(unit, sink);
        }
    }

    /// Tables under different headings may speak of different things.
    private void tables(Unit unit, Sink sink) {
        List<Place> headings = unit.header().headings();
        Map<Long, String> meanings = new HashMap<>();
        int next = 1;
        for (Entry entry : unit.header().entries()) {
            if (next < headings.size()
                    && Contract.offset(unit, headings.get(next))
                            <= Contract.offset(unit, entry.place())) {
                meanings.clear();
                next++;
            }
            Range range = Contract.range(unit, entry);
            String earlier = meanings.putIfAbsent(entry.code(), entry.meaning());
            if (earlier != null && !isSame(earlier, entry.meaning())) {
                sink.report(
                        rule(),
                        range,
                        "lists "
                                + entry.code()
                                + " a second time, with another meaning; give each its own code");
            } else if (isYesAndNo(entry.meaning())) {
                sink.report(
                        rule(),
                        range,
                        "gives "
                                + entry.code()
                                + " to a success and to a failure; give each its own code");
            }
        }
    }

    /// Whether nothing but case, blanks and punctuation parts them.
    private static boolean isSame(String one, String two) {
        return letters(one).equals(letters(two));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    /// `merged / validation failed`
    private static boolean isYesAndNo(String meaning) {
        int slash = meaning.indexOf(" / ");
        if (slash < 0 || meaning.indexOf(" / ", slash + 1) >= 0) {
            return false;
        }
        String one = meaning.substring(0, slash);
        String two = meaning.substring(slash + 3);
        return (Wording.isSuccess(one) && Wording.isFailure(two))
                || (Wording.isFailure(one) && Wording.isSuccess(two));
    }

    private void constants(Unit unit, Sink sink) {
        for (Constant constant : Contract.constants(unit)) {
            OptionalInt meant = ConstantName.code(constant.name());
            long value = constant.value();
            if (meant.isPresent()
                    && meant.getAsInt() != value
                    && contradicts(meant.getAsInt(), value)) {
                sink.report(
                        rule(),
                        constant.range(),
                        constant.name()
                                + " is "
                                + value
                                + ", but by the standard that is "
                                + meant.getAsInt()
                                + "; rename it, or change its code");
            }
        }
    }

    /// Codes above 4 have no meaning of their own that a name could contradict.
    private static boolean contradicts(int meant, long value) {
        return value >= 0 && value <= 4 && (meant != ConstantName.ANY_FAILURE || value == 0);
    }
}
