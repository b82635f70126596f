package dev.lastword.process;

import java.util.List;
import java.util.Optional;

/// The system calls that a wrapper needs, and nothing more: the only door between `core` and the
/// machine.
///
/// A call answers as the kernel does: 0 or more when it worked, the negated Linux errno when it did
/// not ([dev.lastword.status.Errno#of(int)]). Nothing here throws, blocks signals for longer than
/// said, or writes to a stream by itself. Descriptors that a call opens are close-on-exec and above
/// 2, so that they can neither reach the command nor stand in for a closed standard stream.
public interface Kernel extends Disk {

    /// open(2) for writing an emptied file, made with mode 0666 minus the umask where there is
    /// none. Does not wait for a reader when the path is a FIFO, and writing to one does not block.
    int create(Word path);

    /// Opens what `descriptor` refers to once more for writing, so that non-blocking mode can be
    /// set without touching the description that others share.
    ///
    /// @return a non-blocking descriptor
    int reopenNonBlocking(int descriptor);

    /// pipe2(2), as large as the kernel allows up to `capacity` bytes. The reading end is
    /// non-blocking.
    ///
    /// @param ends receives the reading end and the writing end
    int pipe(int[] ends, int capacity);

    /// A new pseudo terminal that changes no byte of what is written to it, with the window size
    /// and the settings of the terminal `like` where that is one. The reading end is non-blocking.
    ///
    /// @param ends receives the end to read from and the command's end
    /// @param like a descriptor to take after
    int terminal(int[] ends, int like);

    /// The window size of a terminal.
    ///
    /// @param size receives columns and rows
    /// @return below 0 where it is none
    int windowSize(int descriptor, int[] size);

    /// Gives `terminal` the window size that `like` has now.
    int copyWindowSize(int like, int terminal);

    /// What a descriptor refers to.
    ///
    /// @return empty when it is closed
    Optional<FileIdentity> identify(int descriptor);

    /// Whether two descriptors share one open file description: 1 yes, 0 no, or an error where this
    /// kernel cannot tell.
    int sharesDescription(int first, int second);

    /// The bytes that can be read from a pipe or terminal now.
    int available(int descriptor);

    /// Marks a descriptor that the caller passed as not for the command.
    int hideFromCommand(int descriptor);

    /// poll(2).
    ///
    /// @param timeoutMillis below 0: without limit
    /// @return how many have something to report
    int poll(PollSet set, long timeoutMillis);

    /// Blocks every signal that can be forwarded, so that each waits to be read from the descriptor
    /// that is returned.
    int takeSignals();

    /// The next signal that waits, if one does.
    ///
    /// @param signals what [#takeSignals()] returned
    Optional<SignalArrival> nextSignal(int signals);

    /// Starts a command with the signal mask and the dispositions that lastword was given.
    ///
    /// @return its process id
    int spawn(Spawn spawn);

    /// Becomes the command by execve(2).
    ///
    /// @return an error; otherwise it does not return
    int become(Word path, List<Word> words);

    /// The next change of state of any child, without waiting: wait4(2) with WNOHANG, WUNTRACED and
    /// WCONTINUED.
    ///
    /// @param change receives what happened
    /// @return the process id, or 0 when there is nothing new
    int nextChange(ChildChange change);

    /// kill(2).
    int kill(int process, int signal);

    /// Lets a stop signal stop lastword itself; returns after it was continued.
    int stopSelf(int signal);

    /// Dies of a signal with its default disposition and without a core dump.
    ///
    /// Returns where that is impossible (process 1, or a signal that is not deadly).
    void dieOf(int signal);

    /// _exit(2). Called by `Main` alone.
    void exit(int code);

    /// The process id of lastword.
    int processId();

    /// access(2) with X_OK on something that is not a directory.
    int executable(Word path);

    /// A variable of the environment that the command will see.
    Optional<Word> variable(String name);

    /// All variables of that environment, `NAME=value`.
    List<Word> environment();

    /// getcwd(2).
    Optional<Word> workingDirectory();

    /// CLOCK_MONOTONIC in nanoseconds.
    long monotonicNanos();

    /// CLOCK_REALTIME in milliseconds since 1970 UTC.
    long epochMillis();
}
