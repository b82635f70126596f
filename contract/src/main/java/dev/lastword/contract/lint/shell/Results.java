package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.IfClause;
import dev.lastword.contract.script.bash.Operator.Symbol;
import dev.lastword.contract.script.bash.Outline;
import java.util.List;

/// Who asks for what a function ends with.
final class Results {

    /// A function that ends with another, which ends with another …
    private static final int DEEPEST = 8;

    private Results() {}

    /// Whether a failure would be seen where a command's status goes: it is the script's, errexit
    /// is on, or somebody looks at it to pass it on.
    static boolean isAsked(Unit.Shell unit, int command) {
        return isAsked(unit, command, 0);
    }

    private static boolean isAsked(Unit.Shell unit, int command, int depth) {
        Outline outline = unit.outline();
        Fate fate = Fate.of(outline, command);
        return switch (fate.end()) {
            case SCRIPT, READ -> true;
            case UNREAD -> Modes.errexitIsOn(unit, fate.at());
            case TESTED -> isHandled(outline, fate.at());
            case RESULT -> isResultAsked(unit, fate.at(), depth);
            case IGNORED, PIPED, SWALLOWED, BACKGROUND -> false;
        };
    }

    /// Whether any call of the function that a piece stands in is asked for its result.
    static boolean isResultAsked(Unit.Shell unit, int function) {
        return isResultAsked(unit, function, 0);
    }

    private static boolean isResultAsked(Unit.Shell unit, int function, int depth) {
        if (depth > DEEPEST
                || !(unit.outline().node(function) instanceof FunctionDeclaration declaration)) {
            return false;
        }
        List<Integer> calls = unit.outline().calls(declaration.name());
        for (int call : calls) {
            if (call < function || !isInside(unit.outline(), call, function)) {
                if (isAsked(unit, call, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInside(Outline outline, int piece, int function) {
        for (int at = piece; at >= function; at = outline.parent(at)) {
            if (at == function) {
                return true;
            }
        }
        return false;
    }

    /// `step || rc=$?`, `if step; then …; else rc=$?; fi`: a failure is one, and no answer.
    private static boolean isHandled(Outline outline, int at) {
        return switch (outline.node(at)) {
            case AndOr chain ->
                    chain.operators().getFirst().symbol() == Symbol.OR
                            && StatusRead.of(chain.commands().getLast()).isPresent();
            default -> {
                int up = outline.parent(at);
                yield up >= 0
                        && outline.node(up) instanceof IfClause choice
                        && choice.otherwise().flatMap(StatusRead::of).isPresent();
            }
        };
    }
}
