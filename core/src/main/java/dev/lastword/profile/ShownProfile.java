package dev.lastword.profile;

import java.util.List;
import java.util.Optional;

/// A profile as `lastword profile show` shows it.
///
/// @param text as TOML; empty where there is none of that name, or none in order
/// @param known whether there is any of that name
/// @param notes what has to be said beside it, a line each
public record ShownProfile(Optional<String> text, boolean known, List<String> notes) {

    public ShownProfile {
        notes = List.copyOf(notes);
    }
}
