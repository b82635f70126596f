package dev.lastword.profile;

import dev.lastword.policy.Origin;
import java.util.List;
import java.util.Optional;

/// A profile as `lastword profile list` tells of it.
///
/// @param place where it is written; `built-in` where that is no file
/// @param match the commands it is meant for, each as its words
/// @param model whether it asks a language model
/// @param trusted whether it may take effect
/// @param overriddenBy where the profile stands that is used under this name instead
/// @param problems what is wrong with it
public record ListedProfile(
        String name,
        Origin.Kind kind,
        String place,
        List<List<String>> match,
        boolean model,
        boolean trusted,
        Optional<String> overriddenBy,
        List<ProfileProblem> problems) {

    public ListedProfile {
        match = List.copyOf(match);
        problems = List.copyOf(problems);
    }

    /// Whether its name stands for it.
    public boolean isUsed() {
        return trusted && problems.isEmpty() && overriddenBy.isEmpty();
    }
}
