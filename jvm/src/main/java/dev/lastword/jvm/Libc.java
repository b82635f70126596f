package dev.lastword.jvm;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/// The C library, called through one shape: six longs in, one long out.
///
/// On x86-64 and AArch64 that fits every function without floating point, because each argument
/// takes a register whatever its width. One shape, because each costs 10 ms at the first call.
final class Libc {

    /// Enough for every structure.
    private static final int ALIGNMENT = 16;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final Linker.Option KEEP_ERRNO = Linker.Option.captureCallState("errno");

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library = linker.defaultLookup();
    private final Map<String, MemorySegment> functions = new HashMap<>();
    private final ByteBuffer errno = direct(Integer.BYTES);
    private final MemorySegment errnoSegment = MemorySegment.ofBuffer(errno);

    @SuppressWarnings("restricted") // what --enable-native-access is for
    private final MethodHandle call =
            linker.downcallHandle(
                    FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG, LONG), KEEP_ERRNO);

    /// Zeroed memory that does not move and is never freed.
    static ByteBuffer direct(int bytes) {
        return Arena.global()
                .allocate(bytes, ALIGNMENT)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    /// Where a direct buffer starts.
    static long address(ByteBuffer direct) {
        return MemorySegment.ofBuffer(direct).address();
    }

    /// Calls a function that returns an int.
    ///
    /// @return what it returned, or the negated errno where that is below 0
    int call(String function, long... arguments) {
        int answer = (int) callLong(function, arguments);
        return answer < 0 ? -errno() : answer;
    }

    /// Calls a function that returns a long or a pointer, or sets errno in its own way.
    long callLong(String function, long... a) {
        try {
            return (long)
                    call.invokeExact(
                            find(function),
                            errnoSegment,
                            at(a, 0),
                            at(a, 1),
                            at(a, 2),
                            at(a, 3),
                            at(a, 4),
                            at(a, 5));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(function, e);
        }
    }

    /// What the last call left in errno.
    int errno() {
        return errno.getInt(0);
    }

    /// The address of a function.
    ///
    /// @throws UnsupportedOperationException where this C library does not have it
    long pointer(String function) {
        return find(function).address();
    }

    private MemorySegment find(String function) {
        return functions.computeIfAbsent(
                function,
                f -> library.find(f).orElseThrow(() -> new UnsupportedOperationException(f)));
    }

    private static long at(long[] arguments, int index) {
        return index < arguments.length ? arguments[index] : 0;
    }
}
