package dev.lastword.contract.lint;

import dev.lastword.contract.standard.Code;
import java.util.Optional;

/// What each profile changes: which rules speak in it, and which codes it allows.
///
/// `docs/rules/profiles.md` shows both as tables.
public final class ProfileTable {

    /// Codes of sysexits.h, EX_USAGE to EX_CONFIG.
    private static final int SYSEXITS_FIRST = 64;

    private static final int SYSEXITS_LAST = 78;

    private ProfileTable() {}

    /// How much a rule matters in a profile; empty where it says nothing.
    ///
    /// Whether a rule is on without being asked for is another matter: [Rule#byDefault].
    public static Optional<Severity> severity(Rule rule, Profile profile) {
        boolean silent =
                switch (profile) {
                    case STANDARD, SYSEXITS -> false;
                    case CLAUDE_HOOK, COPILOT_HOOK -> isNotOfHarnessHooks(rule);
                    case GIT_HOOK -> isNotOfHooks(rule);
                    case PASSTHROUGH -> isNotOfWrappers(rule);
                    case OFF -> true;
                };
        return silent ? Optional.empty() : Optional.of(rule.severity());
    }

    /// Whether a script may use a code as a word of its own. What is below 0 or above 255 never is
    /// one.
    public static boolean allows(Profile profile, int code) {
        if (!Code.isWhole(code)) {
            return profile == Profile.OFF;
        }
        return switch (profile) {
            case STANDARD, CLAUDE_HOOK, COPILOT_HOOK, GIT_HOOK -> new Code(code).mayBeDeclared();
            case SYSEXITS ->
                    new Code(code).mayBeDeclared()
                            || (code >= SYSEXITS_FIRST && code <= SYSEXITS_LAST);
            case PASSTHROUGH, OFF -> true;
        };
    }

    /// Whether codes mean to callers what the standard says. To the callers of hooks they do not: 2
    /// blocks.
    public static boolean hasCategories(Profile profile) {
        return profile == Profile.STANDARD || profile == Profile.SYSEXITS;
    }

    /// The harness gives the codes their meaning, so no header has to; and nobody retries a hook.
    private static boolean isNotOfHooks(Rule rule) {
        return switch (rule) {
            case MISSING_HEADER, CATEGORY_MISMATCH, RETRY_NOT_EXTERNAL, FAILURE_AS_SUCCESS -> true;
            default -> false;
        };
    }

    /// A harness for agents shows what is neither 0 nor its word for "no", which may well be an
    /// information.
    private static boolean isNotOfHarnessHooks(Rule rule) {
        return isNotOfHooks(rule) || rule == Rule.NONZERO_SUCCESS;
    }

    /// The codes of a wrapper are those of what it runs.
    private static boolean isNotOfWrappers(Rule rule) {
        return switch (rule) {
            case UNDOCUMENTED_CODE,
                    DOCUMENTED_NEVER_RETURNED,
                    MISSING_HEADER,
                    RESERVED_CODE,
                    TWO_MEANINGS,
                    NONZERO_SUCCESS,
                    CATEGORY_MISMATCH,
                    RETRY_NOT_EXTERNAL,
                    IMPLICIT_CODE,
                    RAW_CHILD_STATUS,
                    UNRESOLVED_EXIT ->
                    true;
            default -> false;
        };
    }
}
