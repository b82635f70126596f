package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.standard.ScriptHeader;
import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fix that adds a code to a table, as the table's other lines are written and in the order of
/// the codes.
///
/// What it makes is read again: where the table would not come out as it was, with the new code in
/// it, there is no fix.
final class AddedEntry {

    private final Unit unit;
    private final String text;
    private final int code;
    private final String meaning;
    private final List<Item> items;

    private AddedEntry(Unit unit, int code, String meaning) {
        this.unit = unit;
        this.text = unit.text();
        this.code = code;
        this.meaning = meaning;
        this.items = items(unit);
    }

    static Optional<Fix> of(Unit unit, int code) {
        if (ReadsItself.is(unit)) {
            return Optional.empty();
        }
        for (String meaning : Meanings.of(unit, code)) {
            AddedEntry added = new AddedEntry(unit, code, meaning);
            for (Edit edit : added.edits()) {
                if (added.isRight(edit)) {
                    return Optional.of(new Fix("add " + code + " to the table", edit));
                }
            }
        }
        return Optional.empty();
    }

    /// An entry of the table in offsets.
    ///
    /// @param own whether it is the first in its line, and the heading stands in another
    private record Item(Entry entry, int line, int start, int digitsEnd, int end, boolean own) {
        long code() {
            return entry.code();
        }

        int digits() {
            return digitsEnd - start;
        }
    }

    /// Those of the first table.
    private static List<Item> items(Unit unit) {
        List<Item> items = new ArrayList<>();
        ScriptHeader header = unit.header();
        int heading = header.headings().getFirst().line();
        int limit =
                header.headings().size() > 1
                        ? Contract.offset(unit, header.headings().get(1))
                        : Integer.MAX_VALUE;
        int before = heading;
        for (Entry entry : header.entries()) {
            int start = Contract.offset(unit, entry.place());
            if (start >= limit) {
                break;
            }
            int line = entry.place().line();
            items.add(
                    new Item(
                            entry,
                            unit.script().lines().start(line),
                            start,
                            Contract.range(unit, entry).end(),
                            Contract.offset(unit, entry.end()),
                            line > before));
            before = entry.end().line();
        }
        return items;
    }

