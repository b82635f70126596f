#!/usr/bin/env python3
"""Writes a store of recorded runs, as docs/record-format.md has it: history-store.py STATE RUNS.

The runs are 25 seconds apart, so that 100000 of them lie in two months. Four in five are successes. What a
run holds is as long as in practice; its output is not, for nobody who lists runs reads it.
"""

import json
import os
import random
import sys
import time

FIRST_MS = 1790000000000
EVERY_MS = 25000
POLICY = {key: {"value": False, "origin": "default"}
          for key in ("propagate-script-exit", "require-trace", "keep-partial-trace")}
VARIABLES = ["HOME", "LANG", "LOGNAME", "PATH", "PWD", "SHELL", "TERM", "USER", "XDG_RUNTIME_DIR"]


def uuid7(ms, rnd):
    digits = f"{ms:012x}7{rnd.getrandbits(12):03x}{0x8000 | rnd.getrandbits(14):04x}{rnd.getrandbits(48):012x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def ending(rnd):
    chance = rnd.random()
    if chance < 0.8:
        return {"kind": "exited", "code": 0}
    if chance < 0.95:
        return {"kind": "exited", "code": rnd.choice([1, 2, 3, 101])}
    return {"kind": "signaled", "signal": "SIGTERM", "number": 15, "coreDumped": False}


def write(file, text):
    # Older than the moment in which it is listed, as all but the newest runs are.
    with open(file, "w") as out:
        out.write(text)
    os.utime(file, (FIRST_MS / 1000, FIRST_MS / 1000))


def main():
    state, count = sys.argv[1], int(sys.argv[2])
    rnd = random.Random(1)
    months = set()
    for i in range(count):
        ms = FIRST_MS + i * EVERY_MS
        name = uuid7(ms, rnd)
        started = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(ms // 1000)) + f".{ms % 1000:03d}Z"
        month = os.path.join(state, "runs", started[:7])
        if month not in months:
            os.makedirs(month, 0o700)
            months.add(month)
        run = os.path.join(month, name)
        os.mkdir(run, 0o700)
        wall = rnd.randrange(100000)
        write(run + "/lock", "")
        write(run + "/start.json", json.dumps({
            "schema": 1, "id": name, "started": started, "startedMs": ms,
            "command": ["make", "-C", f"/home/someone/projects/number-{i % 97}", "check", f"SEED={i}"],
            "cwd": "/home/someone/projects", "environment": VARIABLES, "host": "box", "recorderPid": 4711,
            "tty": {"stdin": True, "stdout": True, "stderr": True, "columns": 120, "rows": 40},
            "streams": "output", "pty": True, "policy": POLICY, "version": "0.1.0"}))
        write(run + "/output.cast", '{"version":3,"term":{"cols":120,"rows":40}}\n[0.1,"o","hello\\n"]\n')
        write(run + "/end.json", json.dumps({
            "schema": 1, "id": name, "ended": started, "endedMs": ms + wall, "ending": ending(rnd), "exit": 0,
            "pid": 4712, "wallMs": wall, "userMs": wall // 2, "sysMs": wall // 9, "maxRssKiB": 9000,
            "complete": True, "output": {"stdout": {"bytes": wall * 3, "lines": wall // 7},
                                         "stderr": {"bytes": 0, "lines": 0}},
            "redactions": 0, "dropped": [], "recording": {"ok": True}, "self": {"ok": True}}))


if __name__ == "__main__":
    main()
