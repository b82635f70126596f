package dev.lastword.process;

/// What the bytes of one channel go through on their way from the command to its reader: read into
/// it at one end, written out of it at the other.
///
/// It may neither throw nor wait, and what passes often leaves no garbage.
public interface Passage {

    /// Where the next bytes are to be read to.
    byte[] buffer();

    /// Where in [#buffer()].
    int fillFrom();

    /// How many fit there; above 0 wherever nothing is [#ready()]. May move what is held.
    int room();

    /// So many bytes were read.
    void filled(int count);

    /// Whether there is something for the reader.
    boolean ready();

    /// Where that lies.
    byte[] source();

    /// Where in [#source()].
    int offset();

    /// How much of it there is in one piece.
    int length();

    /// The reader got so many bytes of it.
    void passed(int count);

    /// Whether something for the reader waits until more of the output is known.
    boolean waiting();

    /// Lets go of what is [#waiting()].
    void hurry();

    /// Everything was read, and it is known how the command ended.
    ///
    /// @param failed whether it did anything but exit with 0
    void end(boolean failed);

    /// The reader is gone: what is held is of no use any more, and neither is what comes.
    void discard();
}
