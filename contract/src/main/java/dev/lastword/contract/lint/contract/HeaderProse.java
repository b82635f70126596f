package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Unit;
import java.util.List;

/// Headers that tell of exit codes in sentences: "Exits 1 if the file is missing".
final class HeaderProse {

    /// As far as a header is looked at, in characters.
    private static final int MOST = 8000;

    private static final List<String> PHRASES =
            List.of(
                    "exit code",
                    "exit status",
                    "exit value",
                    "exits with",
                    "exits 0",
                    "exits 1",
                    "exits 2",
                    "exits non",
                    "exit 0 ",
                    "exit 1 ",
                    "exit 2 ",
                    "returns 0",
                    "returns 1",
                    "returns 2",
                    "return code",
                    "returns non-zero",
                    "returns nonzero");

    private HeaderProse() {}

    static boolean speaksOfExits(Unit unit) {
        String header = Wording.lower(unit.text().substring(0, HeaderEnd.of(unit, MOST)));
        for (String phrase : PHRASES) {
            if (header.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
