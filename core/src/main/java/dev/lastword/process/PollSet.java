package dev.lastword.process;

/// The descriptors of one poll(2), at most [#CAPACITY]; laid out for the kernel as `struct pollfd`.
public final class PollSet {

    /// The signals, and for each of two channels a source, a reader and a log.
    public static final int CAPACITY = 7;

    /// There is something to read.
    public static final int IN = 1;

    /// Writing will not block.
    public static final int OUT = 4;

    /// Nobody reads the pipe any more; reported without being asked for.
    public static final int ERROR = 8;

    /// The other side has hung up; reported without being asked for.
    public static final int HANG_UP = 16;

    private final int[] descriptors = new int[CAPACITY];
    private final int[] interests = new int[CAPACITY];
    private final int[] reports = new int[CAPACITY];
    private int size;

    public void clear() {
        size = 0;
    }

    /// Adds a descriptor.
    ///
    /// @param interest [#IN], [#OUT], or 0 to hear of errors only
    /// @return its place in this set
    public int add(int descriptor, int interest) {
        descriptors[size] = descriptor;
        interests[size] = interest;
        reports[size] = 0;
        return size++;
    }

    public int size() {
        return size;
    }

    public int descriptor(int place) {
        return descriptors[place];
    }

    public int interest(int place) {
        return interests[place];
    }

    /// What the kernel reported for a place; 0 for a place below 0.
    public int report(int place) {
        return place < 0 ? 0 : reports[place];
    }

    /// For kernels.
    public void setReport(int place, int report) {
        reports[place] = report;
    }
}
