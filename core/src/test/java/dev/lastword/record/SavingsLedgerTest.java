package dev.lastword.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.json.JsonReader;
import dev.lastword.json.StrictJson;
import dev.lastword.policy.Origin;
import dev.lastword.process.FakeKernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ledger of savings on a machine in memory.
final class SavingsLedgerTest {

    private static final String STATE = "/state/of/mine";
    private static final String FILE = STATE + "/gain.jsonl";
    private static final String FORMER = STATE + "/gain.1.jsonl";
    private static final LedgerEntry LOOK = new LedgerEntry.Look(5, "0199", true);
    private static final String LOOKED = "{\"t\":5,\"looked\":\"0199\",\"raw\":true}\n";

    private final FakeKernel kernel = new FakeKernel();

    @Test
    void aRunIsOneLineInAFixedOrder() {
        assertThat(append(savings("pytest", Origin.Kind.DEFAULT, "/usr/bin/pytest"))).isZero();
        assertThat(append(LOOK)).isZero();
        assertThat(kernel.createdText(FILE))
                .isEqualTo(
                        "{\"t\":1793491200000,\"id\":\"0199\",\"profile\":\"pytest\","
                                + "\"kind\":\"builtin\",\"command\":\"pytest\",\"rawBytes\":2000,"
                                + "\"shownBytes\":300,\"rawLines\":70,\"shownLines\":9,"
                                + "\"exit\":1,\"hidden\":true}\n"
                                + LOOKED);
    }

    @Test
    void everyOriginHasItsWord() {
        for (Origin.Kind kind : Origin.Kind.values()) {
            String word =
                    switch (kind) {
                        case DEFAULT -> "builtin";
                        case PROJECT -> "project";
                        case USER, FLAG, API, ENVIRONMENT -> "user";
                    };
            assertThat(savings("p", kind, "make").json())
                    .contains("\"kind\":\"" + word + "\",\"command\":\"make\"");
        }
    }

    @Test
    void theCommandIsTheNameAfterTheLastSlash() {
        String[][] names = {
            {"make", "make"}, {"./a b", "a b"}, {"/x/y/z", "z"}, {"x/", "x/"}, {"", ""}, {"/", "/"}
        };
        for (String[] name : names) {
            assertThat(savings("p", Origin.Kind.USER, name[0]).json())
                    .contains("\"command\":\"" + name[1] + "\"");
        }
    }

    @Test
    void aLineIsShorterThanAPageWhateverTheNames() {
        for (String letter : List.of("x", "\u0001", "\"", "\u20ac", "\ud83d\ude00", "\ud83d")) {
            String name = letter.repeat(5000);
            LedgerEntry.Savings longest =
                    new LedgerEntry.Savings(
                            Long.MIN_VALUE,
                            name,
                            name,
                            Origin.Kind.PROJECT,
                            name,
                            Long.MIN_VALUE,
                            Long.MIN_VALUE,
                            Long.MIN_VALUE,
                            Long.MIN_VALUE,
                            255,
                            false);
            String json = longest.json();
            assertThat(json.getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(SavingsLedger.LONGEST_LINE_BYTES);
            assertThat(JsonReader.read(json)).isInstanceOf(JsonReader.Result.Read.class);
            assertThat(StrictJson.parse(json)).isNotNull();
        }
    }

    @Test
    void eachLineIsOneWrite() {
        append(LOOK);
        append(LOOK);
        assertThat(kernel.calls().stream().filter("write"::equals)).hasSize(2);
        assertThat(kernel.createdText(FILE)).isEqualTo(LOOKED + LOOKED);
    }

    @Test
    void theStateDirectoryIsMadeWhereThereIsNone() {
        kernel.failAt(position("openForAppending"), Errno.ENOENT);
        assertThat(append(LOOK)).isZero();
        assertThat(kernel.calls()).contains("makeDirectory");
        assertThat(kernel.createdText(FILE)).isEqualTo(LOOKED);
    }

    @Test
    void whatCannotBeWrittenIsAnAnswer() {
        kernel.answer(FILE, Errno.EACCES);
        assertThat(append(LOOK)).isEqualTo(-Errno.EACCES.number());
    }

    @Test
    void aFullDiskIsAnAnswerAndNoSecondWrite() {
        kernel.diskRoom(10);
        assertThat(append(LOOK)).isEqualTo(-Errno.ENOSPC.number());
        assertThat(kernel.createdText(FILE)).isEqualTo(LOOKED.substring(0, 10));
        assertThat(append(LOOK)).isEqualTo(-Errno.ENOSPC.number());
        assertThat(kernel.calls().stream().filter("write"::equals)).hasSize(2);
    }

    @Test
    void anInterruptedWriteIsTriedAgain() {
        kernel.failAt(position("write"), Errno.EINTR);
        assertThat(append(LOOK)).isZero();
        assertThat(kernel.createdText(FILE)).isEqualTo(LOOKED);
    }

    @Test
    void whateverCallFailsTheAnswerSaysWhetherTheLineIsThere() {
        append(LOOK);
        int calls = kernel.calls().size();
        for (int position = 0; position < calls; position++) {
            FakeKernel other = new FakeKernel();
            other.failAt(position, Errno.EIO);
            int answer = SavingsLedger.append(other, state(), LOOK);
            boolean closeFailed =
                    position == other.calls().size() - 1
                            && other.calls().get(position).equals("close");
            assertThat(other.createdText(FILE).equals(LOOKED))
                    .as("call %d", position)
                    .isEqualTo(answer == 0 || closeFailed);
        }
    }

    @Test
    void aLedgerThatIsFullIsPutAside() {
        fill(SavingsLedger.LARGEST_BYTES - 1);
        append(LOOK);
        assertThat(kernel.kept()).containsExactly(FILE);
        assertThat(append(LOOK)).isZero();
        assertThat(kernel.kept()).containsExactly(FORMER, FILE);
        assertThat(kernel.createdText(FILE)).isEqualTo(LOOKED);
        assertThat(kernel.createdText(FORMER)).endsWith(" " + LOOKED);
    }

    @Test
    void aLedgerThatAnotherPutsAsideGrowsOn() {
        fill(SavingsLedger.LARGEST_BYTES);
        kernel.failAlways("lock", Errno.EAGAIN);
        assertThat(append(LOOK)).isZero();
        assertThat(kernel.kept()).containsExactly(FILE);
        assertThat(kernel.createdText(FILE)).endsWith(LOOKED);
    }

    private void fill(int bytes) {
        int descriptor = kernel.openForAppending(Word.of(FILE));
        byte[] blank = new byte[bytes];
        Arrays.fill(blank, (byte) ' ');
        kernel.write(descriptor, blank, 0, bytes);
        kernel.close(descriptor);
    }

    /// Where a call comes in the order of those that append makes.
    private static int position(String call) {
        FakeKernel trial = new FakeKernel();
        SavingsLedger.append(trial, state(), LOOK);
        return trial.calls().indexOf(call);
    }

    private int append(LedgerEntry entry) {
        return SavingsLedger.append(kernel, state(), entry);
    }

    private static StateDirectory state() {
        return new StateDirectory(Word.of(STATE), "LASTWORD_HOME");
    }

    private static LedgerEntry.Savings savings(String profile, Origin.Kind kind, String command) {
        return new LedgerEntry.Savings(
                1_793_491_200_000L, "0199", profile, kind, command, 2000, 300, 70, 9, 1, true);
    }
}
