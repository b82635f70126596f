package dev.lastword.contract.lint;

import static dev.lastword.contract.lint.Severity.ERROR;
import static dev.lastword.contract.lint.Severity.NOTE;
import static dev.lastword.contract.lint.Severity.WARNING;

import java.util.Optional;

/// The rules of the linter: the table that reports, help and documentation read.
///
/// Each has a page, `docs/rules/LW101.md`.
public enum Rule {
    UNDOCUMENTED_CODE(
            101, "undocumented-code", ERROR, "returns a code that its header does not list"),
    DOCUMENTED_NEVER_RETURNED(
            102, "documented-never-returned", WARNING, "lists a code that no path returns"),
    MISSING_HEADER(
            103,
            "missing-header",
            WARNING,
            "ends with other codes than 0 and has no table of them"),
    RESERVED_CODE(104, "reserved-code", ERROR, "uses a code from 5 to 99"),
    CODE_OUT_OF_RANGE(
            105,
            "code-out-of-range",
            ERROR,
            "uses a code below 0, above 255, or one that shells and wrappers take"),
    TWO_MEANINGS(
            106,
            "two-meanings",
            WARNING,
            "gives one code two meanings, or a name that contradicts it"),
    NONZERO_SUCCESS(
            107, "nonzero-success", WARNING, "documents a success that is neither 0 nor 100+"),
    CATEGORY_MISMATCH(
            108,
            "category-mismatch",
            NOTE,
            "says something that belongs to another category",
            false),
    RETRY_NOT_EXTERNAL(
            109,
            "retry-not-external",
            WARNING,
            "gives what heals by itself a code on which nobody retries"),
    IMPLICIT_CODE(
            110,
            "implicit-code",
            NOTE,
            "can end with a code of the interpreter that its header lacks"),
    LOST_IN_PIPE(201, "lost-in-pipe", WARNING, "loses a status on the left of a pipe"),
    LOST_IN_DECLARATION(202, "lost-in-declaration", WARNING, "loses a status in a declaration"),
    STATUS_OVERWRITTEN(
            203, "status-overwritten", ERROR, "reads a status after something else has run"),
    DEAD_STATUS_CHECK(
            204,
            "dead-status-check",
            WARNING,
            "checks a status where errexit has ended the script"),
    EXIT_IN_SUBSHELL(
            205, "exit-in-subshell", WARNING, "exits where only a subshell or a thread ends"),
    TRAP_OVERRIDES(206, "trap-overrides", ERROR, "replaces the status on the way out"),
    RESULT_DISCARDED(207, "result-discarded", WARNING, "throws away a result that is a code"),
    FAILURE_AS_SUCCESS(208, "failure-as-success", WARNING, "reports an error and ends with 0"),
    NON_INTEGER_EXIT(209, "non-integer-exit", WARNING, "exits with something that is no code"),
    RAW_CHILD_STATUS(
            210, "raw-child-status", NOTE, "passes on another program's status as its own"),
    NOT_ANALYSED(901, "not-analysed", NOTE, "could not be analysed"),
    UNRESOLVED_EXIT(902, "unresolved-exit", NOTE, "ends with a code that cannot be told", false),
    SUPPRESSION_WITHOUT_REASON(
            903, "suppression-without-reason", ERROR, "silences a rule and does not say why"),
    UNUSED_SUPPRESSION(904, "unused-suppression", NOTE, "silences a rule that says nothing here"),
    STALE_BASELINE(
            905, "stale-baseline-entry", ERROR, "is in the baseline and no longer in the code");

    private final int number;
    private final String title;
    private final Severity severity;
    private final String fault;
    private final boolean byDefault;

    Rule(int number, String title, Severity severity, String fault) {
        this(number, title, severity, fault, true);
    }

    Rule(int number, String title, Severity severity, String fault, boolean byDefault) {
        this.number = number;
        this.title = title;
        this.severity = severity;
        this.fault = fault;
        this.byDefault = byDefault;
    }

    /// `LW101`
    public String id() {
        return "LW" + number;
    }

    /// The name in words: `undocumented-code`.
    public String title() {
        return title;
    }

    /// How much a finding matters where neither the check nor the configuration says otherwise.
    public Severity severity() {
        return severity;
    }

    /// What a script does that breaks the rule, behind "a script that …".
    public String fault() {
        return fault;
    }

    /// Whether it is on without being asked for.
    public boolean byDefault() {
        return byDefault;
    }

    /// The rule of an id, `LW101`, or of a name, `undocumented-code`, in any case.
    public static Optional<Rule> of(String idOrTitle) {
        for (Rule rule : values()) {
            if (rule.id().equalsIgnoreCase(idOrTitle) || rule.title.equalsIgnoreCase(idOrTitle)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
