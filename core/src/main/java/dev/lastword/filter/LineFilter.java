package dev.lastword.filter;

import dev.lastword.pattern.PatternSet;

/// Decides line by line what is shown of one channel of a command's output, while it comes.
///
/// Whoever pumps the channel reads into [#buffer()], and writes what [#ready()] announces:
///
/// ```java
/// int count = read(filter.buffer(), filter.fillFrom(), filter.room());
/// filter.filled(count);
/// while (filter.ready()) {
///     filter.passed(write(filter.source(), filter.offset(), filter.length()));
/// }
/// ```
///
/// What holds whatever a profile says: the first lines are shown, those that tell of an error and
/// those around them, and the last ones when the command failed ([Promises]). How it ends is not
/// known meanwhile, so a line that can be done without stays open until enough others followed it;
/// lines behind it wait. Whatever is shown are the command's own bytes in the command's own order;
/// each gap is marked, and hides more than its mark takes. Any trouble makes it show everything.
///
/// Memory is bounded (a window of at most 1 MiB), and nothing is allocated per line or per chunk.
public final class LineFilter {
    private final PatternSet patterns;
    private final Gate gate;
    private final When when;
    private final int head;
    private final int tail;
    private final boolean collapse;

    /// How many lines must follow before one is hidden.
    private final int horizon;

    private final Window window = new Window();
    private final OpenLines open = new OpenLines();
    private final Gap gap = new Gap();
    private final GapMark mark;
    private final Repeats repeats = new Repeats();
    private final Allowance allowance;

    // The window holds, in this order: `stretch` bytes to be shown, those of the gap, those of the
    // open lines, `lineHeld` of the line that is being read, and what has not been looked at.
    private int stretch;
    private int lineHeld;

    /// The number of the line that is being read, from 1, and how much of it has come.
    private long line = 1;

    private long lineBytes;

    /// Up to this line everything is shown.
    private long shownUpTo;

    private long lastError = Long.MIN_VALUE / 2;
    private long bytes;
    private long errorLines;
    private long hiddenLines;
    private long hiddenBytes;

    private boolean stale;
    private boolean blocked;
    private boolean raw;
    private boolean ended;
    private boolean failed;
    private String trouble = "";

    /// @param patterns those of the profile, compiled by [LinePatterns]; nobody else may use them
    /// @param what names the channel in marks, with a space after it (`stderr `), or nothing
    public LineFilter(LineProfile profile, PatternSet patterns, Gate gate, String what) {
        this.patterns = patterns;
        this.gate = gate;
        this.when = profile.when();
        this.head = Math.max(Promises.HEAD, profile.head());
        this.tail = profile.tail();
        this.collapse = profile.collapse();
        this.horizon =
                when == When.ALWAYS
                        ? Math.max(Promises.RED_TAIL, profile.tail())
                        : Integer.MAX_VALUE;
        this.mark = new GapMark(what);
        this.allowance = new Allowance(profile.maxLines());
    }

    /// Where to read to, from [#fillFrom()] on.
    public byte[] buffer() {
        return window.bytes();
    }

    public int fillFrom() {
        return window.end();
    }

    /// How many bytes can be read; more than 0 unless something is [#ready()]. Moves bytes about:
    /// ask for [#buffer()], [#fillFrom()], [#source()] and [#offset()] afterwards.
    public int room() {
        return window.room();
    }

    /// So many bytes were read.
    public void filled(int count) {
        window.filled(count);
        bytes += count;
        stale = true;
    }

    /// Whether something can be written now: [#length()] bytes of [#source()] from [#offset()] on.
    public boolean ready() {
        if (stale && !mark.pending()) {
            stale = false;
            advance();
        }
        return mark.pending() || stretch > 0;
    }

    public byte[] source() {
        return mark.pending() ? mark.text() : window.bytes();
    }

    public int offset() {
        return mark.pending() ? mark.offset() : window.base();
    }

    public int length() {
        return mark.pending() ? mark.length() : stretch;
    }

