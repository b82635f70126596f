#!/usr/bin/env python3
"""Runs commands in turn, many times, and prints what each took beside a named one.

    measure.py times  --base NAME [OPTIONS] -- NAME WORD... [// NAME WORD...]...
    measure.py memory --bytes N   [OPTIONS] -- NAME WORD... [// NAME WORD...]...

`times` starts every command once per round, in an order shuffled anew for each round, so that a busy
moment or a cold cache falls on all of them alike, and every ratio is one between neighbours in time. With
--bytes a command may be a pipeline (stages parted by a word `|`); it is read to its end, and must give
exactly that many bytes; with --shorter beside it, any number up to that.

`memory` starts each command with both ends of a pipe in hand and reads its peak from /proc while it waits
for input, and again after the bytes have passed through it.

Why Python: the measurer has to start a process without copying itself and to get the child's own CPU time
back. That is posix_spawn(3) and wait4(2), which neither sh nor Java can call and Python's library can; and
a Python wrapper is one of the peers, so there is a Python wherever these run. A loop in C was tried beside
it: the same 0.6 ms for `true`, so the language of the measurer is not in the figures. What it costs to
start any process at all is: the row of the bare command is there to be taken away from the others.
"""

import argparse
import fcntl
import gc
import os
import platform
import random
import shutil
import signal
import statistics
import sys
import threading
import time

CHUNK = 1 << 20
NOWHERE = os.open("/dev/null", os.O_RDWR)


class Wrong(Exception):
    """A run that did not do what it was measured for."""


def spawn(words, stdin, stdout):
    """Starts words on these two descriptors and no others; stderr is /dev/null, never a terminal."""
    actions = [(os.POSIX_SPAWN_DUP2, fd, to) for to, fd in enumerate((stdin, stdout, NOWHERE))]
    # Python ignores these two, and a child would inherit that.
    defaults = [signal.SIGPIPE, signal.SIGXFSZ]
    return os.posix_spawn(words[0], words, os.environ, file_actions=actions, setsigdef=defaults)


def reap(pid):
    """Waits for pid; its CPU seconds, those of its own children included."""
    _, status, usage = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        raise Wrong(f"ended with {code}")
    return usage.ru_utime + usage.ru_stime


def reap_all(pids):
    """Waits for every one of pids before it complains of any."""
    cpu, wrong = 0.0, None
    for pid in pids:
        try:
            cpu += reap(pid)
        except Wrong as e:
            wrong = e
    if wrong:
        raise wrong
    return cpu


def run_alone(words):
    start = time.perf_counter_ns()
    pid = spawn(words, NOWHERE, NOWHERE)
    cpu = reap(pid)
    return (time.perf_counter_ns() - start) / 1e9, cpu


def run_pipeline(words, size, capacity, shorter):
    stages = split(words, "|")
    start = time.perf_counter_ns()
    pids, stdin = [], NOWHERE
    for stage in stages:
        output, stdout = os.pipe()
        if capacity and stage is stages[-1]:
            fcntl.fcntl(output, fcntl.F_SETPIPE_SZ, capacity)
        pids.append(spawn(stage, stdin, stdout))
        os.close(stdout)
        if stdin != NOWHERE:
            os.close(stdin)
        stdin = output
    seen = read_to_end(stdin)
    os.close(stdin)
    cpu = reap_all(pids)
    wall = (time.perf_counter_ns() - start) / 1e9
    if (seen == 0 or seen > size) if shorter else seen != size:
        raise Wrong(f"gave {seen} bytes of {size}")
    return wall, cpu


def read_to_end(fd):
    buffer, seen = bytearray(CHUNK), 0
    while True:
        n = os.readv(fd, [buffer])
        if n == 0:
            return seen
        seen += n


def check_files(files, words, size):
    """What a command was asked to log must be there, and whole; a folder holds more than the bytes."""
    for file in files:
        if file in words:
            if os.path.isdir(file):
                if folder_size(file) < size:
                    raise Wrong(f"recorded less than {size} bytes")
                continue
            there = os.path.getsize(file) if os.path.exists(file) else -1
            # script(1) adds a line of its own before and after.
            if there != size and not (there > size and file.endswith(".typescript")):
                raise Wrong(f"logged {there} bytes of {size}")


