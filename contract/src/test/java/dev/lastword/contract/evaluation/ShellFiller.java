package dev.lastword.contract.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Statements of a shell script that succeed and do not matter.
final class ShellFiller {

    private static final List<String> STATEMENTS =
            List.of(
                    "echo \"one step further\"",
                    "printf '%s\\n' \"working on it\"",
                    "label=\"nightly\"",
                    ": \"${HOME:=/}\"",
                    "[ -n \"${label:-}\" ] || label=unknown",
                    "count=0\ncount=$((count + 1))",
                    "for part in a b c; do\n    :\ndone",
                    "if [ -n \"${DEBUG:-}\" ]; then\n    echo \"debug: $#\"\nfi",
                    "# exit 9 would be too early here",
                    "case \"${LANG:-C}\" in\n    C*) : ;;\n    *) : ;;\nesac",
                    "today=$(printf 'monday')",
                    "export MODE=\"${MODE:-fast}\"",
                    "umask 022",
                    "quiet=${QUIET:-0}",
                    "echo \"arguments: $#\"",
                    "echo \"note: this takes a while\" >&2",
                    "if [ \"$#\" -gt 3 ]; then\n    echo \"many\"\nelse\n    echo \"few\"\nfi",
                    "level=1\nwhile [ \"$level\" -lt 2 ]; do\n    level=$((level + 1))\ndone",
                    "cat <<NOTE >/dev/null\n^exit 9 stands in a text\n^NOTE",
                    "sorted=$(printf '%s\\n' b a | sort)\necho \"$sorted\"");

    private ShellFiller() {}

    /// One to three statements.
    static List<String> some(Dice dice) {
        List<String> lines = new ArrayList<>();
        for (int n = 1 + dice.below(3); n > 0; n--) {
            lines.addAll(dice.any(STATEMENTS).lines().toList());
        }
        if (lines.stream().allMatch(l -> l.startsWith("#"))) {
            lines.add(STATEMENTS.getFirst());
        }
        return lines;
    }
}
