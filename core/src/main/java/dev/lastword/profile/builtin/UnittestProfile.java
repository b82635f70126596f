package dev.lastword.profile.builtin;

/// unittest of Python's standard library.
final class UnittestProfile {

    static final String TOML =
            """
            [profiles.unittest]
            extends = "tests"
            match = [
                "python -m unittest",
                "python3 -m unittest",
                "uv run python -m unittest",
                "uv run -m unittest",
                "poetry run python -m unittest",
                "pipenv run python -m unittest",
                "pdm run python -m unittest",
                "hatch run python -m unittest",
                "coverage run -m unittest",
            ]
            drop = [
                # -v; a test with a docstring has its name on a line before.
                ' \\.\\.\\. ok$',
                '^ok$',
                '^\\w+ \\([\\w.]+\\)$',
                # Tests that all passed, were skipped, or failed as expected.
                '^[.sx]{20,}$',
            ]
            errors = [
                ' \\.\\.\\. unexpected success$',
                '^UNEXPECTED SUCCESS: ',
                '^NO TESTS RAN\\b',
                '^\\S+: No module named ',
            ]

            # https://docs.python.org/3/library/unittest.html#unittest.main
            [profiles.unittest.exits]
            1 = "tests failed, or could not be imported"
            2 = "wrong usage"
            5 = "no tests were run"
            """;

    private UnittestProfile() {}
}
