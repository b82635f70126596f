package dev.lastword.pattern;

import java.util.Arrays;

/// The states of a deterministic machine that have been met, and the way from each under every
/// class of bytes, as far as it has been asked for.
///
/// A state is where its row in [#ways()] begins. The arrays start small, and grow or are emptied
/// when they are full; a state is good until then.
final class StateTable {

    /// Nobody has asked yet for this way.
    static final int UNKNOWN = -1;

    /// How large all arrays are together, in bytes: at first, and at most.
    private static final int LEAST_BYTES = 48 << 10;

    private static final int MOST_BYTES = 1 << 20;
    private static final int FEWEST_STATES = 16;

    private static final int NONE = -1;

    private final int width;
    private final int recordSize;
    private int capacity;
    private int size;
    private int generation;
    private int[] ways;
    private int[] records;
    private int[] endings;
    private boolean[] ended;
    private int[] buckets;

    /// @param width classes of bytes
    /// @param recordSize numbers that make up what a state is
    StateTable(int width, int recordSize) {
        this.width = width;
        this.recordSize = recordSize;
        capacity = capacity(LEAST_BYTES);
        ways = new int[capacity * width];
        records = new int[capacity * recordSize];
        endings = new int[capacity];
        ended = new boolean[capacity];
        buckets = new int[bucketCount()];
        clear();
    }

    /// Rows of [#width] numbers.
    int[] ways() {
        return ways;
    }

    /// What states are: [#record(int)] says where.
    int[] records() {
        return records;
    }

    /// Where what a state is begins in [#records()].
    int record(int state) {
        return state / width * recordSize;
    }

    /// Whether it is known what a line has that ends in a state.
    boolean hasEnding(int state) {
        return ended[state / width];
    }

    /// What a line has that ends in a state, where that is known.
    int ending(int state) {
        return endings[state / width];
    }

    void setEnding(int state, int ending) {
        ended[state / width] = true;
        endings[state / width] = ending;
    }

    /// Changes whenever states are forgotten.
    int generation() {
        return generation;
    }

    boolean isFull() {
        return size == capacity;
    }

    boolean canGrow() {
        return capacity < capacity(MOST_BYTES);
    }

    /// Makes room for four times as many states.
    void grow() {
        capacity = Math.min(4 * capacity, capacity(MOST_BYTES));
        ways = Arrays.copyOf(ways, capacity * width);
        records = Arrays.copyOf(records, capacity * recordSize);
        endings = Arrays.copyOf(endings, capacity);
        ended = Arrays.copyOf(ended, capacity);
        buckets = new int[bucketCount()];
        Arrays.fill(buckets, NONE);
        for (int i = 0; i < size; i++) {
            buckets[freeBucket(i)] = i;
        }
    }

    /// Forgets all states.
    void clear() {
        size = 0;
        generation++;
        Arrays.fill(buckets, NONE);
    }

    /// The place in [#records()] where the next new state is written before [#intern].
    int draft() {
        return size * recordSize;
    }

    /// The state that [#draft()] describes; only where the table is not full.
    int intern() {
        int bucket = bucket(size);
        while (buckets[bucket] != NONE) {
            if (areEqual(buckets[bucket], size)) {
                return buckets[bucket] * width;
            }
            bucket = (bucket + 1) & (buckets.length - 1);
        }
        buckets[bucket] = size;
        ended[size] = false;
        int state = size * width;
        Arrays.fill(ways, state, state + width, UNKNOWN);
        size++;
        return state;
    }

    int size() {
        return size;
    }

    private boolean areEqual(int one, int other) {
        for (int i = 0; i < recordSize; i++) {
            if (records[one * recordSize + i] != records[other * recordSize + i]) {
                return false;
            }
        }
        return true;
    }

    private int bucket(int index) {
        int hash = 0;
        for (int i = index * recordSize; i < (index + 1) * recordSize; i++) {
            hash = (hash ^ records[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash & (buckets.length - 1);
    }

    private int freeBucket(int index) {
        int bucket = bucket(index);
        while (buckets[bucket] != NONE) {
            bucket = (bucket + 1) & (buckets.length - 1);
        }
        return bucket;
    }

    private int capacity(int bytes) {
        return Math.max(FEWEST_STATES, bytes / (4 * (width + recordSize + 4)));
    }

    private int bucketCount() {
        return Integer.highestOneBit(capacity) * 4;
    }
}
