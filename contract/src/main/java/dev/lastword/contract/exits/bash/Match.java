package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.CaseItem;
import dev.lastword.contract.script.bash.ExtendedGlob;
import dev.lastword.contract.script.bash.Literal;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.Optional;

/// What the patterns of an item of `case` take of a value, and what they leave.
///
/// @param fits what a value can be that fits
/// @param rest what one can be that does not
record Match(Value fits, Value rest) {

    /// @param tells whether the value is a number, so that numbers tell it apart
    static Match of(CaseItem item, Value value, boolean tells) {
        Value fits = Value.NONE;
        Value rest = value;
        for (Word pattern : item.patterns()) {
            Optional<String> text = Words.literal(pattern);
            if (text.isPresent() && text.get().equals("*") && isBare(pattern)) {
                return new Match(fits.or(rest), Value.NONE);
            }
            if (!tells || text.isEmpty() || !isNumber(text.get())) {
                fits = fits.or(rest);
                continue;
            }
            int number = Integer.parseInt(text.get());
            fits = fits.or(rest.where(n -> n == number));
            rest = rest.where(n -> n != number);
        }
        return new Match(fits, rest);
    }

    private static boolean isBare(Word pattern) {
        return pattern.parts().size() == 1
                && (pattern.parts().getFirst() instanceof Literal
                        || pattern.parts().getFirst() instanceof ExtendedGlob)
                && pattern.range().end() - pattern.range().start() == 1;
    }

    /// As a shell writes a status.
    private static boolean isNumber(String text) {
        return Value.isNumber(text)
                && text.length() <= 3
                && Character.isDigit(text.charAt(0))
                && Integer.parseInt(text) < 256
                && (text.length() == 1 || text.charAt(0) != '0');
    }
}
