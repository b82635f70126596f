package dev.lastword.profile.builtin;

/// What the runners of tests of the Node world print of tests that passed.
///
/// Package managers start a script of which nobody knows what it runs, so what they share with the
/// runners is only this: lines that say that something passed.
final class JavaScriptTestsProfile {

    static final String TOML =
            """
            # What runners of JavaScript tests have in common: tests that passed. For any of them, and for
            # scripts that start one. npm, pnpm and yarn put the package before each line of a workspace.
            [profiles.javascript-tests]
            drop = [
                '^(\\S+ \\S+: |\\[[^\\]]*\\]: )?\\s*$',
                # jest: a file whose tests all passed, with its time; and which files are running.
                '^(\\S+ \\S+: |\\[[^\\]]*\\]: )?\\s*PASS\\s.*\\.[cm]?[jt]sx?( \\([^)]*\\))?\\s*$',
                '^\\s*RUNS\\s.*\\.[cm]?[jt]sx?\\s*$',
                # vitest, mocha, node --test, jest --verbose: a test or a file that passed.
                '^(\\S+ \\S+: |\\[[^\\]]*\\]: )?\\s*[✓✔√]\\s',
                # TAP: a test that passed and that is neither skipped nor to be done.
                '^(\\S+ \\S+: |\\[[^\\]]*\\]: )?\\s*ok [0-9]+[^#]*(# time=[0-9.]+m?s)?( \\{)?\\s*$',
                '^(\\S+ \\S+: |\\[[^\\]]*\\]: )?\\s*# Subtest: ',
                '^(\\S+ \\S+: |\\[[^\\]]*\\]: )?\\s*(---|\\.\\.\\.|duration_ms: [0-9.]+|type: .(test|suite).)\\s*$',
                # c8, nyc, jest --coverage, vitest --coverage: a file of which nothing is missing.
                '^\\s*\\S+\\s*\\|\\s+100 \\|\\s+100 \\|\\s+100 \\|\\s+100 \\|\\s*$',
                '^npm notice\\b',
            ]
            keep = [
                '^\\s*All files\\s*\\|',
            ]
            errors = [
                # TAP and the spec reporters: a test that failed.
                '^(\\S+ \\S+: |\\[[^\\]]*\\]: )?\\s*not ok [0-9]+[^#]*$',
                '^(\\S+ \\S+: |\\[[^\\]]*\\]: )?\\s*● Test suite failed to run',
                '^npm error\\b',
                '\\b(ERR_PNPM_|ELIFECYCLE\\b)',
            ]
            """;

    private JavaScriptTestsProfile() {}
}
