package dev.lastword.profile.builtin;

/// Profiles that are about no tool.
final class GenericProfiles {

    static final String ERRORS =
            """
            # Only what tells of an error, with the lines around it. For any command.
            [profiles.errors]
            drop = ['']
            """;

    private GenericProfiles() {}
}
