package dev.lastword.profile;

import java.util.List;

/// What is to be said of a file with profiles.
///
/// @param trusted whether they may take effect
/// @param profiles how many there are
/// @param problems everything that is wrong, in the order of the text
/// @param warnings what is not wrong and yet not what somebody can have meant
public record CheckedFile(
        String file,
        boolean trusted,
        int profiles,
        List<ProfileProblem> problems,
        List<ProfileProblem> warnings) {

    public CheckedFile {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
