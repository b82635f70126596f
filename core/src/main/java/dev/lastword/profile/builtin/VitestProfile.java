package dev.lastword.profile.builtin;

/// Vitest, with its default reporter and with `verbose`.
final class VitestProfile {

    static final String TOML =
            """
            [profiles.vitest]
            extends = "javascript-tests"
            match = [
                "vitest",
                "npx vitest",
                "npm exec vitest",
                "npm x vitest",
                "pnpm vitest",
                "pnpm exec vitest",
                "pnpm dlx vitest",
                "pnpm run vitest",
                "pnpx vitest",
                "yarn vitest",
                "yarn exec vitest",
                "yarn run vitest",
                "yarn dlx vitest",
                "yarnpkg vitest",
                "bun vitest",
                "bun run vitest",
                "bun x vitest",
                "bunx vitest",
                "npm run vitest",
                "npm run-script vitest",
                "node node_modules/.bin/vitest",
                "node ./node_modules/.bin/vitest",
                "node node_modules/vitest/vitest.mjs",
            ]
            drop = [
                # At a terminal: what runs, for how long, and how far it is; the counts at the end have
                # one more space.
                '^\\s*(Test Files|Tests) [0-9]',
                '^\\s*❯ \\S+ (\\[queued\\]|[0-9]+/[0-9]+)\\s*$',
                '^\\s*Start at +[0-9:]+\\s*$',
                '^\\s*Duration +[0-9.]+m?s\\s*$',
            ]
            errors = [
                '^\\W*(Unhandled Errors?|Startup Error|Unhandled Rejection|Failed (Suites|Tests) [0-9])',
                '^\\s*[×✗] ',
                '^failed to load config from ',
                '^No test files found',
                '\\[(PARSE|UNRESOLVED_IMPORT)[A-Z_]*\\]|\\[[A-Z_]+_ERROR\\]',
            ]

            # https://vitest.dev/config/: passWithNoTests and dangerouslyIgnoreUnhandledErrors name what
            # otherwise makes a run fail.
            [profiles.vitest.exits]
            1 = "tests failed, errors were not handled, no tests were found, or the configuration is wrong"
            """;

    private VitestProfile() {}
}
