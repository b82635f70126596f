package dev.lastword.profile.builtin;

/// The go command: test, build, vet and those that prepare them.
final class GoProfile {

    static final String TOML =
            """
            [profiles.go]
            match = [
                "go test", "go build", "go vet", "go install", "go get", "go mod download", "go mod tidy",
                "go generate",
            ]
            drop = [
                # A package whose tests passed. With a coverage, or with no tests to run, it stays.
                '^ok  \\t\\S+\\t(\\(cached\\)|[0-9.]+s)$',
                '^\\?   \\t\\S+\\t\\[no test files\\]$',
                # -v
                '^=== (RUN|PAUSE|CONT|NAME)\\b',
                '^ *--- PASS: ',
                '^PASS$',
                '^go: (downloading|finding|extracting) \\S+ v[0-9]',
                # The inside of the test runner in a trace.
                '^testing\\.\\(\\*[MT]\\)\\.',
                '^testing\\.(tRunner|runTests)\\b',
                '^\\t\\S+/src/testing/testing\\.go:[0-9]+ ',
            ]
            # The last packages, passed or not, so that one sees what was tested.
            tail = 3
            errors = [
                '^(vet: )?(\\S*/)?[\\w.-]+\\.go:[0-9]+:([0-9]+:)? ',
                '^panic: ',
                '^\\s+panic: ',
                '^WARNING: DATA RACE',
                'race detected during execution',
                '^\\S*go\\.(mod|sum|work):[0-9]+: ',
                '^(\\S+: )?no required module provides package',
                '^go: .*(no required module|not found|unknown|missing|invalid|no modules? )',
            ]
            """;

    private GoProfile() {}
}