    /// The edits that may do, the best one first.
    private List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        Optional<Item> before = Optional.empty();
        Optional<Item> behind = Optional.empty();
        boolean ordered = true;
        long last = Long.MIN_VALUE;
        for (Item item : items) {
            ordered &= last < item.code();
            last = item.code();
            if (item.code() < code) {
                before = Optional.of(item);
            } else if (behind.isEmpty()) {
                behind = Optional.of(item);
            }
        }
        boolean lines = items.stream().allMatch(i -> i.own() || i.equals(items.getFirst()));
        boolean first = items.getFirst().own();
        if (lines && (first || items.size() > 1)) {
            if (ordered && behind.isPresent() && behind.get().own()) {
                edits.add(lineBefore(behind.get()));
            }
            edits.add(lineBehind(items.getLast()));
        } else {
            if (ordered && before.isPresent()) {
                edits.add(besides(before.get()));
            }
            edits.add(besides(items.getLast()));
        }
        return edits;
    }

    private Edit lineBefore(Item item) {
        return new Edit(new Range(item.line(), item.line()), line() + newline(item.line()));
    }

    private Edit lineBehind(Item item) {
        int at = contentEnd(item.end());
        return new Edit(new Range(at, at), newline(at) + line());
    }

    /// The end of a line, or what closes the comment or string in it.
    private int contentEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            if (text.startsWith("\"\"\"", at)
                    || text.startsWith("'''", at)
                    || text.startsWith("#>", at)) {
                return from;
            }
            at++;
        }
        return at;
    }

    private String newline(int near) {
        return Head.newline(text, near);
    }

    /// A line like that of the entry that is most like it: as many digits, and next to it.
    private String line() {
        Item like = like();
        String prefix = text.substring(like.line(), like.start());
        String separator = separator(like);
        int room = like.digits() + leadingBlanks(separator);
        if (separator.strip().startsWith("|")) {
            return prefix + cells(like, separator);
        }
        return prefix + code + padded(separator, room) + meaning;
    }

    private Item like() {
        Optional<Item> best = Optional.empty();
        int digits = String.valueOf(code).length();
        for (Item item : items) {
            if (!item.own() || item.entry().meaning().isEmpty()) {
                continue;
            }
            boolean fits = item.digits() == digits;
            boolean better =
                    best.isEmpty()
                            || (fits && best.get().digits() != digits)
                            || (fits == (best.get().digits() == digits) && item.code() < code);
            if (better) {
                best = Optional.of(item);
            }
        }
        return best.orElse(items.getLast());
    }

    /// What stands between the number and its text.
    private String separator(Item item) {
        String whole = item.entry().meaning();
        int end = 0;
        while (end < whole.length() && !Character.isWhitespace(whole.charAt(end))) {
            end++;
        }
        String word = whole.substring(0, end);
        int at = word.isEmpty() ? -1 : text.indexOf(word, item.digitsEnd());
        return at < 0 || at > item.end() ? " - " : text.substring(item.digitsEnd(), at);
    }

    private static int leadingBlanks(String separator) {
        int blanks = 0;
        while (blanks < separator.length() && separator.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    /// Keeps the texts under each other where numbers have different lengths.
    private String padded(String separator, int room) {
        int blanks = leadingBlanks(separator);
        int least = blanks == separator.length() ? Math.min(2, blanks) : Math.min(1, blanks);
        int wanted = room - String.valueOf(code).length();
        boolean aligned = blanks > least || wanted > blanks;
        int used = aligned ? Math.max(least, wanted) : blanks;
        return " ".repeat(used) + separator.substring(blanks);
    }

    /// `3 | gone | |`, with cells as wide as those of the other line.
    private String cells(Item like, String separator) {
        StringBuilder cells = new StringBuilder();
        int room = like.digits() + leadingBlanks(separator);
        cells.append(code).append(padded(separator, room)).append(meaning);
        int end = contentEnd(like.end());
        int bar = text.indexOf('|', like.end());
        if (bar < 0 || bar >= end) {
            return cells.toString();
        }
        int textStart = like.digitsEnd() + separator.length();
        int width = bar - textStart - 1;
        cells.append(" ".repeat(Math.max(0, width - meaning.length())));
        while (bar >= 0 && bar < end) {
            cells.append(" |");
            int next = text.indexOf('|', bar + 1);
            if (next >= 0 && next < end) {
                cells.append(" ".repeat(Math.max(0, next - bar - 2)));
            }
            bar = next;
        }
        return cells.toString();
    }

    /// Behind another entry in the same line.
    private Edit besides(Item item) {
        String separator = separator(item);
        if (separator.isBlank()) {
            separator = " ";
        }
        int at = item.end();
        // A full stop ends the line, and not its last entry.
        if (item.equals(items.getLast()) && at > item.start() && text.charAt(at - 1) == '.') {
            at--;
        }
        return new Edit(new Range(at, at), joint() + code + separator + meaning);
    }

    /// What parts two entries of a line: `, `.
    private String joint() {
        for (int i = 1; i < items.size(); i++) {
            String between = text.substring(items.get(i - 1).end(), items.get(i).start());
            if (between.indexOf('\n') < 0 && between.indexOf('\r') < 0 && !between.isEmpty()) {
                return between;
            }
        }
        return ", ";
    }

    /// Whether the table is as it was, and lists the code.
    private boolean isRight(Edit edit) {
        String changed =
                text.substring(0, edit.range().start())
                        + edit.replacement()
                        + text.substring(edit.range().end());
        ScriptHeader header = ScriptHeader.read(unit.script().language(), changed);
        List<Entry> entries = new ArrayList<>(header.entries());
        return entries.removeIf(e -> e.code() == code && isSame(e.meaning(), meaning))
                && areSame(entries, unit.header().entries());
    }

    private static boolean areSame(List<Entry> some, List<Entry> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same =
                    some.get(i).code() == others.get(i).code()
                            && isSame(some.get(i).meaning(), others.get(i).meaning());
        }
        return same;
    }

    private static boolean isSame(String one, String two) {
        return withoutStop(one).equals(withoutStop(two));
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
