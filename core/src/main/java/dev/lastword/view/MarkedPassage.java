package dev.lastword.view;

/// A filtered stderr that also gets the marks of stdout, between its own lines.
final class MarkedPassage extends FilteredPassage {

    private final Marks marks;
    private boolean ended;

    MarkedPassage(LazyFilter filter, Marks marks) {
        super(filter);
        this.marks = marks;
    }

    /// Never within a line of the command's, as long as that may still be continued.
    private boolean marksAreNext() {
        return !marks.isEmpty() && (!marks.atLineStart() || !inLine() || isOver());
    }

    private boolean isOver() {
        return ended && !super.ready();
    }

    @Override
    public boolean ready() {
        if (!marks.isEmpty() && marks.atLineStart() && inLine() && isOver()) {
            marks.precedeByLineFeed();
        }
        return !isDiscarded() && (marksAreNext() || super.ready());
    }

    @Override
    public byte[] source() {
        return marksAreNext() ? marks.bytes() : super.source();
    }

    @Override
    public int offset() {
        return marksAreNext() ? marks.offset() : super.offset();
    }

    @Override
    public int length() {
        return marksAreNext() ? marks.length() : super.length();
    }

    @Override
    void forget(int count) {
        if (marksAreNext()) {
            marks.passed(count);
        } else {
            super.forget(count);
        }
    }

    @Override
    public void end(boolean failed) {
        super.end(failed);
        ended = true;
    }
}
