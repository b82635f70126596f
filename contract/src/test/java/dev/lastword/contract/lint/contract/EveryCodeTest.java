package dev.lastword.contract.lint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.ProfileTable;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import dev.lastword.contract.standard.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every code in every profile.
final class EveryCodeTest {

    private static final String TABLE = "# Exit codes:\n#  0 - fine\n#  1 - bad\n";

    /// Hooks and wrappers have their words in [ProfileTable]; here it is said once more what they
    /// come to.
    private static boolean isOn(Rule rule, Profile profile) {
        boolean hook =
                profile == Profile.CLAUDE_HOOK
                        || profile == Profile.COPILOT_HOOK
                        || profile == Profile.GIT_HOOK;
        return switch (rule) {
            case UNDOCUMENTED_CODE, DOCUMENTED_NEVER_RETURNED, IMPLICIT_CODE, RESERVED_CODE ->
                    profile != Profile.PASSTHROUGH && profile != Profile.OFF;
            case MISSING_HEADER, RETRY_NOT_EXTERNAL ->
                    profile != Profile.PASSTHROUGH && profile != Profile.OFF && !hook;
            case NONZERO_SUCCESS ->
                    profile == Profile.STANDARD
                            || profile == Profile.SYSEXITS
                            || profile == Profile.GIT_HOOK;
            case CODE_OUT_OF_RANGE -> profile != Profile.OFF;
            default -> throw new IllegalArgumentException(rule.name());
        };
    }

    @Test
    void isDocumentedOrNot() {
        eachCode((profile, code) -> {
            Made made = Made.shell(TABLE).exits(code).in(profile);
            assertThat(made.breaks(Rule.UNDOCUMENTED_CODE))
                    .as("%s %d", profile, code)
                    .isEqualTo(
                            isOn(Rule.UNDOCUMENTED_CODE, profile)
                                    && code > 1
                                    && new Code(code).category() != Category.TAKEN);
            assertThat(
                            Made.shell("# Exit codes:\n# " + code + " - x\n")
                                    .exits(code)
                                    .in(profile)
                                    .breaks(Rule.UNDOCUMENTED_CODE))
                    .isFalse();
        });
    }

    @Test
    void isReturnedOrNot() {
        eachCode((profile, code) -> {
            Made made = Made.shell("# Exit codes:\n# " + code + " - x\n").exits(0).in(profile);
            assertThat(made.breaks(Rule.DOCUMENTED_NEVER_RETURNED))
                    .as("%s %d", profile, code)
                    .isEqualTo(
                            isOn(Rule.DOCUMENTED_NEVER_RETURNED, profile)
                                    && code != 0
                                    && new Code(code).category() != Category.TAKEN);
            assertThat(made.exits(code).breaks(Rule.DOCUMENTED_NEVER_RETURNED)).isFalse();
            assertThat(
                            made.exit(Cause.WRITTEN, new Outcome.Unknown("$rc"))
                                    .breaks(Rule.DOCUMENTED_NEVER_RETURNED))
                    .isFalse();
        });
    }

    @Test
    void needsAHeader() {
        eachCode((profile, code) ->
                assertThat(Made.shell("exit\n").exits(code).in(profile).breaks(Rule.MISSING_HEADER))
                        .as("%s %d", profile, code)
                        .isEqualTo(isOn(Rule.MISSING_HEADER, profile) && code != 0));
    }

    @Test
    void isReserved() {
        eachCode((profile, code) -> {
            boolean reserved =
                    isOn(Rule.RESERVED_CODE, profile)
                            && code >= 5
                            && code <= 99
                            && !(profile == Profile.SYSEXITS && code >= 64 && code <= 78);
            assertThat(Made.shell("x").exits(code).in(profile).breaks(Rule.RESERVED_CODE))
                    .as("%s %d", profile, code)
                    .isEqualTo(reserved);
            assertThat(
                            Made.python("x")
                                    .constant("EXIT_X", code)
                                    .names(code, "EXIT_X")
                                    .in(profile)
                                    .said(Rule.RESERVED_CODE))
                    .hasSize(reserved ? 1 : 0);
            assertThat(
                            Made.shell("# Exit codes:\n# " + code + " - x\n")
                                    .in(profile)
                                    .breaks(Rule.RESERVED_CODE))
                    .isEqualTo(reserved);
        });
    }

    @Test
    void isTaken() {
        eachCode((profile, code) -> {
            boolean taken =
                    isOn(Rule.CODE_OUT_OF_RANGE, profile)
                            && profile != Profile.PASSTHROUGH
                            && (code == 255 || (code >= 124 && code <= 165));
            assertThat(Made.shell("x").exits(code).in(profile).breaks(Rule.CODE_OUT_OF_RANGE))
                    .as("%s %d", profile, code)
                    .isEqualTo(taken);
            assertThat(ProfileTable.allows(profile, code))
                    .isEqualTo(
                            !taken
                                    && !Made.shell("x")
                                            .exits(code)
                                            .in(profile)
                                            .breaks(Rule.RESERVED_CODE));
        });
    }

