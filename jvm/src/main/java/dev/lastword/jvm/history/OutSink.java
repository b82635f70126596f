package dev.lastword.jvm.history;

/// Hands recorded output to stdout as it is.
///
/// @param out where it goes
record OutSink(Out out) implements ByteSink {

    @Override
    public void accept(byte[] bytes, int offset, int length) {
        out.write(bytes, offset, length);
    }

    @Override
    public boolean wantsMore() {
        return !out.isBroken();
    }
}
