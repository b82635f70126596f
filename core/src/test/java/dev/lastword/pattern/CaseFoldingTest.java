package dev.lastword.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which letters are the same under `(?i)`, for all that this package knows.
final class CaseFoldingTest {

    @Test
    void lettersOfLatin1AreTheSameAsInRe2() {
        for (int letter = 1; letter < 0x100; letter++) {
            SymbolSet folded = CaseFolding.fold(SymbolSet.of(letter, letter));
            var re2 =
                    com.google.re2j.Pattern.compile("(?i)\\x{" + Integer.toHexString(letter) + "}");
            for (int other = 1; other < 0x2200; other++) {
                assertThat(folded.contains(other))
                        .as("%x and %x", letter, other)
                        .isEqualTo(re2.matcher(Character.toString(other)).matches());
            }
        }
    }

    @Test
    void greekAndCyrillicCapitalsHaveSmallLetters() {
        assertThat(Matching.matches("(?i)^ΣΑΣ$", "σας")).isTrue();
        assertThat(Matching.matches("(?i)^ошибка$", "Ошибка")).isTrue();
        assertThat(Matching.matches("(?i)^Ёж$", "ёЖ")).isTrue();
    }

    @Test
    void rangesFoldAsTheirLettersDo() {
        for (int first = 0x20; first < 0x80; first += 3) {
            for (int last = first; last < 0x100; last += 7) {
                SymbolSet oneByOne = SymbolSet.of();
                for (int letter = first; letter <= last; letter++) {
                    oneByOne = oneByOne.and(CaseFolding.fold(SymbolSet.of(letter, letter)));
                }
                assertThat(CaseFolding.fold(SymbolSet.of(first, last))).isEqualTo(oneByOne);
            }
        }
    }
}
