package dev.lastword.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every ending under every policy: the space is small enough to try it whole.
final class VerdictTest {

    private static final List<Policy> POLICIES = List.of(Policy.MIRROR, Policy.wrapping(true));

    private static final List<Mishap> NO_TROUBLE = List.of();
    private static final List<Mishap> FAILED_RECORDING =
            List.of(new Mishap(Mishap.Part.RECORD, "no space left"));

    @Test
    void anExitCodeIsPassedOn() {
        for (Policy policy : POLICIES) {
            for (int code = 0; code <= 255; code++) {
                assertThat(Verdict.of(new Ending.Exited(code), NO_TROUBLE, policy))
                        .isEqualTo(new Verdict.Exit(code));
            }
        }
    }

    @Test
    void aDeathBySignalIsADeathByTheSameSignal() {
        for (Ending.Signaled ending : deaths()) {
            assertThat(Verdict.of(ending, NO_TROUBLE, Policy.MIRROR))
                    .isEqualTo(new Verdict.Die(ending.signal()));
        }
    }

    @Test
    void aDeathBySignalIsACodeForWhoeverAsksForOne() {
        for (Ending.Signaled ending : deaths()) {
            assertThat(Verdict.of(ending, NO_TROUBLE, Policy.wrapping(true)))
                    .isEqualTo(new Verdict.Exit(128 + ending.signal().number()));
        }
    }

    @Test
    void aCommandThatIsNotThereIs127() {
        assertEach(List.of(Errno.ENOENT, Errno.ENOTDIR), 127);
    }

    @Test
    void aCommandThatCannotRunIs126() {
        List<Errno> others = new ArrayList<>(errnos());
        others.removeAll(List.of(Errno.ENOENT, Errno.ENOTDIR));
        assertThat(others).hasSize(131);
        assertEach(others, 126);
    }

    @Test
    void aTimeoutIs124WhateverTheCommandMadeOfIt() {
        for (Ending inner : endings()) {
            Ending ending = new Ending.TimedOut(Duration.ofSeconds(1), inner);
            assertVerdict(ending, 124);
            assertVerdict(new Ending.TimedOut(Duration.ZERO, ending), 124);
        }
    }

    @Test
    void lastwordsOwnFailuresAre125() {
        assertVerdict(new Ending.NotTried(), 125);
        assertVerdict(new Ending.Unknown("lost"), 125);
        assertVerdict(new Ending.Unknown(""), 125);
    }

    @Test
    void nothingButASuccessIsASuccess() {
        for (Policy policy : POLICIES) {
            for (Ending ending : endings()) {
                boolean success = ending.equals(new Ending.Exited(0));
                assertThat(Verdict.of(ending, NO_TROUBLE, policy).shellCode() == 0)
                        .as("%s", ending)
                        .isEqualTo(success);
            }
        }
    }

    @Test
    void aShellSeesTheSameNumberUnderEveryPolicy() {
        for (Ending ending : endings()) {
            assertThat(Verdict.of(ending, NO_TROUBLE, Policy.wrapping(true)).shellCode())
                    .isEqualTo(Verdict.of(ending, NO_TROUBLE, Policy.MIRROR).shellCode());
        }
    }

    @Test
    void noTroubleOfAWrapperChangesAnEnding() {
        for (Mishap.Part part : Mishap.Part.values()) {
            List<Mishap> mishaps = List.of(new Mishap(part, "trouble"));
            for (Policy policy : POLICIES) {
                for (Ending ending : endings()) {
                    assertThat(Verdict.of(ending, mishaps, policy))
                            .isEqualTo(Verdict.of(ending, NO_TROUBLE, policy));
                }
            }
        }
    }

