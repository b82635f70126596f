package dev.lastword.profile.builtin;

/// Gradle, from the tasks as `:compileJava` to those as `> Task :compileJava`.
final class GradleProfile {

    static final String TOML =
            """
            [profiles.gradle]
            match = [
                "gradle",
                "gradlew",
                "sh gradlew",
                "bash gradlew",
                "sh ./gradlew",
                "bash ./gradlew",
            ]
            drop = [
                '^\\s*$',
                # Tasks that were done or that had nothing to do.
                '^(> Task )?(:[^:\\s]+)+( (UP-TO-DATE|NO-SOURCE|SKIPPED|FROM-CACHE))?\\s*$',
                # At a terminal: the bar, and what each worker does.
                '^\\s*(<[=-]*> [0-9]+%( [A-Z]*( \\[[0-9hms ]+\\])?)?|> (IDLE|Connecting to Daemon|Starting Daemon|root project|loading|:[\\w:.-]+( > ([0-9]+ tests? completed|Executing test [\\w.$]+|Resolve (files of|dependencies of) [\\w:.-]+))?))+\\s*$',
                # The start.
                '^Starting a Gradle Daemon',
                '^(To honour the JVM settings for this build|Daemon will be stopped at the end of the build)',
                '^(openjdk version|OpenJDK (Runtime Environment|64-Bit Server VM)) ',
                '^Download(ing)? https?://',
                '^\\.*[0-9]+%(\\.+[0-9]+%)*\\.*\\s*$',
                # --stacktrace: Gradle within itself.
                '^\\s+at (org\\.gradle|java\\.base/jdk\\.internal\\.reflect|org\\.codehaus\\.groovy)\\.',
                # --info and the tests that passed.
                '^\\S+ > .* PASSED\\s*$',
            ]
            errors = [
                '^\\* What went wrong:',
                '\\bFAILED\\b',
                '^\\s*Execution failed for task ',
                '^> Could not ',
            ]
            """;

    private GradleProfile() {}
}
