package dev.lastword.jvm.history;

import dev.lastword.status.OwnCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which run a person means.
///
/// @param month the folder that it lies in
record RunName(String month, String id) {

    private static final String LAST = "last";
    private static final int LEAST = 4;

    /// As many candidates as fit into a line.
    private static final int NAMED = 4;

    /// Finds the run that `text` names: `last`, an id, or its beginning or end.
    static RunName find(Store store, String text, Complaints complaints) throws Problem {
        boolean last = text.equals(LAST);
        String part = text.toLowerCase(Locale.ROOT);
        if (!last && part.length() < LEAST) {
            throw Problem.usage(
                    "RUN "
                            + text
                            + ": write last, an id, or at least "
                            + LEAST
                            + " characters of its beginning or end");
        }
        List<RunName> found = new ArrayList<>();
        for (String month : store.months(complaints)) {
            for (String id : store.ids(month, complaints)) {
                if (last) {
                    return new RunName(month, id);
                }
                if (id.startsWith(part) || id.endsWith(part)) {
                    found.add(new RunName(month, id));
                }
            }
        }
        if (found.size() > 1) {
            throw Problem.usage(ambiguous(text, found));
        }
        if (found.isEmpty()) {
            String what = last ? "no runs" : "no run " + text;
            throw new Problem(
                    OwnCode.NO, what + " in " + store.runs() + "; lastword runs lists them");
        }
        return found.getFirst();
    }

    private static String ambiguous(String text, List<RunName> found) {
        StringBuilder line = new StringBuilder("RUN ").append(text).append(" may be ");
        for (int i = 0; i < Math.min(NAMED, found.size()); i++) {
            line.append(i == 0 ? "" : ", ").append(found.get(i).id());
        }
        int more = found.size() - NAMED;
        return line.append(more > 0 ? " and " + more + " more" : "")
                .append("; write more of it")
                .toString();
    }
}
