package dev.lastword.process;

import java.util.List;

/// How much of a command's output its reader gets to see.
public interface View {

    /// Everything.
    View EVERYTHING =
            new View() {
                @Override
                public List<Passage> passages(List<Channel> channels) {
                    return channels.stream().<Passage>map(_ -> new Straight()).toList();
                }

                @Override
                public long patienceNanos() {
                    return Long.MAX_VALUE;
                }
            };

    /// What stands between each channel and its reader, asked before the command is started.
    List<Passage> passages(List<Channel> channels);

    /// How long the command has to be silent before what waits in a passage is let go, nanoseconds.
    long patienceNanos();
}
