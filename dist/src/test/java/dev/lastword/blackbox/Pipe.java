package dev.lastword.blackbox;

/// Both ends of a pipe, as descriptors.
record Pipe(int readEnd, int writeEnd) {}
