package dev.lastword.process;

import dev.lastword.status.Errno;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words that this process was started with, as bytes: neither front end's runtime hands them
/// to `main` unchanged where they are not UTF-8.
public final class CommandLine {

    private static final Word SOURCE = Word.of("/proc/self/cmdline");
    private static final int FIRST_BYTES = 4096;

    private CommandLine() {}

    /// The last `args.length` words, which are what `main` was meant to get.
    ///
    /// @param args what `main` got; taken as they are where /proc does not tell
    public static List<Word> words(Kernel kernel, String[] args) {
        List<Word> all = Word.split(contents(kernel));
        if (all.size() >= args.length) {
            return List.copyOf(all.subList(all.size() - args.length, all.size()));
        }
        List<Word> given = new ArrayList<>();
        for (String arg : args) {
            given.add(Word.of(arg));
        }
        return given;
    }

    private static byte[] contents(Kernel kernel) {
        int descriptor = kernel.openForReading(SOURCE);
        if (descriptor < 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[FIRST_BYTES];
        int filled = 0;
        int count;
        do {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            count = kernel.read(descriptor, bytes, filled, bytes.length - filled);
            filled += Math.max(0, count);
        } while (count > 0 || Errno.EINTR.is(count));
        kernel.close(descriptor);
        // Half of them would be other words.
        return count < 0 ? new byte[0] : Arrays.copyOf(bytes, filled);
    }
}
