package dev.lastword.process;

import dev.lastword.status.Errno;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the file that a command's first word means, as execvp(3) and shells do.
final class ExecutableSearch {

    /// What execvp(3) searches where PATH is not set.
    private static final Word DEFAULT_PATH = Word.of("/bin:/usr/bin");

    private static final Word HERE = Word.of(".");
    private static final Word SEPARATOR = Word.of("/");
    private static final Word SHELL = Word.of("/bin/sh");

    /// As much of a file as bash looks at to tell a script from a binary.
    private static final int HEAD_BYTES = 80;

    private final Kernel kernel;

    ExecutableSearch(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Something that executes a file: by becoming it, or in a child.
    interface Execution {
        /// Executes it.
        ///
        /// @return a negated errno where it did not work
        int execute(Word path, List<Word> words);
    }

    /// Executes the file that the first word means; a script without `#!` by the shell.
    ///
    /// @param words the command, not empty
    /// @return what the execution answered
    int execute(List<Word> words, Execution execution) {
        Optional<Word> path = find(words.getFirst());
        if (path.isEmpty()) {
            return -Errno.ENOENT.number();
        }
        int answer = execution.execute(path.get(), words);
        if (Errno.ENOEXEC.is(answer) && !looksBinary(path.get())) {
            List<Word> script = new ArrayList<>(List.of(SHELL, path.get()));
            script.addAll(words.subList(1, words.size()));
            return execution.execute(SHELL, script);
        }
        return answer;
    }

    /// The file to execute for `name`: itself where it holds a slash, otherwise the first
    /// executable of that name in PATH, otherwise the first one that is there at all, for execve(2)
    /// to say what is wrong with it.
    private Optional<Word> find(Word name) {
        if (name.length() == 0) {
            return Optional.empty();
        }
        if (name.contains('/')) {
            return Optional.of(name);
        }
        Word path = kernel.variable("PATH").orElse(DEFAULT_PATH);
        Optional<Word> forbidden = Optional.empty();
        int start = 0;
        for (int end = 0; end <= path.length(); end++) {
            if (end < path.length() && path.byteAt(end) != ':') {
                continue;
            }
            Word candidate = join(Word.of(path.bytes(), start, end), name);
            start = end + 1;
            int answer = kernel.executable(candidate);
            if (answer >= 0) {
                return Optional.of(candidate);
            }
            if (forbidden.isEmpty()
                    && !Errno.ENOENT.is(answer)
                    && !Errno.ENOTDIR.is(answer)
                    && !Errno.EISDIR.is(answer)) {
                forbidden = Optional.of(candidate);
            }
        }
        return forbidden;
    }

    /// A NUL in the first line, or an unreadable file.
    private boolean looksBinary(Word path) {
        int descriptor = kernel.openForReading(path);
        if (descriptor < 0) {
            return true;
        }
        byte[] head = new byte[HEAD_BYTES];
        int length = kernel.read(descriptor, head, 0, head.length);
        kernel.close(descriptor);
        for (int i = 0; i < length; i++) {
            if (head[i] == '\n') {
                return false;
            }
            if (head[i] == 0) {
                return true;
            }
        }
        return length < 0;
    }

    /// An empty entry of PATH means the working directory.
    private static Word join(Word directory, Word name) {
        return (directory.length() == 0 ? HERE : directory).plus(SEPARATOR).plus(name);
    }
}
