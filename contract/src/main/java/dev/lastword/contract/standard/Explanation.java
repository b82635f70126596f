package dev.lastword.contract.standard;

import java.util.List;

/// What is known of an exit code: the answers of the script's header, of the tool's table, of the
/// shells' convention, of sysexits.h, of Windows, and of the standard, in this order.
///
/// @param unix what a parent on Unix sees of the value
/// @param notes what else has to be said, each a line: what the kernel makes of the value, what was
///   asked and is not known
public record Explanation(Question question, Code unix, List<Answer> answers, List<String> notes) {

    public Explanation {
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    /// Looks a code up.
    public static Explanation of(Question question, CodeTables tables) {
        return new Search(question, tables).explain();
    }

    /// Whether anything is known that says what happened.
    public boolean isKnown() {
        return answers.stream().anyMatch(Answer::isKnowledge);
    }
}