def folder_size(folder):
    return sum(os.path.getsize(os.path.join(where, name)) for where, _, names in os.walk(folder) for name in names)


def remove(files):
    for file in files:
        if os.path.isdir(file):
            shutil.rmtree(file)
        elif os.path.exists(file):
            os.unlink(file)


def times(options, commands):
    order = random.Random(options.seed)
    names = list(commands)
    samples = {name: {} for name in names}
    wrong = {name: [] for name in names}
    for turn in range(-options.warmup, options.rounds):
        order.shuffle(names)
        for name in names:
            words = commands[name]
            remove(options.fresh)  # not timed: to free the pages of an old log is no part of a run
            try:
                sample = (run_pipeline(words, options.bytes, options.pipe, options.shorter) if options.bytes
                          else run_alone(words))
                check_files(options.fresh, words, options.bytes)
            except (Wrong, OSError) as e:
                wrong[name].append(str(e))
                continue
            if turn >= 0:
                samples[name][turn] = sample
    remove(options.fresh)
    show_times(options, {name: samples[name] for name in commands})
    show_wrong(wrong)


def show_times(options, samples):
    base = samples[options.base]
    width = max(map(len, samples))
    if options.bytes:
        unit, scale = "s", 1
        extra, ratio = f"{'MB/s':>7}", f"speed x {options.base}"
    else:
        unit, scale = "ms", 1e3
        extra, ratio = "", f"wall x {options.base}"
    print(f"{'':{width}} {'wall ' + unit:>7} {'':>7} {'':>15}{extra and ' ':8} {'cpu ' + unit:>7}"
          f"   {ratio:24} cpu x")
    print(f"{'':{width}} {'median':>7} {'min':>7} {'middle half':>15} {extra:7} {'median':>7}"
          f"   {'median':>6} {'middle half':>15}  median   n")
    for name, rounds in samples.items():
        if not rounds:
            print(f"{name:{width}} no run succeeded")
            continue
        wall = [w * scale for w, _ in rounds.values()]
        cpu = [c * scale for _, c in rounds.values()]
        rate = f"{options.bytes / 1e6 / statistics.median(wall):7.0f}" if options.bytes else ""
        line = (f"{name:{width}} {statistics.median(wall):7.2f} {min(wall):7.2f} {middle_half(wall):>15} {rate:7}"
                f" {statistics.median(cpu):7.2f}")
        both = rounds.keys() & base.keys()
        if both:
            ratios = [rounds[t][0] / base[t][0] for t in both]
            if options.bytes:
                ratios = [1 / r for r in ratios]
            cpus = [rounds[t][1] / base[t][1] for t in both if base[t][1]]
            line += f"   {statistics.median(ratios):6.2f} {middle_half(ratios):>15}  {statistics.median(cpus):6.2f}"
        print(f"{line} {len(rounds):5}")


def middle_half(values):
    if len(values) < 2:
        return "-"
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{low:.2f} .. {high:.2f}"


def memory(options, commands):
    waiting = {name: [] for name in commands}
    passed = {name: [] for name in commands}
    wrong = {name: [] for name in commands}
    for _ in range(options.rounds):
        for name, words in commands.items():
            remove(options.fresh)
            try:
                before, after = peaks(words, options.bytes)
                check_files(options.fresh, words, options.bytes)
            except (Wrong, OSError) as e:
                wrong[name].append(str(e))
                continue
            waiting[name].append(before)
            passed[name].append(after)
    remove(options.fresh)
    width = max(map(len, commands))
    print(f"{'':{width}}  peak MiB, waiting    after {options.bytes >> 20} MiB")
    print(f"{'':{width}}  median     max    median     max     n")
    for name in commands:
        if not passed[name]:
            print(f"{name:{width}}  no run succeeded")
            continue
        print(f"{name:{width}} {statistics.median(waiting[name]):7.2f} {max(waiting[name]):7.2f}"
              f"   {statistics.median(passed[name]):7.2f} {max(passed[name]):7.2f} {len(passed[name]):5}")
    show_wrong(wrong)


