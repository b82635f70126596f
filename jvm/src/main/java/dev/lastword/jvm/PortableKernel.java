package dev.lastword.jvm;

import dev.lastword.process.ChildChange;
import dev.lastword.process.FileIdentity;
import dev.lastword.process.Kernel;
import dev.lastword.process.PollSet;
import dev.lastword.process.SignalArrival;
import dev.lastword.process.Spawn;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Any machine with a JVM, by ProcessBuilder: Windows, macOS, and Linux systems that are not GNU.
///
/// It keeps the contract as far as ProcessBuilder does: a death by signal looks like exit 128 + n,
/// descriptors above 2 do not reach the command, a captured stream is never a terminal, HUP and ^C
/// reach the command as TERM, and a killed lastword leaves it running. The README lists these
/// limits.
public final class PortableKernel implements Kernel {

    private static final int NOT_OFFERED = -Errno.ENOSYS.number();

    private final NioDisk disk = new NioDisk();
    private final Events events = new Events();
    private final Map<Integer, OutputStream> outputs = new HashMap<>();
    private final Map<Integer, PipedBytes> pipes = new HashMap<>();
    private final Map<Integer, PipedBytes> commandEnds = new HashMap<>();
    private final Deque<SignalArrival> arrivals = new ArrayDeque<>();
    private final Deque<Integer> endings = new ArrayDeque<>();
    private Optional<Process> child = Optional.empty();
    private int nextDescriptor = 3;

    /// One that has nothing open yet.
    public PortableKernel() {
        outputs.put(1, new FileOutputStream(FileDescriptor.out));
        outputs.put(2, new FileOutputStream(FileDescriptor.err));
    }

    @Override
    public int read(int descriptor, byte[] into, int offset, int length) {
        PipedBytes pipe = pipes.get(descriptor);
        if (pipe != null) {
            return pipe.read(into, offset, length);
        }
        return disk.read(descriptor, into, offset, length);
    }

    @Override
    public int write(int descriptor, byte[] from, int offset, int length) {
        OutputStream output = outputs.get(descriptor);
        if (output == null) {
            return disk.write(descriptor, from, offset, length);
        }
        try {
            output.write(from, offset, length);
            return length;
        } catch (IOException e) {
            // A JVM does not say which error it was, beyond the text in the user's language.
            String message = String.valueOf(e.getMessage());
            boolean full = message.contains("No space") || message.contains("not enough space");
            return full
                    ? -Errno.ENOSPC.number()
                    : message.contains("Bad file descriptor")
                            ? -Errno.EBADF.number()
                            : -Errno.EPIPE.number();
        }
    }

    @Override
    public int close(int descriptor) {
        if (descriptor >= NioDisk.FIRST) {
            return disk.close(descriptor);
        }
        commandEnds.remove(descriptor);
        PipedBytes pipe = pipes.remove(descriptor);
        if (pipe != null) {
            pipe.close();
        }
        return close(outputs.remove(descriptor));
    }

    private static int close(@Nullable Closeable file) {
        try {
            if (file != null) {
                file.close();
            }
            return 0;
        } catch (IOException e) {
            return -Errno.EIO.number();
        }
    }

    @Override
    public int openForReading(Word path) {
        return disk.openForReading(path);
    }

    @Override
    public int createNew(Word path) {
        return disk.createNew(path);
    }

    @Override
    public int openForWriting(Word path) {
        return disk.openForWriting(path);
    }

    @Override
    public int openForAppending(Word path) {
        return disk.openForAppending(path);
    }

    @Override
    public int seek(int descriptor, long offset) {
        return disk.seek(descriptor, offset);
    }

    @Override
    public int truncate(int descriptor, long length) {
        return disk.truncate(descriptor, length);
    }

    @Override
    public int sync(int descriptor) {
        return disk.sync(descriptor);
    }

    @Override
    public int makeDirectory(Word path) {
        return disk.makeDirectory(path);
    }

    @Override
    public int rename(Word from, Word to) {
        return disk.rename(from, to);
    }

    @Override
    public int remove(Word path) {
        return disk.remove(path);
    }

    @Override
    public int removeDirectory(Word path) {
        return disk.removeDirectory(path);
    }

    @Override
    public int lock(int descriptor) {
        return disk.lock(descriptor);
    }

    @Override
    public int ownDirectory(Word path) {
        return disk.ownDirectory(path);
    }

    @Override
    public int random(byte[] bytes) {
        return disk.random(bytes);
    }

    @Override
    public int create(Word path) {
        try {
            outputs.put(nextDescriptor, Files.newOutputStream(Path.of(path.text())));
            return nextDescriptor++;
        } catch (AccessDeniedException e) {
            return -Errno.EACCES.number();
        } catch (NoSuchFileException e) {
            return -Errno.ENOENT.number();
        } catch (IOException e) {
            return -Errno.EIO.number();
        }
    }

    @Override
    public int reopenNonBlocking(int descriptor) {
        return NOT_OFFERED;
    }

    @Override
    public int pipe(int[] ends, int capacity) {
        PipedBytes pipe = new PipedBytes(events);
        ends[0] = nextDescriptor++;
        ends[1] = nextDescriptor++;
        pipes.put(ends[0], pipe);
        commandEnds.put(ends[1], pipe);
        return 0;
    }

    @Override
    public int terminal(int[] ends, int like) {
        return NOT_OFFERED;
    }

    @Override
    public int windowSize(int descriptor, int[] size) {
        return NOT_OFFERED;
    }

