package dev.lastword.contract.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Statements of a Python script that succeed and do not matter.
final class PythonFiller {

    private static final List<String> STATEMENTS =
            List.of(
                    "print(\"one step further\")",
                    "total = sum(range(3))\nprint(total)",
                    "names = [\"a\", \"b\"]\nfor name in names:\n    print(name)",
                    "# sys.exit(9) would be too early here",
                    "label = \"nightly\"",
                    "if not sys.argv:\n    print(\"odd\")",
                    "try:\n    number = int(\"12\")\nexcept ValueError:\n    number = 0",
                    "settings = {\"level\": 9, \"name\": \"x\"}\nprint(settings[\"name\"])",
                    "text = \"\"\"sys.exit(9) stands in a text\"\"\"",
                    "level = 1\nwhile level < 2:\n    level += 1",
                    "assert True, \"never said\"",
                    "print(\"note: this takes a while\", file=sys.stderr)",
                    "double = lambda x: x * 2\nprint(double(4))",
                    "squares = [n * n for n in range(4) if n % 2]",
                    "print(f\"arguments: {len(sys.argv)}\")",
                    "pair = (1, \"one\")\nnumber, word = pair");

    private PythonFiller() {}

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
