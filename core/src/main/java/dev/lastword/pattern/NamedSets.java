package dev.lastword.pattern;

import java.util.Optional;

/// The sets that patterns call by name. All are ASCII, as in RE2.
final class NamedSets {

    static final SymbolSet DIGIT = SymbolSet.of('0', '9');
    static final SymbolSet SPACE = SymbolSet.of('\t', '\n', '\f', '\r', ' ', ' ');
    static final SymbolSet WORD = SymbolSet.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    private NamedSets() {}

    /// What `\d` and its like stand for.
    static Optional<SymbolSet> perl(int letter) {
        return switch (letter) {
            case 'd' -> Optional.of(DIGIT);
            case 'D' -> Optional.of(DIGIT.complement());
            case 's' -> Optional.of(SPACE);
            case 'S' -> Optional.of(SPACE.complement());
            case 'w' -> Optional.of(WORD);
            case 'W' -> Optional.of(WORD.complement());
            default -> Optional.empty();
        };
    }

    /// What `[:alpha:]` and its like stand for between brackets.
    static Optional<SymbolSet> posix(String name) {
        return switch (name) {
            case "alnum" -> Optional.of(SymbolSet.of('0', '9', 'A', 'Z', 'a', 'z'));
            case "alpha" -> Optional.of(SymbolSet.of('A', 'Z', 'a', 'z'));
            case "ascii" -> Optional.of(SymbolSet.of(0, 0x7F));
            case "blank" -> Optional.of(SymbolSet.of('\t', '\t', ' ', ' '));
            case "cntrl" -> Optional.of(SymbolSet.of(0, 0x1F, 0x7F, 0x7F));
            case "digit" -> Optional.of(DIGIT);
            case "graph" -> Optional.of(SymbolSet.of('!', '~'));
            case "lower" -> Optional.of(SymbolSet.of('a', 'z'));
            case "print" -> Optional.of(SymbolSet.of(' ', '~'));
            case "punct" -> Optional.of(SymbolSet.of('!', '/', ':', '@', '[', '`', '{', '~'));
            case "space" -> Optional.of(SymbolSet.of('\t', '\r', ' ', ' '));
            case "upper" -> Optional.of(SymbolSet.of('A', 'Z'));
            case "word" -> Optional.of(WORD);
            case "xdigit" -> Optional.of(SymbolSet.of('0', '9', 'A', 'F', 'a', 'f'));
            default -> Optional.empty();
        };
    }
}
