package dev.lastword.blackbox;

/// What is left of a process: its ending and its output, one char per byte.
record Result(WaitStatus ending, String out, String err) {}