    @Test
    void aRecorderThatDoesNotMirrorSays0OfACommandThatRan() {
        Policy policy = new Policy(false, false, true);
        for (Ending ending : endings()) {
            boolean ran =
                    ending instanceof Ending.Exited
                            || ending instanceof Ending.Signaled
                            || ending instanceof Ending.TimedOut;
            Verdict mirrored = Verdict.of(ending, NO_TROUBLE, Policy.MIRROR);
            assertThat(Verdict.of(ending, NO_TROUBLE, policy))
                    .isEqualTo(ran ? new Verdict.Exit(0) : mirrored);
            assertThat(Verdict.isCommands(ending, NO_TROUBLE, policy)).isFalse();
        }
    }

    @Test
    void aRecorderThatMirrorsSaysWhatAWrapperSays() {
        for (boolean coded : new boolean[] {false, true}) {
            for (Ending ending : endings()) {
                assertThat(Verdict.of(ending, NO_TROUBLE, new Policy(coded, true, true)))
                        .isEqualTo(Verdict.of(ending, NO_TROUBLE, Policy.wrapping(coded)));
            }
        }
    }

    @Test
    void aFailedRecordingWinsOverEveryEnding() {
        for (boolean mirrors : new boolean[] {false, true}) {
            for (Ending ending : endings()) {
                Policy policy = new Policy(false, mirrors, true);
                assertThat(Verdict.of(ending, FAILED_RECORDING, policy))
                        .isEqualTo(new Verdict.Exit(125));
                assertThat(Verdict.isCommands(ending, FAILED_RECORDING, policy)).isFalse();
            }
        }
    }

    @Test
    void aFailedRecordingIsNothingWhereItDoesNotMatter() {
        for (boolean mirrors : new boolean[] {false, true}) {
            for (Ending ending : endings()) {
                Policy policy = new Policy(false, mirrors, false);
                assertThat(Verdict.of(ending, FAILED_RECORDING, policy))
                        .isEqualTo(Verdict.of(ending, NO_TROUBLE, policy));
            }
        }
    }

    @Test
    void onlyAMirroredEndingIsTheCommandsWord() {
        for (Ending ending : endings()) {
            assertThat(Verdict.isCommands(ending, NO_TROUBLE, Policy.MIRROR))
                    .isEqualTo(
                            ending instanceof Ending.Exited || ending instanceof Ending.Signaled);
        }
    }

    @Test
    void lastwordsOwnCodesAreExits() {
        for (OwnCode code : OwnCode.values()) {
            assertThat(Verdict.of(code)).isEqualTo(new Verdict.Exit(code.number()));
        }
    }

    @Test
    void aCodeThatIsNoByteIsRefused() {
        for (int code : new int[] {Integer.MIN_VALUE, -1, 256, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new Verdict.Exit(code))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Ending.Exited(code))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void assertEach(List<Errno> errnos, int code) {
        errnos.forEach(errno -> assertVerdict(new Ending.NotStarted(errno), code));
    }

    private static void assertVerdict(Ending ending, int code) {
        for (Policy policy : POLICIES) {
            assertThat(Verdict.of(ending, NO_TROUBLE, policy))
                    .as("%s", ending)
                    .isEqualTo(new Verdict.Exit(code));
        }
    }

    private static List<Ending> endings() {
        List<Ending> all = new ArrayList<>(deaths());
        for (int code = 0; code <= 255; code++) {
            all.add(new Ending.Exited(code));
        }
        errnos().forEach(errno -> all.add(new Ending.NotStarted(errno)));
        all.add(new Ending.NotTried());
        all.add(new Ending.Unknown("lost"));
        all.add(new Ending.TimedOut(Duration.ofSeconds(1), new Ending.Exited(0)));
        return all;
    }

    private static List<Ending.Signaled> deaths() {
        List<Ending.Signaled> all = new ArrayList<>();
        for (int number = 1; number <= Signal.LAST; number++) {
            all.add(new Ending.Signaled(new Signal(number), false));
            all.add(new Ending.Signaled(new Signal(number), true));
        }
        return all;
    }

    private static List<Errno> errnos() {
        List<Errno> all = new ArrayList<>();
        for (int number = 1; number <= 133; number++) {
            all.add(new Errno(number));
        }
        return all;
    }
}
