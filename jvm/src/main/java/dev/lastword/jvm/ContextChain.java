package dev.lastword.jvm;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A row of C calls that run one after the other without Java: what a child does between clone(2)
/// and execve(2).
///
/// A JVM cannot fork, because the child would be a JVM with one thread. posix_spawn(3) can, but
/// cannot make the child die with its parent. So the calls are laid out as contexts of
/// makecontext(3), each linked to the next, and the child of a vfork-like clone(2) starts in the
/// first: what posix_spawn does, with the calls of our choice. See decision 0005.
final class ContextChain {

    private static final int CONTEXT_BYTES = 8192;
    private static final int STACK_BYTES = 16_384;

    private static final int LINK = 8;
    private static final int STACK_POINTER = 16;
    private static final int STACK_SIZE = 32;
    private static final int SIGCHLD = 17;

    private final Libc libc;
    private final List<Step> steps = new ArrayList<>();

    private record Step(String function, long first, long second, long third, long mask) {}

    ContextChain(Libc libc) {
        this.libc = libc;
    }

    /// Adds a call.
    ///
    /// @param mask the signal mask during the call
    /// @param a its arguments, at most three
    ContextChain then(long mask, String function, long... a) {
        steps.add(new Step(function, at(a, 0), at(a, 1), at(a, 2), mask));
        return this;
    }

    private static long at(long[] arguments, int index) {
        return index < arguments.length ? arguments[index] : 0;
    }

    /// Runs the chain in a child that shares our memory, while this thread waits until the child
    /// has executed something else or ended.
    ///
    /// @return the child's process id, or a negated errno
    int startChild() {
        long next = 0;
        for (int i = steps.size() - 1; i >= 0; i--) {
            next = context(steps.get(i), next);
        }
        ByteBuffer stack = Libc.direct(STACK_BYTES);
        int flags = Linux.CLONE_VM | Linux.CLONE_VFORK | SIGCHLD;
        return libc.call(
                "clone",
                libc.pointer("setcontext"),
                Libc.address(stack) + STACK_BYTES,
                flags,
                next);
    }

    private long context(Step step, long next) {
        ByteBuffer context = Libc.direct(CONTEXT_BYTES);
        long address = Libc.address(context);
        libc.call("getcontext", address);
        context.putLong(LINK, next);
        context.putLong(STACK_POINTER, Libc.address(Libc.direct(STACK_BYTES)));
        context.putLong(STACK_SIZE, STACK_BYTES);
        context.putLong(Linux.UC_SIGMASK, step.mask());
        libc.callLong(
                "makecontext",
                address,
                libc.pointer(step.function()),
                3,
                step.first(),
                step.second(),
                step.third());
        return address;
    }
}
