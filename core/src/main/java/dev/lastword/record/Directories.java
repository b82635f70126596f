package dev.lastword.record;

import dev.lastword.process.Disk;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;

/// Makes directories.
final class Directories {

    private Directories() {}

    /// mkdir -p.
    ///
    /// @return 0 or a negated errno
    static int make(Disk disk, Word directory) {
        int slash = directory.indexOf('/', 1);
        while (slash > 0) {
            disk.makeDirectory(directory.part(0, slash));
            slash = directory.indexOf('/', slash + 1);
        }
        return unlessThere(disk.makeDirectory(directory));
    }

    /// That it is there already is as good as making it; whether it is one of ours is asked later.
    static int unlessThere(int answer) {
        return Errno.EEXIST.is(answer) || Errno.EISDIR.is(answer) ? 0 : answer;
    }
}
