package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.process.FileIdentity.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which streams are captured, and how.
final class StreamsTest {

    private static final Channel BOTH = new Channel(true, true, false);
    private static final Channel STDOUT = new Channel(true, false, false);
    private static final Channel STDERR = new Channel(false, true, false);

    private final FakeKernel kernel = new FakeKernel();

    @Test
    void nothingIsCapturedThatNobodyAskedFor() {
        assertThat(Streams.plan(kernel, false, TerminalChoice.AS_GIVEN)).isEmpty();
        assertThat(Streams.plan(kernel, false, TerminalChoice.NEVER)).isEmpty();
    }

    @Test
    void twoPlacesAreTwoChannels() {
        assertThat(plan(TerminalChoice.AS_GIVEN)).containsExactly(STDOUT, STDERR);
    }

    @Test
    void onePlaceIsOneChannelHoweverOftenItWasOpened() {
        for (Kind kind : Kind.values()) {
            same(kind);
            kernel.sharing(kind == Kind.REGULAR ? 1 : 0);
            assertThat(plan(TerminalChoice.NEVER)).containsExactly(BOTH);
        }
    }

    @Test
    void aRegularFileThatWasOpenedTwiceIsTwoChannels() {
        same(Kind.REGULAR);
        kernel.sharing(0);
        assertThat(plan(TerminalChoice.AS_GIVEN)).containsExactly(STDOUT, STDERR);
    }

    @Test
    void aFileOfWhichTheKernelCannotTellIsTakenForOne() {
        same(Kind.REGULAR);
        kernel.sharing(-38);
        assertThat(plan(TerminalChoice.AS_GIVEN)).containsExactly(BOTH);
    }

    @Test
    void aClosedStreamStaysClosed() {
        kernel.closed(1);
        assertThat(plan(TerminalChoice.AS_GIVEN)).containsExactly(STDERR);
        kernel.closed(2);
        assertThat(plan(TerminalChoice.ALWAYS)).isEmpty();
    }

    @Test
    void aTerminalBecomesATerminalAndNothingElseDoes() {
        for (Kind kind : Kind.values()) {
            kernel.open(1, PlainFile.toWrite(kernel.identity(kind)));
            assertThat(plan(TerminalChoice.AS_GIVEN))
                    .containsExactly(new Channel(true, false, kind == Kind.TERMINAL), STDERR);
        }
    }

    @Test
    void aPersonMayWantTerminalsEverywhereOrNowhere() {
        same(Kind.TERMINAL);
        assertThat(plan(TerminalChoice.NEVER)).containsExactly(BOTH);
        same(Kind.PIPE);
        assertThat(Streams.plan(kernel, false, TerminalChoice.ALWAYS))
                .containsExactly(new Channel(true, true, true));
    }

    private void same(Kind kind) {
        OpenFile file = PlainFile.toWrite(kernel.identity(kind));
        kernel.open(1, file).open(2, file);
    }

    private List<Channel> plan(TerminalChoice choice) {
        return Streams.plan(kernel, true, choice);
    }
}