    /// Whether that is the mark of a gap, and not the command's own.
    public boolean own() {
        return mark.pending();
    }

    /// So many bytes were written.
    public void passed(int count) {
        if (mark.pending()) {
            mark.passed(count);
        } else {
            window.letGo(count);
            stretch -= count;
        }
        stale |= !mark.pending() && stretch == 0;
    }

    /// Whether a line that is to be shown, or a part of a line, waits for what comes.
    public boolean waiting() {
        return !ready() && (lineHeld > 0 || open.holdsKept());
    }

    /// Nothing came for a while: shows all that waits, and what stands before it. Where that is a
    /// part of a line, a prompt say, the rest of the line is shown too.
    public void hurry() {
        boolean more = ready();
        long oldest = line - open.count();
        long upTo = lineHeld > 0 ? line : oldest + open.upToNewestKept() - 1;
        shownUpTo = Math.max(shownUpTo, more ? line - 1 : upTo);
        stale = true;
    }

    /// From here on nothing is hidden any more, of what is held neither.
    public void raw() {
        raw = true;
        stale = true;
    }

    /// Nothing more comes, and the command has ended.
    ///
    /// @param failed whether with anything but exit 0
    public void end(boolean failed) {
        this.ended = true;
        this.failed = failed;
        this.raw |= when == (failed ? When.SUCCEEDED : When.FAILED);
        this.stale = true;
    }

    /// Whether lines have been hidden.
    public boolean isHiding() {
        return hiddenLines > 0 || (!gap.isEmpty() && gap.held() == 0);
    }

    /// Whether everything is shown now because something went wrong.
    public boolean troubled() {
        return !trouble.isEmpty();
    }

    /// What went wrong, for people; empty where nothing did.
    public String trouble() {
        return trouble;
    }

    /// What was shown and hidden; final when nothing is [#ready()] after the [#end].
    public FilterCounts counts() {
        long lines = lineBytes > 0 ? line : line - 1;
        return new FilterCounts(lines, hiddenLines, bytes, hiddenBytes, errorLines);
    }

    /// Goes on until something must be written first, or more must come.
    private void advance() {
        if (troubled()) {
            showRest();
            return;
        }
        try {
            do {
                blocked = false;
                while (settle() || (!blocked && scan())) {
                    // One line further.
                }
            } while (!blocked && stretch == 0 && makeRoom());
        } catch (RuntimeException wrong) {
            giveUp("the filter failed: " + wrong);
        }
    }

    /// Shows the oldest lines where too many are held.
    private boolean makeRoom() {
        boolean crowded = window.crowded();
        if (crowded) {
            shownUpTo = line - open.count() + open.upTo(window.toLetGo()) - 1;
        }
        return crowded;
    }

    /// Decides about the oldest line, or shows what there is of an unfinished one.
    ///
    /// @return whether something could be decided
    private boolean settle() {
        if (open.isEmpty()) {
            return settleUnfinished();
        }
        long oldest = line - open.count();
        if (!open.droppable(0) || oldest <= shownUpTo || raw || open.isFull()) {
            return show();
        }
        if (bytes >= Promises.SMALL && open.count() > horizon) {
            return hide(oldest);
        }
        if (allRead()) {
            boolean last = oldest >= line - Math.max(tail, failed ? Promises.RED_TAIL : 0);
            return (last || bytes < Promises.SMALL) ? show() : hide(oldest);
        }
        return false;
    }

    private boolean settleUnfinished() {
        if (lineHeld > 0 && certainlyShown()) {
            if (closeGap()) {
                stretch += lineHeld;
                lineHeld = 0;
                return true;
            }
            return false;
        }
        return !gap.isEmpty() && allRead() && closeGap();
    }

    private boolean allRead() {
        return ended && window.allScanned() && lineBytes == 0;
    }

    /// Whether the line that is being read is shown whatever is still to come of it.
    private boolean certainlyShown() {
        return raw || line <= shownUpTo || line <= head || line <= lastError + Promises.CONTEXT;
    }