    @Override
    public int copyWindowSize(int like, int terminal) {
        return NOT_OFFERED;
    }

    @Override
    public Optional<FileIdentity> identify(int descriptor) {
        // Two streams that differ: without stat(2) their order cannot be known, only kept apart.
        return outputs.containsKey(descriptor)
                ? Optional.of(new FileIdentity(FileIdentity.Kind.OTHER, 0, descriptor, 0))
                : Optional.empty();
    }

    @Override
    public int sharesDescription(int first, int second) {
        return NOT_OFFERED;
    }

    @Override
    public int available(int descriptor) {
        PipedBytes pipe = pipes.get(descriptor);
        return pipe == null ? -Errno.EBADF.number() : pipe.available();
    }

    @Override
    public int hideFromCommand(int descriptor) {
        return 0;
    }

    @Override
    public int poll(PollSet set, long timeoutMillis) {
        return events.await(() -> report(set), timeoutMillis);
    }

    private int report(PollSet set) {
        int reported = 0;
        for (int i = 0; i < set.size(); i++) {
            PipedBytes pipe = pipes.get(set.descriptor(i));
            boolean signals = set.descriptor(i) == 0 && !(arrivals.isEmpty() && endings.isEmpty());
            int report =
                    signals || (pipe != null && pipe.isReadable())
                            ? PollSet.IN & set.interest(i)
                            : outputs.containsKey(set.descriptor(i))
                                    ? PollSet.OUT & set.interest(i)
                                    : 0;
            set.setReport(i, report);
            reported += report == 0 ? 0 : 1;
        }
        return reported;
    }

    /// Descriptor 0 stands for the signals: stdin is the command's alone.
    ///
    /// A JVM tells of HUP, INT and TERM by shutting down. The hook passes one TERM on and then
    /// holds the shutdown up; `Main` ends the process when the command has ended.
    @Override
    public int takeSignals() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::askCommandToEnd));
        return 0;
    }

    private void askCommandToEnd() {
        events.change(() -> arrivals.add(new SignalArrival(Signal.TERM.number(), true)));
        events.awaitUninterruptibly(() -> false);
    }

    @Override
    public Optional<SignalArrival> nextSignal(int signals) {
        return events.look(() -> Optional.ofNullable(arrivals.poll()));
    }

    @Override
    public int spawn(Spawn spawn) {
        ProcessBuilder builder =
                new ProcessBuilder(spawn.words().stream().map(Word::text).toList())
                        .redirectInput(Redirect.INHERIT);
        builder.redirectOutput(spawn.output() < 0 ? Redirect.INHERIT : Redirect.PIPE);
        builder.redirectError(spawn.errors() < 0 ? Redirect.INHERIT : Redirect.PIPE);
        JavaOptions.restore(builder.environment());
        try {
            Process process = builder.start();
            fill(spawn.output(), process.getInputStream());
            fill(spawn.errors(), process.getErrorStream());
            child = Optional.of(process);
            var _ =
                    process.onExit()
                            .thenAccept(p -> events.change(() -> endings.add(p.exitValue())));
            return (int) process.pid();
        } catch (IOException e) {
            int why = executable(spawn.path());
            return why < 0 ? why : -Errno.ENOEXEC.number();
        }
    }

    private void fill(int descriptor, InputStream source) {
        PipedBytes pipe = commandEnds.get(descriptor);
        if (pipe != null) {
            pipe.fillFrom(source);
        }
    }

    @Override
    public int become(Word path, List<Word> words) {
        return NOT_OFFERED;
    }

    @Override
    public int nextChange(ChildChange change) {
        Optional<Integer> ending = events.look(() -> Optional.ofNullable(endings.poll()));
        if (ending.isEmpty() || child.isEmpty()) {
            return 0;
        }
        change.set((ending.get() & 0xff) << 8, 0, 0, 0);
        return (int) child.get().pid();
    }

    @Override
    public int kill(int process, int signal) {
        if (child.isEmpty()) {
            return -Errno.ESRCH.number();
        }
        // By the handle: the process itself would close its streams, and what it says last with
        // them.
        if (signal == Signal.TERM.number() || signal == Signal.HUP.number()) {
            child.get().toHandle().destroy();
            return 0;
        }
        if (signal == Signal.KILL.number()) {
            child.get().toHandle().destroyForcibly();
            return 0;
        }
        return NOT_OFFERED;
    }

    @Override
    public int stopSelf(int signal) {
        return NOT_OFFERED;
    }

    @Override
    public void dieOf(int signal) {
        // Not offered: the caller exits with 128 + n.
    }

    @Override
    public void exit(int code) {
        Runtime.getRuntime().halt(code);
    }

    @Override
    public int processId() {
        return (int) ProcessHandle.current().pid();
    }

    @Override
    public int executable(Word path) {
        Path file = Path.of(path.text());
        if (!Files.exists(file)) {
            return -Errno.ENOENT.number();
        }
        return Files.isExecutable(file) && !Files.isDirectory(file) ? 0 : -Errno.EACCES.number();
    }

    @Override
    public Optional<Word> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).map(Word::of);
    }

    @Override
    public List<Word> environment() {
        return System.getenv().entrySet().stream()
                .map(e -> Word.of(e.getKey() + "=" + e.getValue()))
                .toList();
    }

    @Override
    public Optional<Word> workingDirectory() {
        return Optional.of(Word.of(Path.of("").toAbsolutePath().toString()));
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }

    @Override
    public long epochMillis() {
        return System.currentTimeMillis();
    }
}
