package dev.lastword.jvm.history;

import dev.lastword.jvm.NioDisk;
import dev.lastword.process.Disk;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.Verdict;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody who calls the commands of the history, and what is said to them.
final class Caller {

    /// When nothing else is said: long after all runs of the tests.
    static final long NOW = 1_800_000_000_000L;

    private final Map<String, String> variables = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final NioDisk disk = new NioDisk();
    private int columns;
    private boolean ascii;
    private long now = NOW;
    private Optional<Errno> broken = Optional.empty();

    Caller(Path state) {
        variables.put("LASTWORD_HOME", state.toString());
    }

    Caller variables(Map<String, String> others) {
        variables.clear();
        variables.putAll(others);
        return this;
    }

    Caller onTerminal(int width) {
        columns = width;
        return this;
    }

    Caller withoutUnicode() {
        ascii = true;
        return this;
    }

    Caller at(long millis) {
        now = millis;
        return this;
    }

    Caller whoseStdoutIs(Errno errno) {
        broken = Optional.of(errno);
        return this;
    }

    /// Calls a command; its exit code, or -1 where nobody knows it.
    int call(String... words) {
        out.reset();
        err.reset();
        List<Word> all = Arrays.stream(words).map(Word::of).toList();
        return new History(this::viewer).offer(all).map(Verdict::shellCode).orElse(-1);
    }

    Viewer viewer() {
        return new Viewer(kernel(), ZoneOffset.UTC, columns, !ascii);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    byte[] outBytes() {
        return out.toByteArray();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Kernel kernel() {
        return (Kernel)
                Proxy.newProxyInstance(
                        Kernel.class.getClassLoader(),
                        new Class<?>[] {Kernel.class},
                        (proxy, method, given) ->
                                switch (method.getName()) {
                                    case "write" ->
                                            write(
                                                    (int) given[0],
                                                    (byte[]) given[1],
                                                    (int) given[2],
                                                    (int) given[3]);
                                    case "variable" ->
                                            Optional.ofNullable(variables.get((String) given[0]))
                                                    .map(Word::of);
                                    case "epochMillis" -> now;
                                    case "workingDirectory" -> Optional.of(Word.of("/home/me"));
                                    case "openForReading" -> -Errno.ENOENT.number();
                                    default -> {
                                        if (method.getDeclaringClass() != Disk.class) {
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                        }
                                        yield method.invoke(disk, given);
                                    }
                                });
    }

    private int write(int descriptor, byte[] bytes, int offset, int length) {
        if (descriptor == 1 && broken.isPresent()) {
            return -broken.get().number();
        }
        if (descriptor > 2) {
            return disk.write(descriptor, bytes, offset, length);
        }
        (descriptor == 1 ? out : err).write(bytes, offset, length);
        return length;
    }
}
