package dev.lastword.process;

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

    List<Mishap> all() {
        return mishaps;
    }
}
