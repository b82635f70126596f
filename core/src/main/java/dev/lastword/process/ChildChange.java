package dev.lastword.process;

/// What wait4(2) told about a child; filled anew by each call of [Kernel#nextChange].
public final class ChildChange {

    private int status;
    private long userMicros;
    private long systemMicros;
    private long maxRssKiB;

    /// For kernels.
    ///
    /// @param status the status word, in the encoding that Linux and the BSDs share
    /// @param userMicros microseconds of user time
    /// @param systemMicros microseconds of system time
    /// @param maxRssKiB the largest resident set, KiB
    public void set(int status, long userMicros, long systemMicros, long maxRssKiB) {
        this.status = status;
        this.userMicros = userMicros;
        this.systemMicros = systemMicros;
        this.maxRssKiB = maxRssKiB;
    }

    public boolean exited() {
        return (status & 0x7f) == 0;
    }

    /// 0–255, where it exited.
    public int exitCode() {
        return status >> 8 & 0xff;
    }

    public boolean continued() {
        return status == 0xffff;
    }

    public boolean stopped() {
        return (status & 0xff) == 0x7f;
    }

    /// The signal that stopped it, where one did.
    public int stopSignal() {
        return status >> 8 & 0xff;
    }

    public boolean killed() {
        return !exited() && !stopped() && !continued();
    }

    /// The signal that killed it, where one did.
    public int deadlySignal() {
        return status & 0x7f;
    }

    public boolean coreDumped() {
        return (status & 0x80) != 0;
    }

    public long userMicros() {
        return userMicros;
    }

    public long systemMicros() {
        return systemMicros;
    }

    public long maxRssKiB() {
        return maxRssKiB;
    }
}
