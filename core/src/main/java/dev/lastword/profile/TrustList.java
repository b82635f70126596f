package dev.lastword.profile;

import dev.lastword.config.ConfigFiles;
import dev.lastword.config.SourceFile;
import dev.lastword.policy.Origin;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import java.util.Optional;

/// Which files of projects the user trusts: one line `SHA-256 PATH` for each content of a file, in
/// `lastword/trusted` where users keep their configuration.
///
/// The content is what counts. A file that changes is untrusted again, and the same file in another
/// checkout is trusted.
public final class TrustList {

    private static final String FOLDER = "lastword";
    private static final String FILE = "trusted";

    private final Kernel kernel;

    public TrustList(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Where it is kept.
    ///
    /// @return empty where the environment names no home
    public Optional<Word> path() {
        return ConfigFiles.userFolder(kernel).map(d -> d.child(FOLDER).child(FILE));
    }

    /// Whether a file with this content is trusted.
    public boolean trusts(SourceFile file) {
        String text = content();
        if (text.isEmpty()) {
            return false;
        }
        String digest = digest(file);
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(digest + " ")) {
                return true;
            }
        }
        return false;
    }

    private String content() {
        return path().flatMap(p -> ConfigFiles.read(kernel, Origin.Kind.USER, p))
                .map(f -> f.content().text())
                .orElse("");
    }

    private static String digest(SourceFile file) {
        return Sha256.hex(file.content().bytes());
    }

    /// Trusts a file with the content it has.
    ///
    /// @return 0 or a negated errno
    public int add(SourceFile file) {
        Optional<Word> path = path();
        if (path.isEmpty()) {
            return -Errno.ENOENT.number();
        }
        makeFolder(path.get());
        int descriptor = kernel.openForAppending(path.get());
        return descriptor < 0 ? descriptor : write(descriptor, line(file));
    }

    private static Word line(SourceFile file) {
        byte[] path = file.path().bytes();
        for (int i = 0; i < path.length; i++) {
            path[i] = path[i] == '\n' ? (byte) '?' : path[i];
        }
        return Word.of(digest(file) + "  ").plus(Word.of(path)).plus("\n");
    }

    private void makeFolder(Word path) {
        int slash = path.indexOf('/', 1);
        while (slash > 0) {
            kernel.makeDirectory(path.part(0, slash));
            slash = path.indexOf('/', slash + 1);
        }
    }

    /// One write(2) at the end of the file, so that two of these do not mix.
    private int write(int descriptor, Word text) {
        byte[] bytes = text.bytes();
        int done = 0;
        int answer = 0;
        while (done < bytes.length && answer >= 0) {
            int written = kernel.write(descriptor, bytes, done, bytes.length - done);
            done += Math.max(0, written);
            answer = written < 0 && !Errno.EINTR.is(written) ? written : 0;
        }
        int closed = kernel.close(descriptor);
        return answer < 0 ? answer : closed;
    }

    /// Takes back the trust in a file: in what it is now, and in what it was.
    ///
    /// @return 1 where it was trusted, 0 where not, or a negated errno
    public int remove(SourceFile file) {
        String digest = digest(file);
        String place = line(file).text().substring(digest.length()).stripTrailing();
        StringBuilder kept = new StringBuilder();
        boolean found = false;
        for (String line : content().split("\n", -1)) {
            if (line.startsWith(digest + " ") || line.endsWith(place)) {
                found = true;
            } else if (!line.isEmpty()) {
                kept.append(line).append('\n');
            }
        }
        Optional<Word> path = path();
        if (!found || path.isEmpty()) {
            return 0;
        }
        Word newer = path.get().plus(".new");
        kernel.remove(newer);
        int descriptor = kernel.createNew(newer);
        int answer = descriptor < 0 ? descriptor : write(descriptor, Word.of(kept.toString()));
        answer = answer < 0 ? answer : kernel.rename(newer, path.get());
        return answer < 0 ? answer : 1;
    }
}
