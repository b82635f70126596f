package dev.lastword.jvm.history;

/// Where recorded output goes.
public interface ByteSink {

    void accept(byte[] bytes, int offset, int length);

    /// Whether anything that comes can still matter.
    default boolean wantsMore() {
        return true;
    }

    /// All of it has come.
    default void end() {}
}
