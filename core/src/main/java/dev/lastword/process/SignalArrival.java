package dev.lastword.process;

/// A signal that lastword received.
///
/// @param number the signal, 1–64
/// @param fromProcess whether a process sent it by kill(2) or a relative; otherwise the kernel did,
///   as the terminal driver does for ^C, and sent it to the command too
public record SignalArrival(int number, boolean fromProcess) {}
