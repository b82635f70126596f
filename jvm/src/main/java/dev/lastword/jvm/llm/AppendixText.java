package dev.lastword.jvm.llm;

import dev.lastword.jvm.history.SafeText;
import java.util.List;

/// An answer as it is printed on stderr, after everything that the command printed.
///
/// Each line of the model's text bears a label, so that none can be taken for one of lastword's
/// own, and no character of it controls the terminal.
public final class AppendixText {

    /// Before each line that the model wrote.
    static final String LABEL = "summary: ";

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 4000;
    private static final int LONGEST_NAME = 80;

    private AppendixText() {}

    /// Whole lines.
    ///
    /// @param model its name
    public static String of(Answer answer, String model) {
        return switch (answer) {
            case Answer.Trouble(String reason) -> "lastword: no summary: " + reason + "\n";
            case Answer.Summary(String text) ->
                    "lastword: a language model ("
                            + SafeText.cut(SafeText.line(model), LONGEST_NAME)
                            + ") sums it up, and may be wrong:\n"
                            + labelled(text);
        };
    }

    private static String labelled(String text) {
        // What is to be read by a program is not cut.
        boolean json = text.startsWith("{") || text.startsWith("[");
        StringBuilder out = new StringBuilder();
        List<String> lines = text.lines().toList();
        int shown = json ? lines.size() : Math.min(lines.size(), MOST_LINES);
        for (String line : lines.subList(0, shown)) {
            String safe = SafeText.line(line.replace("\t", "    "));
            out.append(LABEL).append(json ? safe : SafeText.cut(safe, LONGEST_LINE)).append('\n');
        }
        if (shown < lines.size()) {
            out.append(LABEL).append("… ").append(lines.size() - shown).append(" lines more\n");
        }
        return out.toString();
    }
}
