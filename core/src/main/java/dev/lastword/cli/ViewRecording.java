package dev.lastword.cli;

import dev.lastword.filter.Gate;
import dev.lastword.filter.Promises;
import dev.lastword.process.Channel;
import dev.lastword.process.Stream;
import dev.lastword.process.Witness;
import dev.lastword.status.Mishap;
import java.util.List;
import java.util.Optional;

/// Keeps the whole output of a command whose reader sees less, so that nothing is hidden that
/// cannot be shown again.
///
/// The record is made when the output gets long enough for anything to be hidden: a short run
/// leaves nothing on the disk.
final class ViewRecording implements Witness, Gate {

    private static final int FREE_CHUNKS = 64;

    private final Recording recording;
    private final boolean atOnce;
    private final boolean disabled;

    private final byte[] held = new byte[Promises.SMALL];
    private int heldBytes;
    private final Stream[] streams = new Stream[FREE_CHUNKS];
    private final long[] moments = new long[FREE_CHUNKS];
    private final int[] ends = new int[FREE_CHUNKS];
    private int chunks;
    private boolean opened;

    /// @param atOnce whether the record is made before the command starts
    /// @param disabled whether there must be no record
    ViewRecording(Recording recording, boolean atOnce, boolean disabled) {
        this.recording = recording;
        this.atOnce = atOnce;
        this.disabled = disabled;
    }

    @Override
    public Optional<Mishap> begin(List<Channel> channels) {
        recording.prepare(channels);
        if (atOnce) {
            open();
        }
        return Optional.empty();
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    /// Whether there is a record, or has been an attempt to make one.
    boolean isOpened() {
        return opened;
    }

    @Override
    public boolean mayHide() {
        return opened && recording.keepsEverything();
    }

    @Override
    public void output(Stream stream, long nanos, byte[] bytes, int offset, int length) {
        if (!opened) {
            if (heldBytes + length < Promises.SMALL && chunks < FREE_CHUNKS) {
                hold(stream, nanos, bytes, offset, length);
                return;
            }
            open();
        }
        recording.output(stream, nanos, bytes, offset, length);
    }

    private void hold(Stream stream, long nanos, byte[] bytes, int offset, int length) {
        System.arraycopy(bytes, offset, held, heldBytes, length);
        heldBytes += length;
        streams[chunks] = stream;
        moments[chunks] = nanos;
        ends[chunks] = heldBytes;
        chunks++;
    }

    private void open() {
        opened = true;
        if (disabled) {
            return;
        }
        recording.open();
        int from = 0;
        for (int i = 0; i < chunks; i++) {
            recording.output(streams[i], moments[i], held, from, ends[i] - from);
            from = ends[i];
        }
    }

    @Override
    public void resized(long nanos, int columns, int rows) {
        if (opened) {
            recording.resized(nanos, columns, rows);
        }
    }
}
