package dev.lastword.view;

import dev.lastword.filter.FilterCounts;
import dev.lastword.filter.LineFilter;
import dev.lastword.filter.LinePatterns;
import dev.lastword.filter.LineProfile;
import java.util.Optional;
import java.util.function.Function;

/// A filter that is made when there is something to filter: to compile its patterns takes longer
/// than many a command takes that says nothing.
final class LazyFilter {

    /// What is read before there is a filter.
    private static final int FIRST_BYTES = 1 << 14;

    private static final byte[] NOTHING = {};

    private final LineProfile profile;
    private final Function<LinePatterns.Result.Compiled, LineFilter> making;
    private Optional<LineFilter> made = Optional.empty();
    private byte[] first = NOTHING;
    private boolean raw;
    private String refused = "";

    /// @param making makes the filter of the patterns
    LazyFilter(LineProfile profile, Function<LinePatterns.Result.Compiled, LineFilter> making) {
        this.profile = profile;
        this.making = making;
    }

    private LineFilter make() {
        if (LinePatterns.compile(profile) instanceof LinePatterns.Result.Compiled patterns) {
            return making.apply(patterns);
        }
        // Each pattern was found to be in order before the command started; all of them together
        // can still be too many.
        refused = "the patterns of the profile are too large together";
        raw = true;
        return LinePatterns.compile(LineProfile.NOTHING)
                        instanceof LinePatterns.Result.Compiled patterns
                ? making.apply(patterns)
                : fail();
    }

    private static LineFilter fail() {
        throw new IllegalStateException("lastword's own patterns are wrong");
    }

    byte[] buffer() {
        return made.isPresent() ? made.get().buffer() : first;
    }

    int fillFrom() {
        return made.isPresent() ? made.get().fillFrom() : 0;
    }

    int room() {
        if (made.isPresent()) {
            return made.get().room();
        }
        first = first.length == 0 ? new byte[FIRST_BYTES] : first;
        return first.length;
    }

    void filled(int count) {
        if (made.isEmpty()) {
            LineFilter filter = make();
            made = Optional.of(filter);
            if (raw) {
                filter.raw();
            }
            filter.room();
            System.arraycopy(first, 0, filter.buffer(), filter.fillFrom(), count);
        }
        made.get().filled(count);
    }

    boolean ready() {
        return made.isPresent() && made.get().ready();
    }

    byte[] source() {
        return made.isPresent() ? made.get().source() : NOTHING;
    }

    int offset() {
        return made.isPresent() ? made.get().offset() : 0;
    }

    int length() {
        return made.isPresent() ? made.get().length() : 0;
    }

    /// Whether what is ready is the mark of a gap.
    boolean own() {
        return made.isPresent() && made.get().own();
    }

    void passed(int count) {
        if (made.isPresent()) {
            made.get().passed(count);
        }
    }

    boolean waiting() {
        return made.isPresent() && made.get().waiting();
    }

    void hurry() {
        made.ifPresent(LineFilter::hurry);
    }

    void raw() {
        raw = true;
        made.ifPresent(LineFilter::raw);
    }

    void end(boolean failed) {
        made.ifPresent(filter -> filter.end(failed));
    }

    FilterCounts counts() {
        return made.isPresent() ? made.get().counts() : FilterCounts.NONE;
    }

    /// Why nothing more is hidden; empty where nothing is wrong.
    String trouble() {
        return refused.isEmpty() && made.isPresent() ? made.get().trouble() : refused;
    }
}
