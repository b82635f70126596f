package dev.lastword.contract.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the exit codes of one tool mean. How a table is written stands in the package's
/// description.
///
/// @param tool as people type it, in lower case
/// @param title as it is called in a sentence
public record CodeTable(String tool, String title, List<Entry> entries) {

    /// What a line of a table says.
    ///
    /// @param source where it says so: pages of the manual or addresses
    public record Entry(
            Codes codes,
            Category category,
            Speaker speaker,
            String meaning,
            String advice,
            String source) {}

    public CodeTable {
        entries = List.copyOf(entries);
    }

    /// Reads a table.
    ///
    /// @throws IllegalArgumentException where a line is none of a table
    public static CodeTable parse(String tool, String text) {
        String title = tool;
        Speaker usual = Speaker.COMMAND;
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String row = line.strip();
            String where = tool + ".txt:" + number;
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            if (row.startsWith("title: ")) {
                title = row.substring("title: ".length()).strip();
            } else if (row.startsWith("says: ")) {
                usual = speaker(row.substring("says: ".length()).strip(), where);
            } else {
                entries.add(entry(row, usual, where));
            }
        }
        return new CodeTable(tool, title, entries);
    }

    private static Entry entry(String row, Speaker usual, String where) {
        String[] fields = row.split("\\|", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException(where + ": not five fields: " + row);
        }
        String[] kind = fields[1].strip().split(" by ", -1);
        Category category =
                Category.of(kind[0])
                        .orElseThrow(() -> new IllegalArgumentException(where + ": " + kind[0]));
        String meaning = fields[2].strip();
        String advice = fields[3].strip();
        String source = fields[4].strip();
        if (meaning.isEmpty() || source.isEmpty()) {
            throw new IllegalArgumentException(where + ": without a meaning or a source");
        }
        return new Entry(
                Codes.parse(fields[0].strip())
                        .orElseThrow(() -> new IllegalArgumentException(where + ": " + fields[0])),
                category,
                kind.length > 1 ? speaker(kind[1], where) : usual,
                meaning,
                advice.isEmpty() ? category.advice() : advice,
                source);
    }

    private static Speaker speaker(String word, String where) {
        return Speaker.of(word)
                .orElseThrow(() -> new IllegalArgumentException(where + ": nobody is " + word));
    }

    /// What the table says of a code: of the number itself, else of the bits that it is the sum of,
    /// else of every other code. Empty where it says nothing.
    public List<Entry> of(long code) {
        Optional<Entry> exact = entries.stream().filter(e -> e.codes().names(code)).findFirst();
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<Entry> bits = code > 0 ? bits(code) : List.of();
        if (!bits.isEmpty()) {
            return bits;
        }
        return entries.stream().filter(e -> e.codes() instanceof Codes.Other).limit(1).toList();
    }

    /// The bits of which the code is the whole sum; empty where one of them has no meaning.
    private List<Entry> bits(long code) {
        List<Entry> bits = new ArrayList<>();
        long left = code;
        for (Entry entry : entries) {
            if (entry.codes() instanceof Codes.Bit(long bit) && (code & bit) == bit) {
                bits.add(entry);
                left &= ~bit;
            }
        }
        return left == 0 ? bits : List.of();
    }
}
