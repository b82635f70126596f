package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.Language;
import java.util.List;

/// Shell scripts that print or unpack a part of their own file: `sed -n '2,9p' "$0"`. Another line
/// in them changes what they do.
final class ReadsItself {

    private static final List<String> OWN_FILE =
            List.of("$0", "${0}", "$BASH_SOURCE", "${BASH_SOURCE");

    private static final List<String> READERS =
            List.of("sed ", "head ", "tail ", "awk ", "dd ", "cut ", "perl ");

    private ReadsItself() {}

    static boolean is(Unit unit) {
        if (unit.script().language() != Language.SHELL) {
            return false;
        }
        String text = unit.text();
        for (String name : OWN_FILE) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                if (isRead(text, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a program that counts lines stands in the same line.
    private static boolean isRead(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        String before = text.substring(start, at);
        for (String reader : READERS) {
            if (before.contains(reader)) {
                return true;
            }
        }
        return false;
    }
}
