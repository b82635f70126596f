package dev.lastword.cli;

import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of a command line, sorted by a [Spec].
///
/// Options end at the first word that is none (unless they may stand anywhere), or at the one `--`
/// that is taken away; all that follows belongs to the operands, dashes or not. A problem does not
/// end the reading: where a status record was asked for, it is to tell of the problem.
///
/// @param values what each flag was given, by its name
/// @param operands what follows the options
/// @param problem the first thing that is wrong, as a line for people
public record Arguments(
        Map<String, List<Word>> values, List<Word> operands, Optional<String> problem) {

    public Arguments {
        values = Collections.unmodifiableMap(new HashMap<>(values));
        operands = List.copyOf(operands);
    }

    /// Reads options up to the first word that is none.
    public static Arguments parse(Spec spec, List<Word> words) {
        return parse(spec, words, false);
    }

    /// Reads options wherever they stand: `show last --raw`. For commands that execute nothing.
    public static Arguments parseAnywhere(Spec spec, List<Word> words) {
        return parse(spec, words, true);
    }

    private static Arguments parse(Spec spec, List<Word> words, boolean anywhere) {
        Map<String, List<Word>> values = new HashMap<>();
        List<Word> operands = new ArrayList<>();
        String problem = "";
        int at = 0;
        while (at < words.size() && (anywhere || isOption(words.get(at)))) {
            Word word = words.get(at++);
            if (word.equals(END_OF_OPTIONS)) {
                break;
            }
            if (!isOption(word)) {
                operands.add(word);
                continue;
            }
            int equals = indexOfEquals(word);
            String dashed = Word.of(word.bytes(), 0, equals < 0 ? word.length() : equals).text();
            Optional<Flag> flag = flagFor(spec, dashed);
            String found = "";
            if (flag.isEmpty()) {
                found = "unknown option " + dashed + Nearest.option(dashed, spec.flags());
            } else if (!flag.get().takesValue()) {
                found = equals < 0 ? "" : dashed + " takes no value";
                give(values, flag.get(), Word.of(""));
            } else if (equals >= 0) {
                give(values, flag.get(), Word.of(word.bytes(), equals + 1, word.length()));
            } else if (at < words.size()) {
                give(values, flag.get(), words.get(at++));
            } else {
                found = dashed + " needs a value: " + flag.get().synopsis();
            }
            problem = problem.isEmpty() ? found : problem;
        }
        operands.addAll(words.subList(at, words.size()));
        return new Arguments(
                values, operands, problem.isEmpty() ? Optional.empty() : Optional.of(problem));
    }

    private static final Word END_OF_OPTIONS = Word.of("--");

    public boolean has(Flag flag) {
        return values.containsKey(flag.name());
    }

    /// What a flag was given; the last one counts.
    public Optional<Word> value(Flag flag) {
        List<Word> all = all(flag);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// Everything that a flag was given, in that order.
    public List<Word> all(Flag flag) {
        return values.getOrDefault(flag.name(), List.of());
    }

    private static void give(Map<String, List<Word>> values, Flag flag, Word value) {
        values.computeIfAbsent(flag.name(), _ -> new ArrayList<>()).add(value);
    }

    /// A lone `-` is an operand, as everywhere.
    private static boolean isOption(Word word) {
        return word.length() > 1 && word.byteAt(0) == '-';
    }

    private static int indexOfEquals(Word word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.byteAt(i) == '=') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Flag> flagFor(Spec spec, String dashed) {
        if (dashed.equals("-h")) {
            return Optional.of(Spec.HELP);
        }
        return dashed.startsWith("--") ? spec.flag(dashed.substring(2)) : Optional.empty();
    }
}
