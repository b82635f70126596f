package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.ProfileTable;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.HashSet;
import java.util.Set;

/// LW105: a script uses a code that no process can end with, or one that shells, kernels and
/// wrappers say.
///
/// How bad the latter is depends on who else says it: 127 in place of a command that is not there
/// is an imitation, and so is 130 after Ctrl-C, which is even the truth.
final class CodeOutOfRange implements Check<Unit> {

    private static final int HIGHEST = 255;

    @Override
    public Rule rule() {
        return Rule.CODE_OUT_OF_RANGE;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (!Contract.isReadable(unit)) {
            return;
        }
        boolean step = unit.script().step();
        Profile profile = unit.script().effectiveProfile();
        Set<Long> told = new HashSet<>();
        for (Constant constant : Contract.constants(unit)) {
            if (isWrong(profile, constant.value(), step)) {
                told.add(constant.value());
            }
        }
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() == Cause.WRITTEN
                    && exit.outcome() instanceof Outcome.Known(long written, int code)
                    && isWrong(profile, written, step)
                    && !isOfTrap(unit, exit, written)) {
                told.add(written);
                if (!Contract.isNamedHere(unit, exit, written)) {
                    sink.report(
                            rule(),
                            severity(written),
                            exit.range(),
                            message("ends with ", written, code));
                }
            }
        }
        if (unit instanceof Unit.Shell shell) {
            strange(shell, sink);
        }
        constants(unit, profile, step, sink);
        listed(unit, profile, told, sink);
    }

    /// Whether a trap says the signal's own number: `trap 'exit 130' INT`, as the shell would. What
    /// a sourced file says of signals, it most likely says in a trap too.
    private static boolean isOfTrap(Unit unit, Exit exit, long code) {
        if (!(unit instanceof Unit.Shell) || !isUsualSignal(code)) {
            return false;
        }
        String statement = unit.text(exit.range());
        return statement.startsWith("trap ")
                || statement.startsWith(". ")
                || statement.startsWith("source ");
    }

    /// `return 256`, which is 0 whoever reads it, and the `exit 300` of a subshell: what ends the
    /// script is told of already.
    private void strange(Unit.Shell unit, Sink sink) {
        Outline outline = unit.outline();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.node(i) instanceof SimpleCommand command) {
                for (long number : unit.shell().strangeCodes(command)) {
                    if (!isTold(unit, command, number)) {
                        String name = command.name().orElse("exit");
                        sink.report(
                                rule(),
                                command.range(),
                                message(
                                        name.equals("exit") ? "ends with " : "returns ",
                                        number,
                                        Code.ofExit(number).number()));
                    }
                }
            }
        }
    }

    private static boolean isTold(Unit unit, SimpleCommand command, long number) {
        for (Exit exit : unit.facts().exits()) {
            if (exit.range().equals(command.range())
                    && exit.outcome() instanceof Outcome.Known(long written, int _)
                    && written == number) {
                return true;
            }
        }
        return false;
    }

    private void constants(Unit unit, Profile profile, boolean step, Sink sink) {
        for (Constant constant : Contract.constants(unit)) {
            long value = constant.value();
            if (isWrong(profile, value, step)) {
                sink.report(
                        rule(),
                        severity(value),
                        constant.range(),
                        message(constant.name() + " is ", value, Code.ofExit(value).number()));
            }
        }
    }

    private void listed(Unit unit, Profile profile, Set<Long> told, Sink sink) {
        if (!Contract.hasTable(unit) || Contract.passesOn(unit)) {
            return;
        }
        for (Entry entry : unit.header().entries()) {
            long code = entry.code();
            if (isWrong(profile, code, false) && told.add(code)) {
                sink.report(
                        rule(),
                        severity(code),
                        Contract.range(unit, entry),
                        message("lists ", code, Code.ofExit(code).number()));
            }
        }
    }

    /// A step of a workflow has no callers who take 127 for the shell's word.
    private static boolean isWrong(Profile profile, long code, boolean step) {
        if (!Code.isWhole(code)) {
            return true;
        }
        return !step
                && new Code((int) code).category() == Category.TAKEN
                && !ProfileTable.allows(profile, (int) code);
    }

    private static Severity severity(long code) {
        if (code >= 124 && code <= 127) {
            return Severity.WARNING;
        }
        return isUsualSignal(code) ? Severity.NOTE : Severity.ERROR;
    }

    /// Hang-up, Ctrl-C, Ctrl-\, a closed pipe, and what asks a process to end.
    private static boolean isUsualSignal(long code) {
        return code == 129 || code == 130 || code == 131 || code == 141 || code == 143;
    }

    private static String message(String begin, long written, int seen) {
        if (!Code.isWhole(written)) {
            return begin
                    + written
                    + ", which the caller sees as "
                    + seen
                    + (seen == 0 ? ", a success" : "")
                    + "; use a code from 0 to 255";
        }
        return begin + written + ", which " + taken(written) + "; use a code of the script's own";
    }

    private static String taken(long code) {
        if (code == HIGHEST) {
            return "ssh says when it fails, and what every code below 0 becomes";
        }
        if (code == 128) {
            return "git says when it fails, and from which on codes tell of signals";
        }
        if (code > 128) {
            return "says that signal " + (code - 128) + " killed the process";
        }
        return switch ((int) code) {
            case 124 -> "timeout says when the time is over";
            case 125 -> "wrappers say when they fail themselves";
            case 126 -> "the shell says of a command that it cannot execute";
            default -> "the shell says of a command that it cannot find";
        };
    }
}
