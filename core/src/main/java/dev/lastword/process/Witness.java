package dev.lastword.process;

import dev.lastword.status.Mishap;
import java.util.List;
import java.util.Optional;

/// Sees everything that a command writes, as it is read.
///
/// It may neither throw nor wait: the command's bytes and signals go through the same loop.
public interface Witness {

    /// The command is about to be started, with its output captured by these channels.
    ///
    /// @return why it must not be started; said by the witness itself, if at all
    Optional<Mishap> begin(List<Channel> channels);

    /// The command wrote something.
    ///
    /// @param nanos CLOCK_MONOTONIC when it was read
    void output(Stream stream, long nanos, byte[] bytes, int offset, int length);

    /// Whether it has to have seen a chunk before anything of it is passed on: what is hidden from
    /// the reader has to be in the witness's hands. Others see it while the reader works.
    default boolean comesFirst() {
        return false;
    }

    /// A terminal that the command sees has a new size.
    void resized(long nanos, int columns, int rows);
}
