"""Helpers that scripts import."""

import sys

EXIT_BAD_CALL = 2


def log(message):
    print(message)


def abort_with(code, message):
    print(f"error: {message}", file=sys.stderr)
    sys.exit(code)
