package dev.lastword.profile;

import dev.lastword.filter.LineProfile;
import dev.lastword.policy.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named way to look at a command's output, read and found to be in order.
///
/// @param place where it is written, `lastword.toml:12`; empty for a built-in one
/// @param match the commands it is meant for, each as its words
/// @param lines what it hides
/// @param summary what a language model is to say at the end
/// @param exits what exit codes of its tool mean, in a few words
public record Profile(
        String name,
        Origin.Kind kind,
        String place,
        List<List<String>> match,
        LineProfile lines,
        Optional<SummarySettings> summary,
        Map<Integer, String> exits) {

    public Profile {
        match = List.copyOf(match);
        exits = Map.copyOf(exits);
    }

    /// This profile with what another one hides, for a summary below another's view.
    public Profile seenThrough(Profile other) {
        return new Profile(name, kind, place, match, other.lines, summary, other.exits);
    }
}
