package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tokens of a script, side by side in arrays: there are many, and most are asked for only
/// once.
final class Tokens {

    private final String text;
    private Kind[] kinds;
    private int[] starts;
    private int[] ends;
    private int count;
    private final Map<Integer, String> faults = new HashMap<>();
    private final List<Comment> comments = new ArrayList<>();

    Tokens(String text) {
        this.text = text;
        int guess = text.length() / 4 + 16;
        kinds = new Kind[guess];
        starts = new int[guess];
        ends = new int[guess];
    }

    void add(Kind kind, int start, int end) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        kinds[count] = kind;
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    void addFault(String reason, int start, int end) {
        faults.put(count, reason);
        add(Kind.ERROR, start, end);
    }

    void add(Comment comment) {
        comments.add(comment);
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    Kind kind(int index) {
        return kinds[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    String text(int index) {
        return text.substring(starts[index], ends[index]);
    }

    /// Why the token of kind [Kind#ERROR] is none.
    String fault(int index) {
        return faults.getOrDefault(index, Kind.ERROR.text());
    }

    List<Comment> comments() {
        return comments;
    }
}
