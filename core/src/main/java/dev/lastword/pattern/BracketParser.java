package dev.lastword.pattern;

import java.util.Arrays;
import java.util.Optional;

/// Reads a set between brackets: `[a-z]`, `[^\s"]`, `[[:alpha:]_]`.
final class BracketParser {

    private final PatternText text;
    private final EscapeParser escapes;

    BracketParser(PatternText text, EscapeParser escapes) {
        this.text = text;
        this.escapes = escapes;
    }

    /// @param ignoreCase whether letters stand for their capitals too; that comes before `^`
    SymbolSet read(boolean ignoreCase) {
        int start = text.position();
        text.next();
        boolean negated = text.accept("^");
        int[] ranges = new int[16];
        int size = 0;
        SymbolSet named = SymbolSet.of();
        boolean first = true;
        while (text.peek() != ']' || first) {
            if (text.isAtEnd()) {
                throw new Fault(start, "the ] to this [ is missing");
            }
            first = false;
            Optional<SymbolSet> set = text.peek() == '[' ? posix() : escapes.set();
            if (set.isPresent()) {
                named = named.and(set.get());
                continue;
            }
            if (size == ranges.length) {
                ranges = Arrays.copyOf(ranges, 2 * size);
            }
            int from = text.position();
            ranges[size++] = character(start);
            ranges[size] = isRange() ? last(start) : ranges[size - 1];
            if (ranges[size] < ranges[size - 1]) {
                throw new Fault(from, "the range " + text.since(from) + " ends before it begins");
            }
            size++;
        }
        text.next();
        SymbolSet set = SymbolSet.ofRanges(ranges, size).and(named);
        set = ignoreCase ? CaseFolding.fold(set) : set;
        return negated ? set.complement() : set;
    }

    private boolean isRange() {
        return text.peek() == '-' && text.peek(1) != ']' && text.peek(1) != PatternText.END;
    }

    private int last(int start) {
        int dash = text.position();
        text.next();
        if (escapes.set().isPresent()) {
            throw new Fault(dash, "a range cannot end in a set; write \\- for the character");
        }
        return character(start);
    }

    private int character(int start) {
        if (text.isAtEnd()) {
            throw new Fault(start, "the ] to this [ is missing");
        }
        return text.peek() == '\\' ? escapes.character() : text.next();
    }

    /// `[:alpha:]` or `[:^alpha:]`; a `[` that begins neither is a character.
    private Optional<SymbolSet> posix() {
        int start = text.position();
        if (!text.accept("[:")) {
            return Optional.empty();
        }
        boolean negated = text.accept("^");
        int nameStart = text.position();
        while (text.peek() >= 'a' && text.peek() <= 'z') {
            text.next();
        }
        String name = text.since(nameStart);
        if (!text.accept(":]")) {
            text.returnTo(start);
            return Optional.empty();
        }
        SymbolSet set =
                NamedSets.posix(name)
                        .orElseThrow(() ->
                                new Fault(start, "there is no set with the name [:" + name + ":]"));
        return Optional.of(negated ? set.complement() : set);
    }
}
