package dev.lastword.contract.exits.bash;

import java.util.ArrayList;
import java.util.List;

/// What a command of several leads to, with what its author wrote as its status.
///
/// Where errexit passes on a `return 4`, or the `exit 4` of a subshell, it is the 4 that was
/// written there, and no accident.
///
/// @param flow everywhere that it leads
/// @param accident in which it has failed otherwise
/// @param written where it has failed by a code that is written
record Call(Flow flow, State accident, List<Event> written) {

    static final Call NONE = new Call(Flow.NONE, State.NONE, List.of());

    Call or(Call other) {
        List<Event> all = written;
        if (!other.written.isEmpty()) {
            all = new ArrayList<>(written);
            all.addAll(other.written);
        }
        return new Call(flow.or(other.flow), accident.or(other.accident), all);
    }
}
