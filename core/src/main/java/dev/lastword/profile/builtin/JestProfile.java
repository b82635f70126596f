package dev.lastword.profile.builtin;

/// Jest, with and without `--verbose` and `--coverage`.
final class JestProfile {

    static final String TOML =
            """
            [profiles.jest]
            extends = "javascript-tests"
            match = [
                "jest",
                "npx jest",
                "npm exec jest",
                "npm x jest",
                "pnpm jest",
                "pnpm exec jest",
                "pnpm dlx jest",
                "pnpm run jest",
                "pnpx jest",
                "yarn jest",
                "yarn exec jest",
                "yarn run jest",
                "yarn dlx jest",
                "yarnpkg jest",
                "bun jest",
                "bun run jest",
                "bun x jest",
                "bunx jest",
                "npm run jest",
                "npm run-script jest",
                "node node_modules/.bin/jest",
                "node ./node_modules/.bin/jest",
                "node node_modules/jest/bin/jest.js",
                "react-scripts test",
                "npx react-scripts test",
            ]
            drop = [
                '^\\W*Determining test suites to run',
                # At a terminal: what has been run so far.
                '^(Test Suites|Tests): .* of [0-9]+ total\\s*$',
                '^\\s*[█░]+\\s*$',
            ]
            errors = [
                '^\\s*● Validation Error',
                '^Jest: ',
                '^No tests found',
                '^A worker process has failed to exit',
                '^Jest did not exit ',
            ]

            # https://jestjs.io/docs/configuration: testfailureexitcode, which is 1 if nobody says otherwise;
            # https://jestjs.io/docs/cli: --passWithNoTests.
            [profiles.jest.exits]
            1 = "tests failed, none were found, or the configuration is wrong"
            """;

    private JestProfile() {}
}
