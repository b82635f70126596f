package dev.lastword.contract.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the header of a script says of its exit codes.
///
/// @param headings where its tables begin; empty where it has none
/// @param entries the tables' lines in their order, with those that repeat a code
/// @param exits what `# lastword: exits 0 3 4` declares
/// @param advisory whether `# lastword: advisory` declares that it always ends with 0
public record ScriptHeader(
        Language language,
        List<Place> headings,
        List<Entry> entries,
        List<Declared> exits,
        boolean advisory) {

    /// A code with its meaning.
    ///
    /// @param code as written, so also one that no script can return
    /// @param meaning in one line, however it was wrapped; perhaps empty
    /// @param place of the first digit, or of the sign before it
    /// @param end behind the last character of the meaning, perhaps in a later line
    public record Entry(long code, String meaning, Place place, Place end) {}

    /// A code that an instruction to lastword declares.
    public record Declared(long code, Place place) {}

    public ScriptHeader {
        headings = List.copyOf(headings);
        entries = List.copyOf(entries);
        exits = List.copyOf(exits);
    }

    /// Reads the header of a script. Whatever the text is, there is one, perhaps an empty one.
    public static ScriptHeader read(Language language, String text) {
        List<HeaderLine> lines = HeaderLines.of(language, text);
        ExitTable table = ExitTable.of(lines);
        List<Declared> exits = new ArrayList<>();
        boolean advisory = false;
        for (HeaderLine line : lines) {
            if (!line.comment()) {
                continue;
            }
            Words words = new Words(line);
            if (!words.next().equals("lastword:")) {
                continue;
            }
            switch (words.next()) {
                case "exits" -> exits.addAll(words.numbers());
                case "advisory" -> advisory = true;
                default -> {
                    // An instruction to the linter.
                }
            }
        }
        return new ScriptHeader(language, table.headings(), table.entries(), exits, advisory);
    }

    /// What the table says of a code, the first line where there is more than one.
    public Optional<Entry> of(long code) {
        return entries.stream().filter(e -> e.code() == code).findFirst();
    }

    /// Whether an instruction declares a code.
    public boolean declares(long code) {
        return exits.stream().anyMatch(e -> e.code() == code) || (advisory && code == 0);
    }

    /// The words of an instruction.
    private static final class Words {
        private final HeaderLine line;
        private int at;

        Words(HeaderLine line) {
            this.line = line;
        }

        /// The next word in lower case; empty at the end.
        String next() {
            String text = line.text();
            while (at < text.length() && isGap(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < text.length() && !isGap(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at).toLowerCase(Locale.ROOT);
        }

        /// The numbers up to the first other word: what follows is a remark.
        List<Declared> numbers() {
            List<Declared> numbers = new ArrayList<>();
            for (String word = next(); Digits.isCode(word); word = next()) {
                numbers.add(new Declared(Long.parseLong(word), line.place(at - word.length())));
            }
            return numbers;
        }

        private static boolean isGap(char c) {
            return Character.isWhitespace(c) || c == ',' || c == '#';
        }
    }
}
