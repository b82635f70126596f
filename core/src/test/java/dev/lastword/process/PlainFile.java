package dev.lastword.process;

import dev.lastword.status.Errno;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// A file that always takes bytes, until its disk is full, and gives those that it was made with.
final class PlainFile extends OpenFile {

    private final byte[] contents;
    private final int room;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int position;
    private int place;

    private PlainFile(FileIdentity identity, byte[] contents, int room) {
        super(identity, true);
        this.contents = contents;
        this.room = room;
    }

    static PlainFile toWrite(FileIdentity identity) {
        return new PlainFile(identity, new byte[0], Integer.MAX_VALUE);
    }

    /// One on a disk that has only `room` bytes left.
    static PlainFile onFullDisk(FileIdentity identity, int room) {
        return new PlainFile(identity, new byte[0], room);
    }

    static PlainFile toRead(FileIdentity identity, byte[] contents) {
        return new PlainFile(identity, contents.clone(), 0);
    }

    /// Everything that was written into it, lastword's notes left out.
    byte[] received() {
        return received.toByteArray();
    }

    /// Reads and writes there next.
    void seek(long offset) {
        place = (int) offset;
        position = (int) Math.min(offset, contents.length);
    }

    void truncate(long length) {
        byte[] kept = Arrays.copyOf(received.toByteArray(), (int) length);
        received.reset();
        received.write(kept, 0, kept.length);
        place = Math.min(place, kept.length);
    }

    @Override
    int ready() {
        return PollSet.IN | PollSet.OUT;
    }

    @Override
    int read(byte[] into, int offset, int length) {
        int count = Math.min(length, contents.length - position);
        System.arraycopy(contents, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    int write(byte[] from, int offset, int length, boolean note) {
        int within = Math.max(0, received.size() - place);
        int count = Math.min(length, room - received.size() + within);
        if (count == 0 && length > 0) {
            return -Errno.ENOSPC.number();
        }
        if (!note && place == received.size()) {
            received.write(from, offset, count);
        } else if (!note) {
            byte[] all = Arrays.copyOf(received(), Math.max(received.size(), place + count));
            System.arraycopy(from, offset, all, place, count);
            received.reset();
            received.write(all, 0, all.length);
        }
        place += note ? 0 : count;
        return count;
    }
}
