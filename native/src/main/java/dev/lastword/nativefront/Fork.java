package dev.lastword.nativefront;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/// The one moment at which there are two of us.
///
/// vfork(2), because it spares the copy of the page tables; so the child borrows our memory and
/// stack until execve(2), and nothing may happen between but calls into the C library. Unmanaged
/// code keeps TeaVM from book-keeping here.
@Unmanaged
final class Fork {

    private static final int SIGKILL = 9;
    private static final int SIGCHLD = 17;

    private Fork() {}

    // Not from Headers, whose class initializer is managed code; and one of them to a call, as it
    // says
    // there.
    @Include("sys/prctl.h")
    @Variable
    @Import(name = "PR_SET_PDEATHSIG")
    private static native int parentDeathSignal();

    @Include("signal.h")
    @Variable
    @Import(name = "SIG_SETMASK")
    private static native int setMask();

    /// Starts a child that executes `path`.
    ///
    /// @param output becomes descriptor 1 where it is not below 0
    /// @param errors becomes descriptor 2 where it is not below 0
    /// @param mask the signal mask that lastword was given
    /// @param childAction what SIGCHLD did when lastword was started
    /// @param failure receives the errno of execve(2) where that failed
    /// @param parent our process id
    /// @return the process id, or -1 where the fork failed
    static int start(
            Address path,
            Address words,
            Address environment,
            int output,
            int errors,
            Address mask,
            Address childAction,
            Address failure,
            int parent) {
        int process = Libc.vfork();
        if (process != 0) {
            return process;
        }
        // Not to run on unseen where lastword is killed. It follows the thread that forked: our
        // only
        // one.
        Libc.prctl(parentDeathSignal(), SIGKILL);
        if (Libc.getppid() != parent) {
            Libc.exit(127);
        }
        if (output >= 0) {
            Libc.dup2(output, 1);
        }
        if (errors >= 0) {
            Libc.dup2(errors, 2);
        }
        Libc.sigaction(SIGCHLD, childAction, Address.fromLong(0));
        Libc.sigprocmask(setMask(), mask, Address.fromLong(0));
        Libc.execve(path, words, environment);
        failure.putInt(Libc.errno());
        Libc.exit(127);
        return 0;
    }
}
