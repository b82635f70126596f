package dev.lastword.profile.builtin;

/// mypy and its daemon. What they print by default is all of interest.
final class MypyProfile {

    static final String TOML =
            """
            [profiles.mypy]
            match = [
                "mypy",
                "dmypy",
                "python -m mypy",
                "python3 -m mypy",
                "uv run mypy",
                "uv run python -m mypy",
                "uvx mypy",
                "poetry run mypy",
                "poetry run python -m mypy",
                "pipenv run mypy",
                "pdm run mypy",
                "hatch run mypy",
                "rye run mypy",
            ]
            drop = [
                # -v, -vv
                '^(LOG|TRACE): ',
                '^\\s*$',
            ]
            errors = [
                'errors prevented further checking',
                '^\\S+: No module named ',
            ]

            # https://github.com/python/mypy/issues/6003
            [profiles.mypy.exits]
            1 = "type errors"
            2 = "it could not check: wrong arguments, a crash, or a syntax error"
            """;

    private MypyProfile() {}
}
