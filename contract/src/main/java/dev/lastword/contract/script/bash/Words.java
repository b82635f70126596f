package dev.lastword.contract.script.bash;

import java.util.List;
import java.util.Optional;

/// Questions about words.
public final class Words {

    private Words() {}

    /// The text of a word that nothing is expanded in, quotes taken away.
    ///
    /// Patterns, braces and `~` count as text, for what they become is not known before the script
    /// runs.
    public static Optional<String> literal(Word word) {
        return literal(word.parts());
    }

    /// The text of parts in which nothing is expanded.
    public static Optional<String> literal(List<WordPart> parts) {
        if (parts.size() == 1) {
            switch (parts.getFirst()) {
                case Literal only -> {
                    return Optional.of(only.value());
                }
                case ParameterExpansion _, CommandSubstitution _ -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
        StringBuilder text = new StringBuilder();
        for (WordPart part : parts) {
            switch (part) {
                case Literal literal -> text.append(literal.value());
                case SingleQuoted quoted -> text.append(quoted.value());
                case AnsiQuoted quoted -> text.append(quoted.value());
                case DoubleQuoted quoted -> {
                    Optional<String> inside = literal(quoted.parts());
                    if (inside.isEmpty()) {
                        return inside;
                    }
                    text.append(inside.get());
                }
                case LocaleQuoted _,
                        ParameterExpansion _,
                        CommandSubstitution _,
                        ProcessSubstitution _,
                        ArithmeticExpansion _,
                        ExtendedGlob _,
                        ArrayLiteral _,
                        Unparsed _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(text.toString());
    }

    /// Whether a word is written without any quote, expansion or backslash.
    static boolean isBare(Word word) {
        return word.parts().size() == 1
                && word.parts().getFirst() instanceof Literal only
                && only.value().length() == word.range().end() - word.range().start();
    }
}