    @Test
    void outsideOfTheRangeIsNoneAtAll() {
        for (Profile profile : Profile.values()) {
            for (long code : new long[] {-256, -255, -1, 256, 257, 300, 511, 512, 1L << 31}) {
                Made made =
                        Made.shell("x")
                                .exit(Cause.WRITTEN, new Outcome.Known(code, (int) (code & 0xff)))
                                .in(profile);
                assertThat(made.breaks(Rule.CODE_OUT_OF_RANGE)).isEqualTo(profile != Profile.OFF);
                assertThat(made.breaks(Rule.RESERVED_CODE)).isFalse();
                assertThat(made.text(TABLE).breaks(Rule.UNDOCUMENTED_CODE)).isFalse();
            }
        }
    }

    @Test
    void isNoSuccess() {
        eachCode((profile, code) -> {
            boolean wrong = isOn(Rule.NONZERO_SUCCESS, profile) && code > 0 && code < 100;
            for (Language language : List.of(Language.SHELL, Language.PYTHON)) {
                assertThat(
                                Made.of(language, "# Exit codes:\n# " + code + " - Skipped\n")
                                        .in(profile)
                                        .breaks(Rule.NONZERO_SUCCESS))
                        .as("%s %d", profile, code)
                        .isEqualTo(wrong);
            }
            assertThat(
                            Made.shell("x")
                                    .constant("EXIT_SKIPPED", code)
                                    .in(profile)
                                    .breaks(Rule.NONZERO_SUCCESS))
                    .isEqualTo(wrong);
        });
    }

    @Test
    void isRetriedOn() {
        eachCode((profile, code) -> {
            boolean wrong =
                    isOn(Rule.RETRY_NOT_EXTERNAL, profile)
                            && code > 0
                            && code < 100
                            && code != 3
                            && code != 75;
            Made listed = Made.shell("# Exit codes:\n# " + code + " - timeout\n");
            assertThat(listed.in(profile).breaks(Rule.RETRY_NOT_EXTERNAL))
                    .as("%s %d", profile, code)
                    .isEqualTo(wrong);
            assertThat(
                            listed.says(code, "rate limit reached")
                                    .in(profile)
                                    .said(Rule.RETRY_NOT_EXTERNAL))
                    .hasSize(wrong ? 1 : 0);
            assertThat(
                            Made.shell("x")
                                    .says(code, "rate limit reached")
                                    .in(profile)
                                    .breaks(Rule.RETRY_NOT_EXTERNAL))
                    .isEqualTo(wrong);
        });
    }

    @Test
    void isAddedByAnInterpreter() {
        for (Cause cause : Cause.values()) {
            boolean implicit =
                    switch (cause) {
                        case USAGE, CRASH, ERREXIT, UNSET, MANDATORY -> true;
                        case WRITTEN, END, DECLARED -> false;
                    };
            eachCode((profile, code) ->
                    assertThat(
                                    Made.shell(TABLE)
                                            .exit(cause, new Outcome.Known(code, code))
                                            .in(profile)
                                            .breaks(Rule.IMPLICIT_CODE))
                            .as("%s %s %d", cause, profile, code)
                            .isEqualTo(implicit && isOn(Rule.IMPLICIT_CODE, profile) && code > 1));
        }
    }

    @Test
    void aFixListsIt() {
        for (int code = 0; code < 256; code++) {
            Made made = Made.shell(TABLE).exits(code);
            boolean taken = new Code(code).category() == Category.TAKEN;
            if (made.breaks(Rule.UNDOCUMENTED_CODE)) {
                // A code that may not be used has to be replaced, and is left to people.
                boolean mendable = new Code(code).mayBeDeclared();
                Made fixed = made.text(made.fixed(Rule.UNDOCUMENTED_CODE));
                assertThat(fixed.breaks(Rule.UNDOCUMENTED_CODE))
                        .as("%d", code)
                        .isNotEqualTo(mendable);
                assertThat(fixed.unit().header().of(code).isPresent()).isEqualTo(mendable);
            }
            for (Language language : Language.values()) {
                Made bare = Made.of(language, "x\n").exits(code);
                Made stub = bare.text(bare.fixed(Rule.MISSING_HEADER));
                assertThat(stub.breaks(Rule.MISSING_HEADER)).as("%d", code).isFalse();
                assertThat(stub.breaks(Rule.UNDOCUMENTED_CODE)).isFalse();
                assertThat(stub.unit().header().of(code).isPresent())
                        .isEqualTo(code != 0 && !taken);
            }
        }
    }

    private interface Case {
        void tryOut(Profile profile, int code);
    }

    private static void eachCode(Case each) {
        for (Profile profile : Profile.values()) {
            for (int code = 0; code < 256; code++) {
                each.tryOut(profile, code);
            }
        }
    }
}
