package dev.lastword.jvm.explain;

import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A kernel with a few files and two streams, and nothing else, for a command that only reads and
/// writes.
final class Desk {

    private static final int FILE = 7;

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Errno> locked = new HashMap<>();
    private final ByteArrayOutputStream[] streams = {
        new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream()
    };
    private ByteArrayInputStream open = new ByteArrayInputStream(new byte[0]);
    private boolean broken;

    Desk file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Desk locked(String name, Errno errno) {
        locked.put(name, errno);
        return this;
    }

    /// Nobody reads stdout.
    Desk broken() {
        broken = true;
        return this;
    }

    Verdict explain(String... words) {
        return answering("", words);
    }

    Verdict answering(String input, String... words) {
        return ExplainCommand.run(
                kernel(),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                List.of(words).stream().map(Word::of).toList());
    }

    String out() {
        return streams[1].toString(StandardCharsets.UTF_8);
    }

    String err() {
        return streams[2].toString(StandardCharsets.UTF_8);
    }

    private Kernel kernel() {
        return (Kernel)
                Proxy.newProxyInstance(
                        Kernel.class.getClassLoader(),
                        new Class<?>[] {Kernel.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "write" -> write(arguments);
                                    case "openForReading" -> openFile(arguments[0].toString());
                                    case "read" ->
                                            Math.max(
                                                    0,
                                                    open.read(
                                                            (byte[]) arguments[1],
                                                            (int) arguments[2],
                                                            (int) arguments[3]));
                                    case "close" -> 0;
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private int write(Object[] arguments) {
        int descriptor = (int) arguments[0];
        if (broken && descriptor == 1) {
            return -Errno.EPIPE.number();
        }
        streams[descriptor].write((byte[]) arguments[1], (int) arguments[2], (int) arguments[3]);
        return (int) arguments[3];
    }

    private int openFile(String name) {
        Errno errno = locked.get(name);
        if (errno != null) {
            return -errno.number();
        }
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return -Errno.ENOENT.number();
        }
        open = new ByteArrayInputStream(bytes);
        return FILE;
    }
}
