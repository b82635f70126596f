package dev.lastword.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.Cases;
import dev.lastword.status.Errno;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The words of the command line, byte for byte.
final class CommandLineTest {

    private static final String SOURCE = "/proc/self/cmdline";

    @Test
    void theLastWordsAreOurs() {
        FakeKernel kernel = kernel("java", "-cp", "x", "run", "ls");
        assertThat(words(kernel, "run", "ls")).containsExactly(Word.of("run"), Word.of("ls"));
        assertThat(words(kernel)).isEmpty();
    }

    @Test
    void emptyWordsCount() {
        assertThat(words(kernel("lastword", "", "a", ""), "", "a", ""))
                .containsExactly(Word.of(""), Word.of("a"), Word.of(""));
    }

    @Test
    void bytesSurviveWhereMainWasToldSomethingElse() {
        Word raw = Word.of(new byte[] {'x', (byte) 0xff, (byte) 0xc3});
        FakeKernel kernel = kernel(List.of(Word.of("lastword"), raw));
        assertThat(words(kernel, "x??")).containsExactly(raw);
    }

    @Test
    void shortReadsChangeNothing() {
        Cases.each(
                300,
                random -> {
                    List<Word> all = new ArrayList<>(List.of(Word.of("lastword")));
                    List<String> args = new ArrayList<>();
                    for (int i = random.nextInt(20); i > 0; i--) {
                        String arg = "é".repeat(random.nextInt(1 << random.nextInt(12)));
                        args.add(arg);
                        all.add(Word.of(arg));
                    }
                    FakeKernel kernel = kernel(all);
                    kernel.faults.disturb(random);
                    assertThat(words(kernel, args.toArray(String[]::new)))
                            .isEqualTo(all.subList(1, all.size()));
                });
    }

    @Test
    void aHugeCommandLineIsReadWhole() {
        String[] args = new String[100_000];
        List<Word> all = new ArrayList<>(List.of(Word.of("lastword")));
        for (int i = 0; i < args.length; i++) {
            args[i] = "argument number " + i;
            all.add(Word.of(args[i]));
        }
        assertThat(words(kernel(all), args)).isEqualTo(all.subList(1, all.size()));
    }

    @Test
    void withoutProcMainsArgumentsAreTaken() {
        FakeKernel kernel = new FakeKernel().answer(SOURCE, Errno.EACCES);
        assertThat(words(kernel, "run", "ls")).containsExactly(Word.of("run"), Word.of("ls"));
    }

    @Test
    void aReadThatFailsNeverMakesUpOtherWords() {
        for (Errno errno : List.of(Errno.EINTR, Errno.EIO, Errno.ENOMEM, Errno.ESRCH)) {
            List<Word> all = new ArrayList<>();
            // The runtime's own words fill the first read.
            for (int i = 0; i < 1000; i++) {
                all.add(Word.of("-Doption=" + i));
            }
            all.addAll(List.of(Word.of("run"), Word.of("ls")));
            for (int at = 0; at < 6; at++) {
                FakeKernel kernel = kernel(all);
                kernel.faults.failAt(at, errno);
                assertThat(words(kernel, "run", "ls"))
                        .as("%s at call %d", errno.name(), at)
                        .containsExactly(Word.of("run"), Word.of("ls"));
            }
        }
    }

    private static List<Word> words(FakeKernel kernel, String... args) {
        return CommandLine.words(kernel, args);
    }

    private static FakeKernel kernel(String... words) {
        return kernel(List.of(words).stream().map(Word::of).toList());
    }

    private static FakeKernel kernel(List<Word> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Word word : words) {
            bytes.writeBytes(word.bytes());
            bytes.write(0);
        }
        return new FakeKernel().contents(SOURCE, bytes.toByteArray());
    }
}
