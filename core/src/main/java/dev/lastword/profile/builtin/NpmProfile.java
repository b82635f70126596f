package dev.lastword.profile.builtin;

/// npm: its scripts, whatever they run, and the installation of packages.
///
/// `npm publish` and `npm pack` write their results as notices, and are not matched.
final class NpmProfile {

    static final String TOML =
            """
            [profiles.npm]
            extends = "javascript-tests"
            match = [
                "npm test",
                "npm t",
                "npm tst",
                "npm run",
                "npm run-script",
                "npm rum",
                "npm start",
                "npm restart",
                "npm ci",
                "npm clean-install",
                "npm install-ci-test",
                "npm cit",
                "npm install-test",
                "npm it",
                "npm install",
                "npm i",
                "npm add",
                "npm update",
                "npm rebuild",
            ]
            drop = [
                '^npm (http|verb|verbose|sill|silly|timing) ',
                '^[0-9,]+ packages? (is|are) looking for funding\\s*$',
                '^\\s+run `npm fund` for details\\s*$',
            ]
            errors = [
                '^npm ERR!',
            ]
            """;

    private NpmProfile() {}
}
