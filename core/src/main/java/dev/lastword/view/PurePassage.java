package dev.lastword.view;

/// A filtered stdout that gets nothing but lines of the command: the marks go to stderr.
final class PurePassage extends FilteredPassage {

    private final Marks marks;
    private boolean ended;

    PurePassage(LazyFilter filter, Marks marks) {
        super(filter);
        this.marks = marks;
    }

    @Override
    public boolean ready() {
        while (super.ready() && filter.own()) {
            marks.add(filter.source(), filter.offset(), filter.length());
            filter.passed(filter.length());
        }
        boolean ready = super.ready();
        if (ended && !ready) {
            marks.close();
        }
        return ready;
    }

    @Override
    public void end(boolean failed) {
        super.end(failed);
        ended = true;
    }
}
