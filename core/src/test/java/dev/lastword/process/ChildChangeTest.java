package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The status word of wait4(2), tried whole.
final class ChildChangeTest {

    private final ChildChange change = new ChildChange();

    @Test
    void everyExitCodeIsTold() {
        for (int code = 0; code <= 255; code++) {
            change.set(code << 8, 0, 0, 0);
            assertOnly(true, false, false, false);
            assertThat(change.exitCode()).isEqualTo(code);
        }
    }

    @Test
    void everyDeadlySignalIsTold() {
        for (int signal = 1; signal <= 64; signal++) {
            for (int core : new int[] {0, 0x80}) {
                change.set(signal | core, 0, 0, 0);
                assertOnly(false, true, false, false);
                assertThat(change.deadlySignal()).isEqualTo(signal);
                assertThat(change.coreDumped()).isEqualTo(core != 0);
            }
        }
    }

    @Test
    void everyStopIsTold() {
        for (int signal = 1; signal <= 64; signal++) {
            change.set(signal << 8 | 0x7f, 0, 0, 0);
            assertOnly(false, false, true, false);
            assertThat(change.stopSignal()).isEqualTo(signal);
        }
    }

    @Test
    void aContinueIsTold() {
        change.set(0xffff, 0, 0, 0);
        assertOnly(false, false, false, true);
    }

    @Test
    void whatItUsedIsTold() {
        change.set(0, 1, 2, 3);
        assertThat(change.userMicros()).isEqualTo(1);
        assertThat(change.systemMicros()).isEqualTo(2);
        assertThat(change.maxRssKiB()).isEqualTo(3);
    }

    private void assertOnly(boolean exited, boolean killed, boolean stopped, boolean continued) {
        assertThat(change.exited()).isEqualTo(exited);
        assertThat(change.killed()).isEqualTo(killed);
        assertThat(change.stopped()).isEqualTo(stopped);
        assertThat(change.continued()).isEqualTo(continued);
    }
}
