package dev.lastword.profile;

import java.util.List;
import java.util.Optional;

/// Which profile is meant.
///
/// @param profile empty where there is none that may be used
/// @param notes what the user has to be told, a line each, without a full stop
public record Selection(Optional<Profile> profile, List<String> notes) {

    /// Nobody asked for one.
    public static final Selection NONE = new Selection(Optional.empty(), List.of());

    public Selection {
        notes = List.copyOf(notes);
    }
}
