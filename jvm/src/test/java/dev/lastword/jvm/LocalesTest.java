package dev.lastword.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a locale says of its characters.
final class LocalesTest {

    @Test
    void unicodeIsToldByTheNameOfTheCharacters() {
        for (String locale : new String[] {"de_DE.UTF-8", "C.utf8", "en_US.utf-8@euro", "UTF-8"}) {
            assertThat(Locales.isUnicode(locale)).as(locale).isTrue();
        }
        for (String locale : new String[] {"", "C", "POSIX", "de_DE", "de_DE.ISO-8859-1", "utf"}) {
            assertThat(Locales.isUnicode(locale)).as(locale).isFalse();
        }
    }
}
