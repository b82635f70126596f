package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/// lastword takes no more memory for more output.
class SizeIT extends BlackBox {
    private static final long SIZE = 2L << 30;

    /// The command writes that much and then how large its parent has ever been. (The `ru_maxrss`
    /// of wait4(2) will not do: it starts from the size of the JVM that started the process.)
    private static final String COMMAND =
            "yes \"$(seq 20000)\" | head -c %d; grep VmHWM /proc/$PPID/status >&2".formatted(SIZE);

    private static final Pattern KIBIBYTES = Pattern.compile("VmHWM:\\s*(\\d+) kB");

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
            long kibibytes = Long.parseLong(child.err().expect(KIBIBYTES));
            assertThat(kibibytes).isLessThan(frontEnd == FrontEnd.NATIVE ? 64 << 10 : 160 << 10);
            assertThat(Files.size(dir.resolve("log")))
                    .isBetween(SIZE, SIZE + child.err().text().length());
            assertThat(beginningOfTheLog().getValue()).isEqualTo(passed.getValue());
        } finally {
            Posix.close(pipe.readEnd());
        }
    }

    /// Of what the log holds of stdout; the line about the parent comes after it.
    private Checksum beginningOfTheLog() throws IOException {
        Checksum checksum = new CRC32C();
        byte[] buffer = new byte[1 << 20];
        long left = SIZE;
        try (InputStream in = Files.newInputStream(dir.resolve("log"))) {
            while (left > 0) {
                int n = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                checksum.update(Arrays.copyOf(buffer, n), 0, n);
                left -= n;
            }
        }
        return checksum;
    }
}