    private boolean show() {
        if (!closeGap()) {
            return false;
        }
        stretch += open.length(0);
        open.removeFirst();
        return true;
    }

    private boolean hide(long oldest) {
        int length = open.length(0);
        boolean saves = gap.bytes() + length > mark.longest() + verdict();
        if (saves && stretch > 0) {
            blocked = true;
            return false;
        }
        if (saves && !gate.mayHide()) {
            raw();
            return true;
        }
        gap.add(oldest, length, open.repeat(0));
        open.removeFirst();
        if (saves) {
            window.letGo(gap.held());
            gap.letGo();
        }
        return true;
    }

    /// Room for the verdict, which the first gap has to make.
    private int verdict() {
        return hiddenLines == 0 ? Promises.VERDICT_BYTES : 0;
    }

    /// A line is to be shown: whatever was left out before it gets its mark, or is shown where that
    /// would save nothing.
    ///
    /// @return whether the line can follow at once
    private boolean closeGap() {
        if (gap.isEmpty()) {
            return true;
        }
        boolean saves = gap.held() == 0 || (!raw && gap.bytes() > mark.compose(gap) + verdict());
        if (saves && stretch > 0) {
            blocked = true;
            return false;
        }
        if (gap.held() > 0 && saves && !gate.mayHide()) {
            raw();
            saves = false;
        }
        if (saves) {
            window.letGo(gap.held());
            markGap();
            blocked = true;
            return false;
        }
        stretch += gap.held();
        gap.clear();
        return true;
    }

    private void markGap() {
        mark.compose(gap);
        mark.publish();
        hiddenLines += gap.lines();
        hiddenBytes += gap.bytes();
        gap.clear();
    }

    /// Reads on, to the end of a line at the most.
    ///
    /// @return whether there was something to read
    private boolean scan() {
        int from = window.scanned();
        int to = window.end();
        boolean lastEnds = ended && from == to && lineBytes > 0;
        if (from == to && !lastEnds) {
            return false;
        }
        if (lineBytes == 0) {
            patterns.begin();
        }
        int at = patterns.scan(window.bytes(), from, to);
        boolean ends = at < to || lastEnds;
        int marks = ends ? patterns.marks() : 0;
        if (patterns.exhausted()) {
            giveUp("the patterns take more time or memory than they may");
            return false;
        }
        if (collapse) {
            repeats.read(window.bytes(), from, at);
        }
        read(Math.min(at + 1, to) - from);
        if (ends) {
            endLine(marks);
        }
        return true;
    }

    private void read(int count) {
        window.scanned(count);
        lineBytes += count;
        lineHeld += count;
        if (lineBytes > Promises.LONG_LINE) {
            shownUpTo = Math.max(shownUpTo, line);
        }
    }

    private void endLine(int marks) {
        if ((marks & LinePatterns.ERROR) != 0) {
            errorLines++;
            lastError = line;
            open.keepNewest(Promises.CONTEXT);
            allowance.error();
        }
        boolean dropped = (marks & (LinePatterns.DROP | LinePatterns.KEEP)) == LinePatterns.DROP;
        boolean repeat = collapse && repeats.ended(!dropped) && marks == 0;
        boolean free = certainlyShown();
        boolean candidate = !free && (dropped || repeat || allowance.isUsedUp());
        allowance.next(!free && !candidate);
        open.add(lineHeld, candidate, repeat);
        line++;
        lineBytes = 0;
        lineHeld = 0;
    }

    /// Nothing is looked at any more.
    private void giveUp(String reason) {
        trouble = reason;
        raw = true;
        blocked = true;
        if (!gap.isEmpty() && gap.held() == 0) {
            markGap();
        }
        gap.clear();
        open.clear();
        showRest();
    }

    private void showRest() {
        byte[] all = window.bytes();
        for (int i = window.scanned(); i < window.end(); i++) {
            lineBytes++;
            if (all[i] == '\n') {
                line++;
                lineBytes = 0;
            }
        }
        window.scanned(window.end() - window.scanned());
        lineHeld = 0;
        stretch = window.held();
    }
}
