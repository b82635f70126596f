package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import java.util.List;
import java.util.Optional;

/// LW108: what is said before an exit belongs to another category than its code. It is a guess from
/// a few words, right two times of three, and for those who go through a script's codes.
final class CategoryMismatch implements Check<Unit> {

    private static final List<String> AUTH =
            List.of(
                    "unauthorized",
                    "unauthorised",
                    "not authorized",
                    "not authorised",
                    "forbidden",
                    "authentication",
                    "not authenticated",
                    "not logged in",
                    "credentials",
                    "invalid token",
                    "token expired",
                    "token has expired",
                    "access denied",
                    "http 401",
                    "http 403");

    private static final List<String> EXTERNAL =
            List.of(
                    "connection refused",
                    "connection reset",
                    "could not connect",
                    "cannot connect",
                    "failed to connect",
                    "could not reach",
                    "cannot reach",
                    "unreachable",
                    "network error",
                    "api error",
                    "api call failed",
                    "request failed",
                    "service failed",
                    "http 5",
                    "could not resolve host");

    private static final List<String> CONFIG =
            List.of(
                    "usage:",
                    "missing argument",
                    "missing parameter",
                    "missing required",
                    "is required",
                    "are required",
                    "unknown option",
                    "invalid option",
                    "unknown argument",
                    "unknown command",
                    "not installed",
                    "not a git repository",
                    "no such file",
                    "not found",
                    "does not exist",
                    "cannot be empty",
                    "must be specified",
                    "must be set",
                    "is not set",
                    "invalid argument",
                    "invalid value");

    @Override
    public Rule rule() {
        return Rule.CATEGORY_MISMATCH;
    }

    @Override
    public void check(Unit unit, Sink sink) {
        if (unit.script().step() || !Contract.isReadable(unit)) {
            return;
        }
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() != Cause.WRITTEN
                    || exit.message().isEmpty()
                    || !(exit.outcome() instanceof Outcome.Known(long written, int code))
                    || written != code
                    || code < 1
                    || code > 4) {
                continue;
            }
            Optional<Category> suggested = suggested(exit.message().get());
            if (suggested.isPresent() && suggested.get() != new Code(code).category()) {
                sink.report(
                        rule(),
                        exit.range(),
                        "ends with "
                                + code
                                + ", but its message speaks of "
                                + phrase(suggested.get()));
            }
        }
    }

    /// What a message speaks of; the more special words count first.
    private static Optional<Category> suggested(String message) {
        String lower = Wording.lower(message);
        if (Wording.any(lower, AUTH)) {
            return Optional.of(Category.AUTH);
        }
        if (Wording.any(lower, EXTERNAL) || Wording.isTransient(message)) {
            return Optional.of(Category.EXTERNAL);
        }
        return Wording.any(lower, CONFIG) ? Optional.of(Category.CONFIG) : Optional.empty();
    }

    private static String phrase(Category category) {
        return switch (category) {
            case AUTH -> "authentication, which is 4";
            case EXTERNAL -> "something outside that failed, which is 3";
            default -> "usage or configuration, which is 2";
        };
    }
}
