package dev.lastword.blackbox;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// Any function of the C library, called with up to six whole numbers or pointers.
@SuppressWarnings("restricted")
final class LibC {
    private static final int WORDS = 6;
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO =
            STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    private static final SymbolLookup SYMBOLS = Linker.nativeLinker().defaultLookup();
    private static final MethodHandle CALL =
            Linker.nativeLinker()
                    .downcallHandle(
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG),
                            Linker.Option.captureCallState("errno"));

    private LibC() {}

    /// Calls a function that answers an `int`, -1 when it failed.
    static int call(String function, long... words) {
        return (int) word(function, true, words);
    }

    /// Calls a function that answers an `int` which is itself the error number, or 0.
    static void check(String function, long... words) {
        int error = (int) word(function, false, words);
        if (error != 0) {
            throw new PosixException(function, error);
        }
    }

    private static long word(String function, boolean failsWithMinusOne, long... words) {
        MemorySegment symbol = SYMBOLS.findOrThrow(function);
        long[] w = Arrays.copyOf(words, WORDS);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long answer =
                    (long) CALL.invokeExact(symbol, state, w[0], w[1], w[2], w[3], w[4], w[5]);
            if (failsWithMinusOne && (int) answer == -1) {
                throw new PosixException(function, state.get(ValueLayout.JAVA_INT, ERRNO));
            }
            return answer;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
