package dev.lastword.jvm;

import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import java.util.Locale;

/// The caller's locale, of which only one thing matters here.
final class Locales {

    /// What the launcher found in the variables, before it set them for the JVM.
    private static final String PROPERTY = "lastword.locale";

    private Locales() {}

    /// Whether the caller's terminal is to be written to in UTF-8.
    static boolean hasUnicode(Kernel kernel) {
        String told = System.getProperty(PROPERTY);
        return isUnicode(told == null ? ofVariables(kernel) : told);
    }

    /// The first of these that is set and not empty counts, setlocale(3).
    private static String ofVariables(Kernel kernel) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = kernel.variable(name).map(Word::text).orElse("");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /// Whether a locale, as in `de_DE.UTF-8`, has UTF-8 for its characters.
    static boolean isUnicode(String locale) {
        String name = locale.toUpperCase(Locale.ROOT);
        return name.contains("UTF-8") || name.contains("UTF8");
    }
}
