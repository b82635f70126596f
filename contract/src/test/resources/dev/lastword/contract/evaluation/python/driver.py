"""Runs scripts. Each line of the input is the name of one; each line of the output is the name and
its statuses: with every status of the stub, and with an argument that no script expects.

Each run is a fork of this process, which has imported what the scripts import: an interpreter's
start and end take ten times as long as the run. A test holds it against the interpreter itself.
"""

import argparse
import asyncio
import atexit
import concurrent.futures
import contextlib
import enum
import gc
import json
import logging
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import types

# After so many a script is ended by SIGALRM: it hangs.
SECONDS = 60

STUBS = ["0", "1", "2", "3", "4", "100"]


def status_of(code):
    """What a process ends with for what SystemExit holds."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF if -(2**63) <= code < 2**63 else 255
    return 1


def run(code, name, stub, arguments):
    """Is the script, up to the end of the process."""
    os.environ["STUB"] = stub
    signal.alarm(SECONDS)
    null = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(null, stream)
    sys.argv = [name, *arguments]
    sys.path[0] = os.getcwd()
    main = types.ModuleType("__main__")
    main.__file__ = name
    sys.modules["__main__"] = main
    status = 0
    try:
        exec(code, main.__dict__)
    except SystemExit as end:
        status = status_of(end.code)
    except BaseException:
        status = 1
    try:
        threading._shutdown()
        atexit._run_exitfuncs()
    finally:
        os._exit(status)


def status(code, name, stub, arguments):
    child = os.fork()
    if child == 0:
        run(code, name, stub, arguments)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def driver():
    gc.freeze()
    for line in sys.stdin:
        name = line.strip()
        with open(name, encoding="utf-8") as script:
            code = compile(script.read(), name, "exec")
        statuses = [status(code, name, stub, []) for stub in STUBS]
        statuses.append(status(code, name, "0", ["--no-such-option"]))
        print(name, *statuses, flush=True)


driver()
