package dev.lastword.profile.builtin;

/// Maven with the plugins of its own: compiler, surefire, failsafe, jar, install.
final class MvnProfile {

    static final String TOML =
            """
            [profiles.mvn]
            match = ["mvn", "mvnw", "mvnw.cmd", "mvnd"]
            drop = [
                # Downloads; on a terminal, and without -B, the progress is in one line with what follows it.
                '^(\\[INFO\\] )?(Downloading|Downloaded|Uploading|Uploaded) (from|to) \\S+: ',
                '^(\\[INFO\\] )?(Downloading|Downloaded|Uploading|Uploaded): http',
                '^\\r?Progress \\([0-9]+\\): ',
                # The frame around what is told.
                '^\\[INFO\\]\\s*$',
                '^\\[INFO\\] -{3,}',
                '^\\[INFO\\] (<<<|>>>) ',
                '^\\[INFO\\] (Scanning for projects|Reactor Build Order:|Results ?:|Finished at: )',
                '^\\[INFO\\]  ?T E S T S',
                '^\\[INFO\\] \\S.* +\\[[a-z-]+\\]$',
                '^\\[INFO\\] Building \\S.* [0-9]\\S*( +\\[[0-9]+/[0-9]+\\])?$',
                # A module that was built. Those that failed or were left out stay.
                '^\\[INFO\\] \\S.* \\.* ?SUCCESS \\[',
                # Plugins that did as they should.
                "^\\\\[INFO\\\\] Using '\\\\S+' encoding to copy ",
                "^\\\\[INFO\\\\] The encoding used to copy ",
                '^\\[INFO\\] (skip non existing resourceDirectory|Copying [0-9]+ |Nothing to compile|Changes detected|Recompiling the module|Compiling [0-9]+ source)',
                '^\\[INFO\\] Using auto detected provider ',
                '^\\[INFO\\] (Installing|Building jar:|Including|Excluding) ',
                # A class whose tests passed. The sum stays.
                '^\\[INFO\\] Running \\S+$',
                '^\\[INFO\\] Tests run: .*Time elapsed: ',
                # The inside of the test runner in a stack trace.
                '^\\s+at (java\\.base/)?(jdk\\.internal\\.reflect|java\\.lang\\.reflect|sun\\.reflect)\\.',
                '^\\s+at org\\.(junit\\.(platform|jupiter\\.engine|vintage|runners|internal)|apache\\.maven|codehaus\\.plexus)\\.',
            ]
            errors = [
                '^Caused by: ',
            ]
            """;

    private MvnProfile() {}
}
