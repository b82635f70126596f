package dev.lastword.profile;

import dev.lastword.toml.TomlArray;
import dev.lastword.toml.TomlInteger;
import dev.lastword.toml.TomlText;
import dev.lastword.toml.TomlValue;
import java.util.List;

/// A profile and all that it extends as one table of TOML, with the origin of each value in a
/// comment.
final class ProfileText {

    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder();

    private ProfileText() {}

    static String of(Effective profile) {
        ProfileText text = new ProfileText();
        text.profile(profile);
        return text.text.toString();
    }

    private void profile(Effective profile) {
        String header = "profiles." + key(profile.draft().name());
        text.append('[').append(header).append("]\n");
        for (ProfileKey key : ProfileKey.values()) {
            List<Given> given = profile.of(key);
            if (!given.isEmpty() && !key.isSetting() && key != ProfileKey.EXITS) {
                value(key, given);
            }
        }
        table(header + ".exits", profile.of(ProfileKey.EXITS));
        boolean begun = false;
        for (ProfileKey key : ProfileKey.values()) {
            if (key.isSetting() && !profile.of(key).isEmpty()) {
                if (!begun) {
                    text.append("\n[").append(header).append(".llm_settings]\n");
                    begun = true;
                }
                value(key, profile.of(key));
            }
        }
    }

    private void value(ProfileKey key, List<Given> given) {
        TomlValue value = given.getFirst().entry().value();
        if (key == ProfileKey.API_KEY && isSecret(value)) {
            text.append("# api_key stands in ").append(given.getFirst().draft().origin());
            text.append(" and is not shown\n");
        } else if (value instanceof TomlArray) {
            array(key, given);
        } else {
            line(key.word(), given.getFirst());
        }
    }

    /// Whether it is a key itself, and not the name of a variable that holds one.
    private static boolean isSecret(TomlValue value) {
        return value instanceof TomlText key && !key.text().isEmpty() && !key.text().contains("${");
    }

    private void line(String key, Given given) {
        text.append(key(key)).append(" = ").append(plain(given.entry().value()));
        text.append("  # ").append(given.draft().origin()).append('\n');
    }

    private void table(String header, List<Given> given) {
        if (!given.isEmpty()) {
            text.append("\n[").append(header).append("]\n");
            given.forEach(g -> line(g.name(), g));
        }
    }

    private void array(ProfileKey key, List<Given> given) {
        text.append(key.word()).append(" = [\n");
        for (Given one : given) {
            if (one.entry().value() instanceof TomlArray array) {
                for (TomlValue item : array.items()) {
                    text.append("    ").append(plain(item)).append(",  # ");
                    text.append(one.draft().origin()).append('\n');
                }
            }
        }
        text.append("]\n");
    }

    private static String plain(TomlValue value) {
        return switch (value) {
            case TomlText string -> quoted(string.text());
            case TomlInteger number -> Long.toString(number.value());
            // Nothing else is ever right in a profile.
            default -> "\"\"";
        };
    }

    private static String key(String name) {
        boolean bare = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            bare &=
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || c == '_'
                            || c == '-';
        }
        return bare ? name : basic(name);
    }

    /// In single quotes, which need no escapes, where that is possible and saves any.
    private static String quoted(String string) {
        boolean literal = string.indexOf('\\') >= 0 || string.indexOf('"') >= 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            literal &= c != '\'' && !isControl(c);
        }
        return literal ? "'" + string + "'" : basic(string);
    }

    private static String basic(String string) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (isControl(c)) {
                        text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
    }

    private static boolean isControl(char c) {
        return c < ' ' || (c >= 0x7F && c < 0xA0);
    }
}
