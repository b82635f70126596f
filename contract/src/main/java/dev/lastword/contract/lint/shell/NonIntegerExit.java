package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.bash.DoubleQuoted;
import dev.lastword.contract.script.bash.Literal;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.SingleQuoted;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.WordPart;
import dev.lastword.contract.script.bash.Words;
import java.util.List;
import java.util.Optional;

/// `exit` or `return` with a word that is no number. The shell complains about the word and ends
/// with 2, whatever was meant.
final class NonIntegerExit implements Check<Unit.Shell> {

    @Override
    public Rule rule() {
        return Rule.NON_INTEGER_EXIT;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        if (!Dialect.isBashOrSh(unit)) {
            return;
        }
        Outline outline = unit.outline();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof SimpleCommand command
                    && command.words().size() == 2
                    && isEnd(command)
                    && isText(command.words().get(1))) {
                report(unit, i, command, sink);
            }
        }
    }

    private static boolean isEnd(SimpleCommand command) {
        return command.name()
                .filter(name -> name.equals("exit") || name.equals("return"))
                .isPresent();
    }

    /// Whether no value of what is expanded in a word makes a number of it.
    private static boolean isText(Word word) {
        Optional<String> whole = Words.literal(word);
        if (whole.isPresent()) {
            return !isNumber(whole.get().strip());
        }
        for (WordPart part : word.parts()) {
            if (isText(part)
                    || (part instanceof DoubleQuoted quoted && anyIsText(quoted.parts()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyIsText(List<WordPart> parts) {
        for (WordPart part : parts) {
            if (isText(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(WordPart part) {
        return switch (part) {
            case Literal literal -> hasLetter(literal.value());
            case SingleQuoted quoted -> hasLetter(quoted.value());
            default -> false;
        };
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    private void report(Unit.Shell unit, int at, SimpleCommand command, Sink sink) {
        Word word = command.words().get(1);
        String name = command.name().orElse("exit");
        String written = unit.text(word.range());
        if (name.equals("exit") && isMessage(word) && command.redirections().isEmpty()) {
            sink.report(
                    rule(),
                    command.range(),
                    "exit takes a number, and ends with 2 for any text; print the message to"
                            + " stderr and give a code",
                    fix(unit, at, command, written));
            return;
        }
        String message =
                name
                        + " takes a number: "
                        + Text.brief(written)
                        + " is an error of its own, which ends "
                        + (unit.model().posix() || name.equals("exit")
                                ? "the script"
                                : "the function")
                        + " with 2; give a code";
        sink.report(rule(), command.range(), message);
    }

    /// A quoted text of several words.
    private static boolean isMessage(Word word) {
        return word.parts().size() == 1
                && switch (word.parts().getFirst()) {
                    case SingleQuoted quoted -> quoted.value().indexOf(' ') > 0;
                    case DoubleQuoted quoted ->
                            quoted.parts().stream()
                                    .anyMatch(part ->
                                            part instanceof Literal literal
                                                    && literal.value().indexOf(' ') >= 0);
                    default -> false;
                };
    }

    /// The code stays the 2 that it was.
    private static Fix fix(Unit.Shell unit, int at, SimpleCommand command, String message) {
        boolean alone = unit.outline().node(unit.outline().parent(at)) instanceof Statement;
        String print = "printf '%s\\n' " + message + " >&2";
        String separator = Layout.separator(unit.text(), command.range().start());
        String replacement = alone ? print + separator + "exit 2" : "{ " + print + "; exit 2; }";
        return new Fix("print the message and exit with 2", new Edit(command.range(), replacement));
    }
}
