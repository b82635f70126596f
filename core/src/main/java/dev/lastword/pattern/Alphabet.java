package dev.lastword.pattern;

import java.util.Arrays;
import java.util.List;

/// Which symbols and which bytes a program cannot tell apart.
///
/// Symbols that are in the same sets are of one kind; bytes that lead to the same in every place
/// are of one class, so that a state needs a column for each class only.
final class Alphabet {

    /// Numbers in all tables of members at most, 256 KiB.
    private static final int MOST_MEMBERS = 1 << 16;

    /// Where the bytes of UTF-8 begin to mean something else (RFC 3629).
    private static final int[] UTF8_EDGES = {
        0x80, 0x90, 0xA0, 0xC0, 0xC2, 0xE0, 0xE1, 0xED, 0xEE, 0xF0, 0xF1, 0xF4, 0xF5
    };

    private final int[] firsts;
    private final int[] kinds;
    private final int setWidth;
    private final int[] members;
    private final int[] classes = new int[256];
    private final int[] representatives;

    /// @throws Fault where the sets are too many
    Alphabet(Program program) {
        List<SymbolSet> sets = program.sets;
        firsts = firsts(sets, program.looksAtWords);
        kinds = new int[firsts.length];
        int kindCount = 1;
        for (SymbolSet set : sets) {
            kindCount = refine(set, kindCount);
        }
        if (program.looksAtWords) {
            kindCount = refine(NamedSets.WORD, kindCount);
        }
        setWidth = (kindCount + 31) / 32;
        if ((long) setWidth * sets.size() > MOST_MEMBERS) {
            throw new Fault(0, "too many different sets of characters");
        }
        members = new int[setWidth * sets.size()];
        for (int set = 0; set < sets.size(); set++) {
            for (int i = 0; i < firsts.length; i++) {
                if (sets.get(set).contains(firsts[i])) {
                    members[set * setWidth + (kinds[i] >> 5)] |= 1 << kinds[i];
                }
            }
        }
        representatives = classify();
    }

    /// Of which kind a symbol is.
    int kind(int symbol) {
        int found = Arrays.binarySearch(firsts, symbol);
        return kinds[found >= 0 ? found : -found - 2];
    }

    /// Whether a set of the program contains the symbols of a kind.
    boolean contains(int set, int kind) {
        return (members[set * setWidth + (kind >> 5)] & 1 << kind) != 0;
    }

    /// The class of every byte, from 0.
    int[] classes() {
        return classes;
    }

    int classCount() {
        return representatives.length;
    }

    /// One byte of a class.
    int representative(int byteClass) {
        return representatives[byteClass];
    }

    /// Where ranges of symbols begin within which no set ends, ascending.
    private static int[] firsts(List<SymbolSet> sets, boolean words) {
        int size = 2;
        for (SymbolSet set : sets) {
            size += 2 * set.rangeCount();
        }
        int[] edges = new int[size + (words ? 2 * NamedSets.WORD.rangeCount() : 0)];
        edges[1] = SymbolSet.STRAY;
        size = 2;
        for (SymbolSet set : sets) {
            size = addEdges(set, edges, size);
        }
        if (words) {
            size = addEdges(NamedSets.WORD, edges, size);
        }
        Arrays.sort(edges);
        int distinct = 0;
        for (int edge : edges) {
            if (edge <= SymbolSet.STRAY && (distinct == 0 || edges[distinct - 1] != edge)) {
                edges[distinct++] = edge;
            }
        }
        return Arrays.copyOf(edges, distinct);
    }

    private static int addEdges(SymbolSet set, int[] edges, int size) {
        int end = size;
        for (int i = 0; i < set.rangeCount(); i++) {
            edges[end++] = set.first(i);
            edges[end++] = set.last(i) + 1;
        }
        return end;
    }

    /// Splits every kind into what the set contains and what it does not.
    private int refine(SymbolSet set, int kindCount) {
        int[] inside = new int[kindCount];
        int[] outside = new int[kindCount];
        Arrays.fill(inside, -1);
        Arrays.fill(outside, -1);
        int count = 0;
        for (int i = 0; i < firsts.length; i++) {
            int[] side = set.contains(firsts[i]) ? inside : outside;
            if (side[kinds[i]] < 0) {
                side[kinds[i]] = count++;
            }
            kinds[i] = side[kinds[i]];
        }
        return count;
    }

    /// Fills in [#classes].
    ///
    /// @return one byte of each
    private int[] classify() {
        boolean[] edges = new boolean[257];
        for (int edge : UTF8_EDGES) {
            edges[edge] = true;
        }
        byte[] utf8 = new byte[4];
        for (int i = 1; i < firsts.length; i++) {
            if (firsts[i] > 0x7F && firsts[i] < SymbolSet.STRAY && kinds[i] != kinds[i - 1]) {
                int length = Utf8Prefix.encode(firsts[i], utf8);
                for (int j = 0; j < length; j++) {
                    edges[utf8[j] & 0xFF] = true;
                    edges[(utf8[j] & 0xFF) + 1] = true;
                }
            }
        }
        int[] representatives = new int[256];
        int[] classOfKind = new int[128];
        Arrays.fill(classOfKind, -1);
        int[] kindNumber = new int[128];
        int kindsSeen = 0;
        int count = 0;
        for (int b = 0; b < 256; b++) {
            boolean isNew;
            if (b >= 0x80) {
                isNew = edges[b];
                classes[b] = isNew ? count : count - 1;
            } else if (b == '\n' || b == '\r' || b == TerminalSequence.ESCAPE) {
                isNew = true;
                classes[b] = count;
            } else {
                int seen = 0;
                int kind = kind(b);
                while (seen < kindsSeen && kindNumber[seen] != kind) {
                    seen++;
                }
                isNew = seen == kindsSeen;
                if (isNew) {
                    kindNumber[kindsSeen] = kind;
                    classOfKind[kindsSeen++] = count;
                }
                classes[b] = classOfKind[seen];
            }
            if (isNew) {
                representatives[count++] = b;
            }
        }
        return Arrays.copyOf(representatives, count);
    }
}
