package dev.lastword.record;

import dev.lastword.process.Disk;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The directory of one run: made under a name with a dot in front, and shown when it is complete
/// and its lock is held.
final class RunDirectory {

    static final String LOCK = "lock";
    static final String START = "start.json";
    static final String CAST = "output.cast";
    static final String END = "end.json";

    /// Where room for end.json is kept until it is needed.
    static final String RESERVE = "end.json.new";

    /// As much as every end.json needs that is not about an extraordinary amount of trouble.
    static final int RESERVE_BYTES = 8192;

    private static final int TRIES = 3;

    private final Disk disk;
    private final Word state;
    private final String month;
    private final String id;
    private final List<String> files = new ArrayList<>();
    private Word path;
    private int lock = -1;
    private Optional<Word> culprit = Optional.empty();

    RunDirectory(Disk disk, Word state, String month, String id) {
        this.disk = disk;
        this.state = state;
        this.month = month;
        this.id = id;
        this.path = monthPath().child("." + id);
    }

    private Word runs() {
        return state.child("runs");
    }

    private Word monthPath() {
        return runs().child(month);
    }

    Word path() {
        return path;
    }

    /// What the last failure was about, where that is not the directory for records.
    Optional<Word> culprit() {
        return culprit;
    }

    /// Makes what is missing down to the run's own directory, and locks it.
    ///
    /// @return 0 or a negated errno
    int create() {
        int answer = Directories.make(disk, runs());
        if (answer >= 0) {
            answer = disk.ownDirectory(runs());
            culprit = answer < 0 ? Optional.of(runs()) : Optional.empty();
        }
        // Somebody who prunes may take an empty month away at this moment.
        int made = answer;
        for (int i = 0; i < TRIES && answer >= 0; i++) {
            made = Directories.unlessThere(disk.makeDirectory(monthPath()));
            made = made < 0 ? made : disk.makeDirectory(path);
            if (!Errno.ENOENT.is(made)) {
                break;
            }
        }
        if (made < 0) {
            return made;
        }
        lock = file(LOCK);
        return lock < 0 ? lock : disk.lock(lock);
    }

    /// Makes a file.
    ///
    /// @return its descriptor or a negated errno
    int file(String name) {
        int descriptor = disk.createNew(path.child(name));
        if (descriptor >= 0) {
            files.add(name);
        }
        return descriptor;
    }

    /// Makes a file with these contents.
    ///
    /// @return 0 or a negated errno
    int file(String name, byte[] contents) {
        int descriptor = file(name);
        if (descriptor < 0) {
            return descriptor;
        }
        RecordFile target = RecordFile.of(disk, descriptor);
        int answer = target.append(contents, 0, contents.length, false);
        int closed = target.close();
        return answer < 0 ? answer : closed;
    }

    /// Puts aside the room for end.json.
    int reserve() {
        byte[] blank = new byte[RESERVE_BYTES];
        Arrays.fill(blank, (byte) ' ');
        return file(RESERVE, blank);
    }

    /// Gives the directory its name: from now on the run is there. What file systems write down
    /// when a file in it is synced comes after that name.
    int show() {
        Word shown = monthPath().child(id);
        int answer = disk.rename(path, shown);
        path = answer < 0 ? path : shown;
        return answer;
    }

    /// Has a file on the disk.
    int sync(String name) {
        int descriptor = disk.openForWriting(path.child(name));
        if (descriptor < 0) {
            return descriptor;
        }
        int answer = disk.sync(descriptor);
        disk.close(descriptor);
        return answer;
    }

    /// Removes everything again.
    void remove() {
        files.forEach(name -> disk.remove(path.child(name)));
        disk.remove(path.child(END));
        disk.removeDirectory(path);
    }

    /// Gives the lock back.
    void close() {
        if (lock >= 0) {
            disk.close(lock);
            lock = -1;
        }
    }
}
