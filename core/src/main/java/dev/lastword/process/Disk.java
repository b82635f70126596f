package dev.lastword.process;

/// The calls that files are kept with: the part of the [Kernel] that a record needs.
///
/// A call answers as the kernel does: 0 or more when it worked, the negated Linux errno when it did
/// not ([dev.lastword.status.Errno#of(int)]). What is made here belongs to its owner alone,
/// whatever the umask: directories have mode 0700, files 0600.
public interface Disk {

    /// read(2).
    ///
    /// @return bytes read, 0 at the end
    int read(int descriptor, byte[] into, int offset, int length);

    /// write(2).
    ///
    /// @return bytes written
    int write(int descriptor, byte[] from, int offset, int length);

    /// close(2).
    int close(int descriptor);

    /// open(2) for reading.
    int openForReading(Word path);

    /// open(2) of a file that is not there yet, for writing.
    int createNew(Word path);

    /// open(2) of a file that is there, for writing from its beginning.
    int openForWriting(Word path);

    /// open(2) for writing at the end, whatever else writes there; makes the file where there is
    /// none.
    int openForAppending(Word path);

    /// lseek(2) from the beginning.
    int seek(int descriptor, long offset);

    /// ftruncate(2).
    int truncate(int descriptor, long length);

    /// fsync(2).
    int sync(int descriptor);

    /// mkdir(2).
    int makeDirectory(Word path);

    /// rename(2).
    int rename(Word from, Word to);

    /// unlink(2).
    int remove(Word path);

    /// rmdir(2).
    int removeDirectory(Word path);

    /// Takes an exclusive POSIX lock on a whole file without waiting: fcntl(2), F_SETLK. It is gone
    /// when the process is, or closes any descriptor of that file.
    int lock(int descriptor);

    /// Whether `path` is a directory that belongs to us and that nobody else may write to: 0,
    /// ENOENT, ENOTDIR, or EPERM where others may.
    int ownDirectory(Word path);

    /// Fills `bytes` with what nobody can guess.
    int random(byte[] bytes);
}
