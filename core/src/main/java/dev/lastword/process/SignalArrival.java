package dev.lastword.process;

import dev.lastword.status.Signal;

/// A signal that lastword received.
///
/// @param number the signal, 1–64
/// @param forCommand whether it is to be passed on: the command has not received it already
public record SignalArrival(int number, boolean forCommand) {

    private static final int ALARM = 14;

    /// Judges by what sigaction(2) calls `si_code`.
    ///
    /// What a process sent (0 or less) is for the command too, except what a write of ours raised.
    /// What the kernel sent, the terminal driver's ^C above all, the command has received itself,
    /// with two exceptions: an alarm that the caller set before exec, and the hang-up that goes to
    /// a session's leader alone.
    ///
    /// @param fromSelf whether the sender is lastword
    /// @param leader whether lastword leads its session
    public static SignalArrival of(int number, int code, boolean fromSelf, boolean leader) {
        boolean forCommand =
                code <= 0
                        ? !fromSelf
                        : number == ALARM || (leader && number == Signal.HUP.number());
        return new SignalArrival(number, forCommand);
    }
}
