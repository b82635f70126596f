package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.Comment;
import dev.lastword.contract.script.bash.Operator.Symbol;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An error is reported, and then the script says that all is well: `echo "ERROR: …" >&2; exit 0`.
/// Or the failure of a script of the project is thrown away: `./deploy.sh || true`.
final class FailureAsSuccess implements Check<Unit.Shell> {

    private static final List<String> ERRORS =
            List.of(
                    "error",
                    "fatal",
                    "failed",
                    "failure",
                    "cannot",
                    "can't",
                    "could not",
                    "couldn't",
                    "unable to",
                    "denied",
                    "abort");

    /// Words that say that going on is meant.
    private static final List<String> MEANT =
            List.of(
                    "warn",
                    "skip",
                    "ignor",
                    "optional",
                    "continu",
                    "anyway",
                    "best effort",
                    "best-effort",
                    "nothing to",
                    "no error",
                    "0 error",
                    "without error",
                    "not an error",
                    "non-fatal",
                    "nonfatal",
                    "not fatal",
                    "allowed",
                    "may fail",
                    "can fail",
                    "tolerat",
                    "expected",
                    "fall back",
                    "falling back",
                    "fallback",
                    "usage",
                    "if any",
                    "harmless",
                    "already",
                    "okay",
                    "ok to",
                    "don't care",
                    "doesn't matter");

    /// Scripts that tidy up, which may find nothing to do.
    private static final List<String> TIDYING =
            List.of(
                    "clean",
                    "teardown",
                    "tear-down",
                    "stop",
                    "remove",
                    "uninstall",
                    "notify",
                    "kill");

    @Override
    public Rule rule() {
        return Rule.FAILURE_AS_SUCCESS;
    }

    @Override
    public void check(Unit.Shell unit, Sink sink) {
        if (unit.profile().isHook() || isAdvisory(unit)) {
            return;
        }
        Outline outline = unit.outline();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof Statement statement) {
                if (statement.command() instanceof AndOr chain && !isSubstituted(outline, i)) {
                    ignored(unit, statement, chain, sink);
                }
                Optional<Statement> next = Statements.next(outline, i);
                if (next.isPresent()) {
                    reported(unit, i, statement, next.get(), sink);
                }
            }
        }
    }

    private static boolean isAdvisory(Unit.Shell unit) {
        return unit.script().directives().stream().anyMatch(Directive.Advisory.class::isInstance);
    }

    /// Whether what is printed is taken, and may be looked at.
    private static boolean isSubstituted(Outline outline, int statement) {
        int list = outline.parent(statement);
        return list > 0 && outline.node(outline.parent(list)) instanceof CommandSubstitution;
    }

    /// `./deploy.sh || true`.
    private void ignored(Unit.Shell unit, Statement statement, AndOr chain, Sink sink) {
        int last = chain.commands().size() - 1;
        if (chain.operators().get(last - 1).symbol() != Symbol.OR
                || !Fate.isNothing(chain.commands().get(last))
                || !(chain.commands().get(last - 1) instanceof SimpleCommand simple)) {
            return;
        }
        Optional<Invocation> run = Invocation.of(simple, unit).filter(Invocation::script);
        if (run.isPresent()
                && !containsAny(run.get().name(), TIDYING)
                && !isExplained(unit, statement)) {
            sink.report(
                    rule(),
                    statement.range(),
                    "the failure of "
                            + run.get().name()
                            + " is thrown away; handle the codes that are harmless by name, or say in a"
                            + " comment why it may fail");
        }
    }

    /// `echo "ERROR: …" >&2; exit 0`.
    private void reported(Unit.Shell unit, int at, Statement statement, Statement next, Sink sink) {
        if (!(next.command() instanceof SimpleCommand exit)
                || exit.words().size() != 2
                || exit.name().filter(n -> n.equals("exit") || n.equals("return")).isEmpty()
                || Words.literal(exit.words().get(1)).filter("0"::equals).isEmpty()
                || !(statement.command() instanceof SimpleCommand print)
                || print.name().filter(n -> n.equals("echo") || n.equals("printf")).isEmpty()) {
            return;
        }
        String text = unit.text(print.range()).toLowerCase(Locale.ROOT);
        boolean toError = text.contains(">&2") || text.contains("/dev/stderr");
        boolean fits = toError ? containsAny(text, ERRORS) : beginsWithError(text);
        if (fits
                && !containsAny(text, MEANT)
                && !isExplained(unit, statement)
                && (exit.name().filter("exit"::equals).isPresent() || isAsked(unit, at))) {
            sink.report(
                    rule(),
                    exit.range(),
                    "reports an error and ends with 0, so that every caller goes on; end with the"
                            + " code of the category: 1, 2, 3 or 4");
        }
    }

    /// Whether the result of the function around a statement tells of failure.
    private static boolean isAsked(Unit.Shell unit, int statement) {
        int function = Statements.function(unit.outline(), statement);
        return function >= 0 && Results.isResultAsked(unit, function);
    }

    /// Whether a message that goes to standard output says at its very beginning that it is an
    /// error.
    private static boolean beginsWithError(String print) {
        int at = print.indexOf(' ');
        while (at >= 0 && at < print.length() && !Character.isLetter(print.charAt(at))) {
            if (print.charAt(at) == '-') {
                at = print.indexOf(' ', at);
            } else {
                at++;
            }
        }
        return at >= 0
                && (print.startsWith("error:", at)
                        || print.startsWith("error]", at)
                        || print.startsWith("error::", at)
                        || print.startsWith("fatal:", at)
                        || print.startsWith("fatal error", at));
    }

    private static boolean containsAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a comment on the line or above it says that a failure does not matter.
    private static boolean isExplained(Unit.Shell unit, Statement statement) {
        int line = unit.tree().lines().line(statement.range().start());
        int lastLine = unit.tree().lines().line(statement.range().end());
        for (Comment comment : unit.tree().comments()) {
            int at = unit.tree().lines().line(comment.range().start());
            if (at > lastLine) {
                break;
            }
            if (at >= line - 2
                    && containsAny(unit.text(comment.range()).toLowerCase(Locale.ROOT), MEANT)) {
                return true;
            }
        }
        return false;
    }
}
