package dev.lastword.nativefront;

import dev.lastword.cli.Handover;
import dev.lastword.process.Word;
import dev.lastword.status.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Becomes the JVM front end, which lies beside this program and knows every command.
final class JvmHandover implements Handover {

    private static final Word LAUNCHER = Word.of("lastword-jvm");

    private final SystemKernel kernel;

    JvmHandover(SystemKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Optional<Verdict> offer(List<Word> words) {
        Optional<Word> launcher = kernel.ownPath().map(JvmHandover::beside);
        if (launcher.isPresent()) {
            List<Word> command = new ArrayList<>(List.of(launcher.get()));
            command.addAll(words);
            kernel.become(launcher.get(), command);
        }
        return Optional.empty();
    }

    private static Word beside(Word path) {
        int slash = path.length();
        while (slash > 0 && path.byteAt(slash - 1) != '/') {
            slash--;
        }
        return Word.of(path.bytes(), 0, slash).plus(LAUNCHER);
    }
}
