package dev.lastword.process;

import dev.lastword.status.Errno;
import dev.lastword.status.Mishap;
import java.util.ArrayList;
import java.util.List;

/// Collects what goes wrong in lastword itself, and says each thing once on stderr when it happens.
final class Troubles {

    private final Notes notes;
    private final List<Mishap> mishaps = new ArrayList<>();

    Troubles(Notes notes) {
        this.notes = notes;
    }

    void add(Mishap.Part part, String message) {
        mishaps.add(new Mishap(part, message));
        notes.say(message);
    }

    /// Keeps what its finder says in its own way.
    void note(Mishap mishap) {
        mishaps.add(mishap);
    }

    /// Notes why the command is not even started.
    ///
    /// @param what what lastword cannot do
    /// @param answer the negated errno that says why
    /// @return that answer
    int refuse(Mishap.Part part, String what, int answer) {
        String why = Errno.of(answer).text();
        add(part, "cannot " + what + ": " + why + "; the command was not started");
        return answer;
    }

    List<Mishap> all() {
        return mishaps;
    }
}
