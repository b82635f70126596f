package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;

/// lastword takes no more memory for more output, be it much or in many pieces.
class SizeIT extends BlackBox {
    private static final long SIZE = 2L << 30;

    private static final String MEASURE = "grep VmHWM /proc/$PPID/status > memory";

    /// The command writes that much and then how large its parent has ever been. (The `ru_maxrss`
    /// of wait4(2) will not do: it starts from the size of the JVM that started the process.)
    private static final String COMMAND =
            "yes \"$(seq 20000)\" | head -c %d; %s".formatted(SIZE, MEASURE);

    private static final int WRITES = 1_000_000;

    private static final String CHATTY =
            "perl -e 'syswrite STDOUT, \"x\" for 1 .. %d'; %s".formatted(WRITES, MEASURE);

    @Test
    void twoGibibytesPassThroughALog() throws IOException {
        Pipe pipe = Posix.pipe();
        try (Child child =
                run(Mode.CAPTURED, "sh", "-c", COMMAND).descriptor(1, pipe.writeEnd()).start()) {
            Posix.close(pipe.writeEnd());
            Checksum passed = new CRC32C();
            byte[] buffer = new byte[1 << 20];
            long size = 0;
            int n;
            while ((n = Posix.read(pipe.readEnd(), buffer)) > 0) {
                passed.update(buffer, 0, n);
                size += n;
            }
            assertThat(child.ending()).hasToString("exit 0");
            assertThat(size).isEqualTo(SIZE);
            assertMemoryStayedSmall();
            assertThat(Files.size(dir.resolve("log"))).isEqualTo(SIZE);
            assertThat(checksumOfTheLog().getValue()).isEqualTo(passed.getValue());
        } finally {
            Posix.close(pipe.readEnd());
        }
    }

    @Test
    void aMillionWritesPassThroughALog() {
        Result result = run(Mode.CAPTURED, "sh", "-c", CHATTY).run();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(result.out()).isEqualTo("x".repeat(WRITES));
        assertThat(content("log")).isEqualTo(result.out());
        assertMemoryStayedSmall();
    }

    private void assertMemoryStayedSmall() {
        long kibibytes = Long.parseLong(content("memory").replaceAll("\\D", ""));
        assertThat(kibibytes).isLessThan(frontEnd == FrontEnd.NATIVE ? 5 << 10 : 160 << 10);
    }

    private Checksum checksumOfTheLog() throws IOException {
        Checksum checksum = new CRC32C();
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(dir.resolve("log"))) {
            int n;
            while ((n = in.read(buffer)) > 0) {
                checksum.update(buffer, 0, n);
            }
        }
        return checksum;
    }
}
