package dev.lastword.cli;

import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;

/// Says why a command could not be executed.
final class Refusal {

    private Refusal() {}

    /// One line; execve(2)'s errno alone can mislead, so the file is looked at where it does.
    static Word message(Kernel kernel, Word name, Errno errno) {
        Word shown = name.length() == 0 ? Word.of("''") : name;
        return shown.plus(": " + reason(kernel, name, errno));
    }

    private static String reason(Kernel kernel, Word name, Errno errno) {
        if (!name.contains('/')) {
            return errno.text();
        }
        if (errno.equals(Errno.ENOENT) && kernel.executable(name) >= 0) {
            return "the interpreter that it names is not there";
        }
        if (errno.equals(Errno.EACCES) && Errno.EISDIR.is(kernel.executable(name))) {
            return Errno.EISDIR.text();
        }
        return errno.text();
    }
}
