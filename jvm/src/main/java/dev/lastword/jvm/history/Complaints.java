package dev.lastword.jvm.history;

import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;

/// What was wrong with the store, gathered for one line at the end: a damaged disk has much to say,
/// and the list is what was asked for.
final class Complaints {

    private String first = "";
    private int others;
    private boolean unreadable;

    /// Something was read and makes no sense.
    void damaged(String what) {
        if (first.isEmpty()) {
            first = what;
        } else {
            others++;
        }
    }

    /// Something could not be read, so the answer may lack what is there.
    void unreadable(String what) {
        unreadable = true;
        damaged(what);
    }

    /// Whether the answer may lack something.
    boolean isUnreadable() {
        return unreadable;
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    /// Says all of it in one line, if there is any.
    void tell(Kernel kernel) {
        if (!first.isEmpty()) {
            String more = others == 0 ? "" : "; and so on, " + others + " more";
            new Notes(kernel).say(SafeText.line(first + more));
        }
    }
}
