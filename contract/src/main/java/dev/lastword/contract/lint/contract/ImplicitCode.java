package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// LW110: the interpreter can end the script with a code that its table lacks. Each code is told
/// once.
final class ImplicitCode implements Check<Unit> {

    @Override
    public Rule rule() {
        return Rule.IMPLICIT_CODE;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (!Contract.hasTable(unit) || !Contract.isReadable(unit) || OpenTable.is(unit)) {
            return;
        }
        Set<Integer> told = new HashSet<>();
        for (Exit exit : unit.facts().exits()) {
            switch (exit.outcome()) {
                case Outcome.Known(_, int code) -> {
                    if (isImplicit(exit.cause())
                            && code != 0
                            && !Contract.documents(unit, code)
                            && told.add(code)) {
                        report(unit, exit, code, sink);
                    }
                }
                case Outcome.PassedOn(String command) -> {
                    int code = exit.cause() == Cause.ERREXIT ? usualCode(command) : 0;
                    if (code != 0 && !Contract.documents(unit, code) && told.add(code)) {
                        sink.report(
                                rule(),
                                exit.range(),
                                "under errexit the script ends as "
                                        + command
                                        + " does, often with "
                                        + code
                                        + ", which the header does not list; add `|| exit` with a"
                                        + " code of its own");
                    }
                }
                case Outcome.Unknown _ -> {
                    // LW902 tells of it.
                }
            }
        }
    }

    private void report(Unit unit, Exit exit, int code, Sink sink) {
        Optional<Fix> fix = isCertain(exit.cause()) ? AddedEntry.of(unit, code) : Optional.empty();
        Severity severity = exit.cause() == Cause.USAGE ? Severity.WARNING : rule().severity();
        sink.report(
                rule(),
                severity,
                exit.range(),
                who(exit.cause()) + code + ", which the header does not list; add it there",
                fix);
    }

    private static boolean isImplicit(Cause cause) {
        return switch (cause) {
            case USAGE, CRASH, ERREXIT, UNSET, MANDATORY -> true;
            case WRITTEN, END, DECLARED -> false;
        };
    }

    /// Whether a caller can bring it about, and no fault in the script has to help.
    static boolean isCertain(Cause cause) {
        return cause == Cause.USAGE || cause == Cause.UNSET || cause == Cause.MANDATORY;
    }

    private static String who(Cause cause) {
        return switch (cause) {
            case USAGE -> "wrong arguments end it with ";
            case CRASH -> "an exception that nobody catches ends it with ";
            case ERREXIT -> "a command that fails under errexit ends it with ";
            case UNSET -> "a variable that is not set ends it with ";
            case MANDATORY -> "a mandatory parameter that is not given ends it with ";
            case WRITTEN, END, DECLARED -> "it ends with ";
        };
    }

    /// The code that a program is known to fail with, where that is none of the standard's; else 0.
    private static int usualCode(String command) {
        return switch (command) {
            case "curl" -> 7;
            case "git" -> 128;
            case "ssh", "scp", "sftp" -> 255;
            case "rsync" -> 23;
            case "docker", "podman" -> 125;
            case "xargs" -> 123;
            case "timeout" -> 124;
            default -> 0;
        };
    }
}
