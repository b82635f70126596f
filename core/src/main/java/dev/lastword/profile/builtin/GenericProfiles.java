package dev.lastword.profile.builtin;

/// Profiles that are about no tool.
final class GenericProfiles {

    static final String ERRORS =
            """
            # Only what tells of an error, with the lines around it. For any command.
            [profiles.errors]
            drop = ['']
            """;

    /// A blank line is worth less than the mark of a gap, so one by itself stays; between lines
    /// that are hidden it makes one gap of two.
    static final String TESTS =
            """
            # What runners of tests have in common: tests that passed, one a line. For any runner.
            [profiles.tests]
            drop = [
                '^\\s*$',
                '^\\s*[✓✔√] ',
                '^\\s*ok [0-9]+\\b',
            ]
            keep = [
                '(?i)\\b[0-9]+ (\\w+ )?(tests?|passed|passing|failed|failing|skipped|pending|todo)\\b',
                '(?i)^\\s*ok [0-9]+\\b.*# *(todo|skip)',
                '(?i)\\b(warn|warnings?|deprecated|deprecation)\\b',
            ]
            """;

    private GenericProfiles() {}
}
