package dev.lastword.profile;

import java.util.List;
import java.util.Optional;

/// What became of a profile and those that it extends.
///
/// @param effective empty where one of them is not in order
/// @param profile empty where there is any problem
/// @param problems what is wrong, in the order of the text
record Resolution(
        Optional<Effective> effective, Optional<Profile> profile, List<ProfileProblem> problems) {

    Resolution {
        problems = List.copyOf(problems);
    }
}