def peaks(words, size):
    """The peak of a command that copies, in MiB: when one byte is through, and when size bytes are."""
    stdin, feed = os.pipe()
    output, stdout = os.pipe()
    pid = spawn(words, stdin, stdout)
    os.close(stdin)
    os.close(stdout)
    try:
        # A byte that has come back shows that the wrapper and its command are both up.
        os.write(feed, b"\n")
        if os.read(output, 1) != b"\n":
            raise Wrong("gave nothing")
        time.sleep(0.05)
        before = peak(pid)
        writer = threading.Thread(target=feed_bytes, args=(feed, size - 1))
        writer.start()
        buffer, seen = bytearray(CHUNK), 1
        while seen < size:
            n = os.readv(output, [buffer])
            if n == 0:
                break
            seen += n
        writer.join()
        if seen != size:
            raise Wrong(f"gave {seen} bytes of {size}")
        after = peak(pid)
    finally:
        os.close(feed)
        os.close(output)
        reap(pid)
    return before, after


def feed_bytes(fd, size):
    block = memoryview(bytes(CHUNK))
    try:
        while size > 0:
            size -= os.write(fd, block[:min(size, CHUNK)])
    except BrokenPipeError:
        pass  # the reader will say how much is missing


def peak(pid):
    """The peak of a live process, by proc(5).

    Not ru_maxrss: that begins with the size of whoever spawned the process (it outlives exec), which is
    three times what is to be measured, and it takes in the wrapped command. VmHWM belongs to the one
    program. Before Linux 6.17 it may lag by a few hundred KiB; Rss of smaps_rollup never does, so the larger
    of the two is taken.
    """
    hwm = kib(f"/proc/{pid}/status", "VmHWM:")
    try:
        hwm = max(hwm, kib(f"/proc/{pid}/smaps_rollup", "Rss:"))
    except OSError:
        pass
    return hwm / 1024


def kib(file, key):
    with open(file) as lines:
        for line in lines:
            if line.startswith(key):
                return int(line.split()[1])
    raise Wrong(f"no {key} in {file}")


def show_wrong(wrong):
    for name, messages in wrong.items():
        for message in sorted(set(messages)):
            print(f"not counted: {name}: {message} ({messages.count(message)} times)")


def machine():
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo") as lines:
            model = next((x.split(":", 1)[1].strip() for x in lines if x.startswith("model name")), model)
    except OSError:
        pass
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{cores} cores, {model}, {platform.system()} {platform.release()}"


def load():
    return " ".join(f"{x:.2f}" for x in os.getloadavg())


def split(words, mark):
    parts = [[]]
    for word in words:
        if word == mark:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def main():
    parser = argparse.ArgumentParser(usage="see the head of this file")
    parser.add_argument("mode", choices=["times", "memory"])
    parser.add_argument("--base", help="the command that the others are divided by")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--warmup", type=int, default=0, help="rounds before the counted ones")
    parser.add_argument("--bytes", type=int, default=0, help="what each run must give")
    parser.add_argument("--shorter", action="store_true", help="--bytes is what is read; a run may give less")
    parser.add_argument("--pipe", type=int, default=0, help="bytes that the reader's pipe holds; 0: as it comes")
    parser.add_argument("--fresh", action="append", default=[], help="a file to remove before each run")
    parser.add_argument("--seed", type=int, default=1, help="of the order in each round")
    at = sys.argv.index("--")
    options = parser.parse_args(sys.argv[1:at])
    commands = {name: words for name, *words in split(sys.argv[at + 1:], "//")}
    gc.disable()
    print(f"machine: {machine()}; load before: {load()}")
    print(f"rounds: {options.rounds}, after {options.warmup} not counted; order shuffled per round, seed {options.seed}"
          if options.mode == "times" else f"rounds: {options.rounds}")
    {"times": times, "memory": memory}[options.mode](options, commands)
    print(f"load after: {load()}")


if __name__ == "__main__":
    main()
