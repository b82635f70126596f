package dev.lastword.profile.builtin;

/// ESLint. What it reports is why somebody runs it, so all of that stays.
final class EslintProfile {

    static final String TOML =
            """
            [profiles.eslint]
            match = [
                "eslint",
                "npx eslint",
                "npm exec eslint",
                "npm x eslint",
                "pnpm eslint",
                "pnpm exec eslint",
                "pnpm dlx eslint",
                "pnpm run eslint",
                "pnpx eslint",
                "yarn eslint",
                "yarn exec eslint",
                "yarn run eslint",
                "yarn dlx eslint",
                "yarnpkg eslint",
                "bun eslint",
                "bun run eslint",
                "bun x eslint",
                "bunx eslint",
                "npm run eslint",
                "npm run-script eslint",
                "node node_modules/.bin/eslint",
                "node ./node_modules/.bin/eslint",
                "node node_modules/eslint/bin/eslint.js",
            ]
            drop = [
                # --debug
                '^[0-9-]+T[0-9:.]+Z eslint',
                '^\\s+eslint:\\S+ .* \\+[0-9]+(ms|s|m)\\s*$',
                '^npm notice\\b',
            ]
            errors = [
                # The style that is the default, the one for editors, and the others that name the severity.
                '^\\s+[0-9]+:[0-9]+\\s+error\\s',
                '\\[Error(/\\S+)?\\]$',
                ': line [0-9]+, col [0-9]+, Error - ',
                '^Oops! Something went wrong',
                '^ESLint found too many warnings',
                '^You are linting .*, but all of the files ',
            ]

            # https://eslint.org/docs/latest/use/command-line-interface#exit-codes
            [profiles.eslint.exits]
            1 = "at least one error, or more warnings than --max-warnings"
            2 = "the configuration is wrong, or ESLint itself failed"
            """;

    private EslintProfile() {}
}
