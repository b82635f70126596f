package dev.lastword.view;

import dev.lastword.filter.FilterCounts;
import dev.lastword.process.Passage;

/// A channel behind a filter, with the marks of its gaps in place: for a channel that leads to
/// where lastword's own words may stand.
class FilteredPassage implements Passage {

    protected final LazyFilter filter;
    private boolean discarded;
    private boolean inLine;

    FilteredPassage(LazyFilter filter) {
        this.filter = filter;
    }

    FilterCounts counts() {
        return filter.counts();
    }

    /// Why the filter gave up, if it did.
    String trouble() {
        return filter.trouble();
    }

    /// Hides nothing any more.
    void raw() {
        filter.raw();
    }

    /// Whether what was written last is not the end of a line.
    boolean inLine() {
        return inLine;
    }

    boolean isDiscarded() {
        return discarded;
    }

    @Override
    public byte[] buffer() {
        return filter.buffer();
    }

    @Override
    public int fillFrom() {
        return filter.fillFrom();
    }

    @Override
    public int room() {
        return filter.room();
    }

    @Override
    public void filled(int count) {
        filter.filled(count);
    }

    @Override
    public boolean ready() {
        return !discarded && filter.ready();
    }

    @Override
    public byte[] source() {
        return filter.source();
    }

    @Override
    public int offset() {
        return filter.offset();
    }

    @Override
    public int length() {
        return filter.length();
    }

    @Override
    public void passed(int count) {
        if (count > 0) {
            byte last = source()[offset() + count - 1];
            forget(count);
            inLine = last != '\n';
        }
    }

    /// Takes what was passed out of where it lay.
    void forget(int count) {
        filter.passed(count);
    }

    @Override
    public boolean waiting() {
        return !discarded && filter.waiting();
    }

    @Override
    public void hurry() {
        filter.hurry();
    }

    @Override
    public void end(boolean failed) {
        if (!discarded) {
            filter.end(failed);
        }
    }

    @Override
    public void discard() {
        discarded = true;
    }
}
