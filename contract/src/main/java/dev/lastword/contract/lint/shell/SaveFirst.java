package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.bash.ParameterExpansion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Saves a status where it still is the right one, and reads the variable instead: the fix for most
/// of what overwrites it.
final class SaveFirst {

    private static final List<String> NAMES =
            List.of("rc", "code", "ret", "exit_code", "saved_status", "saved_exit_code");

    private SaveFirst() {}

    /// @param at where `$?` still is what is meant: the beginning of a statement
    /// @param reads what is to read the variable
    static Fix fix(String text, int at, Collection<ParameterExpansion> reads, List<Edit> more) {
        String name = freshName(text);
        List<Edit> edits = new ArrayList<>(more);
        edits.add(new Edit(new Range(at, at), name + "=$?" + Layout.separator(text, at)));
        for (ParameterExpansion read : reads) {
            edits.add(new Edit(read.range(), reference(text, read, name)));
        }
        return new Fix("save the status first", edits);
    }

    static String reference(String text, ParameterExpansion read, String name) {
        int end = read.range().end();
        boolean braced = read.braced() || (end < text.length() && isNamePart(text.charAt(end)));
        return braced ? "${" + name + "}" : "$" + name;
    }

    /// A name that the script does not use.
    static String freshName(String text) {
        for (String name : NAMES) {
            if (!uses(text, name)) {
                return name;
            }
        }
        return "lastword_status";
    }

    /// Whether a name occurs in a text as a whole word.
    static boolean uses(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean begins = at == 0 || !isNamePart(text.charAt(at - 1));
            boolean ends = end == text.length() || !isNamePart(text.charAt(end));
            if (begins && ends) {
                return true;
            }
            at = text.indexOf(name, end);
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
