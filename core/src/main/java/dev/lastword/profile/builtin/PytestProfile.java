package dev.lastword.profile.builtin;

/// pytest, with pytest-xdist and pytest-cov.
final class PytestProfile {

    static final String TOML =
            """
            [profiles.pytest]
            extends = "tests"
            match = [
                "pytest",
                "py.test",
                "python -m pytest",
                "python3 -m pytest",
                "uv run pytest",
                "uv run python -m pytest",
                "uv run -m pytest",
                "uvx pytest",
                "poetry run pytest",
                "poetry run python -m pytest",
                "pipenv run pytest",
                "pipenv run python -m pytest",
                "pdm run pytest",
                "hatch run pytest",
                "rye run pytest",
                "coverage run -m pytest",
            ]
            drop = [
                # A file whose tests all passed, were skipped, or failed as expected.
                '^\\S.*\\.\\w+ [.sx]+( +\\[ *[0-9]+(%|/[0-9]+)\\])?$',
                '^[.sx]+ +\\[ *[0-9]+(%|/[0-9]+)\\]$',
                '^[.sx]{20,}$',
                # -v
                '^\\S.*::.* PASSED( +\\[ *[0-9]+(%|/[0-9]+)\\])?$',
                '^PASSED( +\\[ *[0-9]+(%|/[0-9]+)\\])?$',
                # pytest-xdist: the workers, and with -v each test twice.
                '^\\r?\\[gw[0-9]+\\] \\[ *[0-9]+%\\] PASSED ',
                '^\\S+::.* $',
                '^\\r?\\[gw[0-9]+\\] (\\w+ Python|Python) [0-9]',
                '^\\r?gw[0-9]+ (I|C|ok|\\[[0-9]+\\])',
                '^scheduling tests via ',
                # pytest-cov: a file of which nothing is missing.
                '^\\S+ +[0-9]+ +0( +[0-9]+ +0)? +100%$',
            ]
            errors = [
                '^E   ',
                '^INTERNALERROR>',
                '^!{3,} .* !{3,}$',
                '^=+ no tests ran\\b',
                '^no tests ran\\b',
                '^\\S+: No module named ',
                "^\\\\[gw[0-9]+\\\\] node down:|^worker '.*' crashed",
            ]

            # https://docs.pytest.org/en/stable/reference/exit-codes.html
            [profiles.pytest.exits]
            1 = "tests failed"
            2 = "interrupted, or the collection had errors"
            3 = "internal error of pytest or of a plugin"
            4 = "wrong usage"
            5 = "no tests were collected"
            6 = "more warnings than --max-warnings"
            """;

    private PytestProfile() {}
}
