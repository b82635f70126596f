package dev.lastword.record;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// All secrets as one machine that is fed a byte at a time: Aho and Corasick's, so that the time is
/// linear whatever the secrets and the bytes are.
final class SecretTrie {

    /// Nothing of any secret has been seen.
    static final int ROOT = 0;

    private static final int NONE = -1;

    private final int[] first = new int[256];
    private int[] child;
    private int[] sibling;
    private byte[] label;
    private int[] depth;
    private int[] fallback;
    private int[] longest;
    private int size;

    /// @param secrets none of them empty
    SecretTrie(List<byte[]> secrets) {
        int capacity = 1;
        for (byte[] secret : secrets) {
            capacity += secret.length;
        }
        child = filled(capacity);
        sibling = filled(capacity);
        label = new byte[capacity];
        depth = new int[capacity];
        fallback = new int[capacity];
        longest = new int[capacity];
        size = 1;
        Arrays.fill(first, ROOT);
        for (byte[] secret : secrets) {
            add(secret);
        }
        link();
    }

    private static int[] filled(int capacity) {
        int[] array = new int[capacity];
        Arrays.fill(array, NONE);
        return array;
    }

    boolean isEmpty() {
        return size == 1;
    }

    /// How many of the last bytes may be the beginning of a secret.
    int depth(int state) {
        return depth[state];
    }

    /// How many of the last bytes are a secret: the longest that ends here, 0 where none does.
    int secretLength(int state) {
        return longest[state];
    }

    /// Whether a secret begins with this byte.
    boolean begins(byte b) {
        return first[b & 0xff] != ROOT;
    }

    /// The state after one more byte.
    int next(int from, byte b) {
        int state = from;
        while (state != ROOT) {
            int to = childOf(state, b);
            if (to != NONE) {
                return to;
            }
            state = fallback[state];
        }
        return first[b & 0xff];
    }

    private int childOf(int state, byte b) {
        int to = child[state];
        while (to != NONE && label[to] != b) {
            to = sibling[to];
        }
        return to;
    }

    private void add(byte[] secret) {
        int state = ROOT;
        for (byte b : secret) {
            int to = state == ROOT ? first[b & 0xff] : childOf(state, b);
            if (to == NONE || to == ROOT) {
                to = size++;
                label[to] = b;
                depth[to] = depth[state] + 1;
                if (state == ROOT) {
                    first[b & 0xff] = to;
                } else {
                    sibling[to] = child[state];
                    child[state] = to;
                }
            }
            state = to;
        }
        longest[state] = secret.length;
    }

    private void link() {
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int to : first) {
            if (to != ROOT) {
                waiting.add(to);
            }
        }
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            for (int to = child[state]; to != NONE; to = sibling[to]) {
                fallback[to] = next(fallback[state], label[to]);
                longest[to] = Math.max(longest[to], longest[fallback[to]]);
                waiting.add(to);
            }
        }
    }
}
