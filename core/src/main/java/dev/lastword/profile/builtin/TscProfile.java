package dev.lastword.profile.builtin;

/// The TypeScript compiler, which prints next to nothing where nobody asked for more.
final class TscProfile {

    static final String TOML =
            """
            [profiles.tsc]
            match = [
                "tsc",
                "npx tsc",
                "npm exec tsc",
                "npm x tsc",
                "pnpm tsc",
                "pnpm exec tsc",
                "pnpm dlx tsc",
                "pnpm run tsc",
                "pnpx tsc",
                "yarn tsc",
                "yarn exec tsc",
                "yarn run tsc",
                "yarn dlx tsc",
                "yarnpkg tsc",
                "bun tsc",
                "bun run tsc",
                "bun x tsc",
                "bunx tsc",
                "npm run tsc",
                "npm run-script tsc",
                "node node_modules/.bin/tsc",
                "node ./node_modules/.bin/tsc",
                "npx typescript tsc",
                "vue-tsc",
                "npx vue-tsc",
                "pnpm vue-tsc",
                "yarn vue-tsc",
                "node node_modules/typescript/bin/tsc",
            ]
            drop = [
                # --listEmittedFiles
                '^TSFILE: ',
                # --build --verbose
                '^[0-9:]+ [AP]M - Project .* is up to date because ',
                # --traceResolution: where a module was looked for, but for what was found.
                '^(File|Directory) .* (exists|does not exist)\\b',
                '^(Loading module|Loading module as file) .*(target file types|candidate module location)',
                '^Searching all ancestor node_modules directories for ',
                '^Scoped package detected, looking in ',
                '^Explicitly specified module resolution kind: ',
                '^======== Resolving (module|type reference directive) ',
                "^Found 'package.json' at ",
                '^Resolution for .* was found in cache from location ',
            ]

            # The enumeration ExitStatus of the compiler's interface, as typescript.d.ts declares it.
            [profiles.tsc.exits]
            1 = "errors; nothing was written"
            2 = "errors; the output was written all the same"
            3 = "the project is wrong; nothing was written"
            4 = "project references form a circle; nothing was written"
            """;

    private TscProfile() {}
}
