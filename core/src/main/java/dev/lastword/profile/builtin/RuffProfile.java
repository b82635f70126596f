package dev.lastword.profile.builtin;

/// Ruff, as a linter and as a formatter. What it prints by default is all of interest.
final class RuffProfile {

    static final String TOML =
            """
            [profiles.ruff]
            match = [
                "ruff",
                "python -m ruff",
                "python3 -m ruff",
                "uv run ruff",
                "uvx ruff",
                "poetry run ruff",
                "pipenv run ruff",
                "pdm run ruff",
                "hatch run ruff",
                "rye run ruff",
                "pipx run ruff",
            ]
            drop = [
                # -v
                '^\\[[0-9-]+\\]\\[[0-9:]+\\]\\[[\\w:]+\\]\\[(DEBUG|TRACE)\\] ',
            ]
            errors = [
                # concise and full
                '^\\S.*:[0-9]+:[0-9]+: ([A-Z]+[0-9]+|invalid-syntax)\\b',
                '^([A-Z]{1,5}[0-9]{1,4}|invalid-syntax)(:| \\[| )',
                '^ruff failed$',
                '^\\S+: No module named ',
                '^  Cause: ',
                '^Would reformat: ',
            ]

            # https://docs.astral.sh/ruff/linter/#exit-codes
            [profiles.ruff.exits]
            1 = "violations were found"
            2 = "invalid configuration or options, or an internal error"
            """;

    private RuffProfile() {}
}
