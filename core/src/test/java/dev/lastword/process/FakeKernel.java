package dev.lastword.process;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Errno;
import dev.lastword.status.Signal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A machine in memory: deterministic, with scripted commands and virtual time.
///
/// Every call takes a microsecond. A call that could never return, and a program that never ends,
/// are assertion errors.
public final class FakeKernel implements Kernel {

    /// The process id of the first command.
    public static final int COMMAND = 4711;

    private static final int SELF = 4000;
    private static final int CALLS_ALLOWED = 300_000;
    private static final long CALL_NANOS = 1_000;
    private static final int NOT_OPEN = 0x20;
    private static final byte[] NOTE = Word.of("lastword: ").bytes();

    /// A sent signal.
    ///
    /// @param alive whether the process was still there, or at least its zombie
    record Sent(int process, int signal, long nanos, boolean alive) {}

    final World world = new World();
    final List<Sent> sent = new ArrayList<>();
    final List<Integer> stops = new ArrayList<>();
    final List<Spawn> spawned = new ArrayList<>();
    final List<PipeSource> sources = new ArrayList<>();
    final List<Integer> hidden = new ArrayList<>();
    final Map<Word, OpenFile> created = new HashMap<>();
    final Faults faults = new Faults();
    final Set<Word> directories = new HashSet<>();

    private final Map<Integer, OpenFile> files = new TreeMap<>();
    private final Map<Integer, FakeProcess> children = new TreeMap<>();
    private final Map<Integer, SignalArrival> pending = new TreeMap<>();
    private final Map<Word, Script> programs = new HashMap<>();
    private final Map<Word, Integer> answers = new HashMap<>();
    private final Map<Word, byte[]> contents = new HashMap<>();
    private final Map<Word, OpenFile> toCreate = new HashMap<>();
    private final Map<String, Word> variables = new HashMap<>();
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();
    private int nextProcess = COMMAND;
    private int nextInode = 1;
    private int diskRoom = Integer.MAX_VALUE;
    private int calls;
    private int pipeCapacity = 1 << 16;
    private int reopenAnswer;
    private int sharesAnswer = 1;
    private int windowCopies;
    private long spawnedNanos;
    private long blockedNanos;

    /// A machine whose stdin is empty and whose stdout and stderr are two devices.
    public FakeKernel() {
        files.put(0, PlainFile.toRead(identity(Kind.OTHER), new byte[0]));
        files.put(1, PlainFile.toWrite(identity(Kind.OTHER)));
        files.put(2, PlainFile.toWrite(identity(Kind.OTHER)));
    }

    // What the test sets up.

    public FakeKernel program(String path, Script script) {
        programs.put(Word.of(path), script);
        return this;
    }

    /// What every call that takes this path answers.
    public FakeKernel answer(String path, Errno errno) {
        answers.put(Word.of(path), -errno.number());
        return this;
    }

    public FakeKernel contents(String path, byte[] bytes) {
        contents.put(Word.of(path), bytes);
        return this;
    }

    public FakeKernel variable(String name, String value) {
        variables.put(name, Word.of(value));
        return this;
    }

    FakeKernel open(int descriptor, OpenFile file) {
        files.put(descriptor, file);
        return this;
    }

    OpenFile file(int descriptor) {
        return Optional.ofNullable(files.get(descriptor)).orElseThrow();
    }

    public FakeKernel closed(int descriptor) {
        files.remove(descriptor);
        return this;
    }

    FakeKernel toCreate(String path, OpenFile file) {
        toCreate.put(Word.of(path), file);
        return this;
    }

    /// Opens an empty file as `descriptor`.
    public FakeKernel openPlain(int descriptor) {
        return open(descriptor, PlainFile.toWrite(identity(Kind.REGULAR)));
    }

    /// Lets every file that lastword keeps have room for so many bytes.
    public FakeKernel diskRoom(int bytes) {
        diskRoom = bytes;
        return this;
    }

    /// The names of all files that were made and are still there.
    public List<String> kept() {
        return created.keySet().stream().map(Word::text).sorted().toList();
    }

    public FakeKernel directory(String path) {
        directories.add(Word.of(path));
        return this;
    }

    /// Lets every call of a kind fail.
    public void failAlways(String call, Errno errno) {
        faults.failAlways(call, errno);
    }

    /// Lets the call at a position fail once.
    public void failAt(int position, Errno errno) {
        faults.failAt(position, errno);
    }

    /// The names of all calls so far.
    public List<String> calls() {
        return List.copyOf(faults.calls());
    }

    /// Lets a call throw, which no kernel does.
    public void throwAt(int position) {
        faults.throwAt(position);
    }

    FakeKernel pipeCapacity(int bytes) {
        pipeCapacity = bytes;
        return this;
    }

    /// What re-opening a descriptor answers; 0 where it works.
    FakeKernel reopening(int answer) {
        reopenAnswer = answer;
        return this;
    }

    FakeKernel sharing(int answer) {
        sharesAnswer = answer;
        return this;
    }

    FileIdentity identity(Kind kind) {
        nextInode++;
        return new FileIdentity(kind, 1, nextInode, kind == Kind.TERMINAL ? nextInode : 0);
    }

    /// Sends a signal to lastword.
    void arrive(Signal signal, boolean fromProcess) {
        pending.putIfAbsent(signal.number(), new SignalArrival(signal.number(), fromProcess));
    }

    // What the test asks afterwards.

    /// Everything that lastword or the command wrote to a plain file that is open as `descriptor`.
    public byte[] received(int descriptor) {
        return files.get(descriptor) instanceof PlainFile file ? file.received() : new byte[0];
    }

    public String text(int descriptor) {
        return new String(received(descriptor), StandardCharsets.UTF_8);
    }

    /// What was written to a file that lastword made.
    public String createdText(String path) {
        return created.get(Word.of(path)) instanceof PlainFile file
                ? new String(file.received(), StandardCharsets.UTF_8)
                : "";
    }

    /// The same as bytes.
    public byte[] createdBytes(String path) {
        return created.get(Word.of(path)) instanceof PlainFile file ? file.received() : new byte[0];
    }

    /// Lastword's own lines on stderr.
    public String notes() {
        return notes.toString(StandardCharsets.UTF_8);
    }

    FakeProcess command() {
        return Optional.ofNullable(children.get(COMMAND)).orElseThrow();
    }

    public int commandsStarted() {
        return nextProcess - COMMAND;
    }

    public List<Word> wordsOfCommand() {
        return spawned.getFirst().words();
    }

    public List<Integer> hiddenFromCommand() {
        return hidden;
    }

    /// How often a window size was copied.
    int windowCopies() {
        return windowCopies;
    }

    long spawnedNanos() {
        return spawnedNanos;
    }

    /// How long lastword was stuck in write(2).
    long blockedNanos() {
        return blockedNanos;
    }

    // The calls.

    @Override
    public int read(int descriptor, byte[] into, int offset, int length) {
        int refused = enter(descriptor == 0 ? "read stdin" : "read");
        OpenFile file = files.get(descriptor);
        if (refused != 0 || file == null) {
            return refused != 0 ? refused : -Errno.EBADF.number();
        }
        // The end of a pipe is the end, never "try again".
        boolean end = (file.ready() & (PollSet.IN | PollSet.HANG_UP)) == PollSet.HANG_UP;
        int disturbed = faults.disturbance(file.blocking() || end);
        return disturbed != 0 ? disturbed : file.read(into, offset, faults.shortened(length));
    }

    @Override
    public int write(int descriptor, byte[] from, int offset, int length) {
        boolean note = startsLikeNote(from);
        int refused = enter(note ? "write note" : "write");
        OpenFile file = files.get(descriptor);
        if (refused != 0 || file == null) {
            return refused != 0 ? refused : -Errno.EBADF.number();
        }
        int disturbed = faults.disturbance(file.blocking());
        if (disturbed != 0) {
            return disturbed;
        }
        int count = writeWaiting(file, from, offset, faults.shortened(length), note);
        if (note && count > 0) {
            notes.write(from, offset, count);
        }
        return count;
    }

    private int writeWaiting(OpenFile file, byte[] from, int offset, int length, boolean note) {
        int done = 0;
        while (true) {
            int count = file.write(from, offset + done, length - done, note);
            done += Math.max(0, count);
            if (!file.blocking() || (count < 0 && !Errno.EAGAIN.is(count)) || done == length) {
                return done > 0 ? done : count;
            }
            if (count >= 0) {
                continue;
            }
            long before = world.now();
            if (!world.sleep(Long.MAX_VALUE)) {
                throw new AssertionError("write(2) waits for ever");
            }
            blockedNanos += world.now() - before;
        }
    }

    /// On Linux the descriptor is gone even where close(2) reports an error.
    @Override
    public int close(int descriptor) {
        int refused = enter("close");
        OpenFile file = files.remove(descriptor);
        if (file == null) {
            throw new AssertionError("descriptor " + descriptor + " closed twice");
        }
        file.close();
        return refused;
    }

    @Override
    public int openForReading(Word path) {
        int refused = enter("openForReading");
        byte[] bytes = contents.get(path);
        if (bytes == null && created.get(path) instanceof PlainFile file) {
            bytes = file.received();
        }
        if (refused == 0 && bytes == null) {
            refused = answers.getOrDefault(path, -Errno.ENOENT.number());
        }
        return refused != 0 || bytes == null
                ? refused
                : add(PlainFile.toRead(identity(Kind.REGULAR), bytes));
    }

    @Override
    public int create(Word path) {
        int refused = enter("create");
        if (refused == 0) {
            refused = answers.getOrDefault(path, path.length() == 0 ? -2 : 0);
        }
        if (refused != 0) {
            return refused;
        }
        OpenFile file =
                Optional.ofNullable(toCreate.get(path))
                        .orElseGet(() -> PlainFile.toWrite(identity(Kind.REGULAR)));
        created.put(path, file);
        return add(file);
    }

    @Override
    public int createNew(Word path) {
        return created.containsKey(path) ? -Errno.EEXIST.number() : keep("createNew", path);
    }

    @Override
    public int openForWriting(Word path) {
        int refused = enter("openForWriting");
        OpenFile file = created.get(path);
        if (refused != 0 || file == null) {
            return refused != 0 ? refused : -Errno.ENOENT.number();
        }
        if (file instanceof PlainFile plain) {
            plain.seek(0);
        }
        return add(file.share());
    }

    @Override
    public int openForAppending(Word path) {
        OpenFile file = created.get(path);
        if (!(file instanceof PlainFile plain)) {
            return keep("openForAppending", path);
        }
        int refused = enter("openForAppending");
        if (refused == 0) {
            refused = answers.getOrDefault(path, 0);
        }
        plain.seek(plain.received().length);
        return refused != 0 ? refused : add(plain.share());
    }

    private int keep(String call, Word path) {
        int refused = enter(call);
        if (refused == 0) {
            refused = answers.getOrDefault(path, 0);
        }
        if (refused != 0) {
            return refused;
        }
        OpenFile file =
                Optional.ofNullable(toCreate.get(path))
                        .orElseGet(() -> PlainFile.onFullDisk(identity(Kind.REGULAR), diskRoom));
        created.put(path, file);
        return add(file);
    }

    @Override
    public int seek(int descriptor, long offset) {
        int refused = enter("seek");
        if (refused == 0 && files.get(descriptor) instanceof PlainFile file) {
            file.seek(offset);
        }
        return refused;
    }

    @Override
    public int truncate(int descriptor, long length) {
        int refused = enter("truncate");
        if (refused == 0 && files.get(descriptor) instanceof PlainFile file) {
            file.truncate(length);
        }
        return refused;
    }

    @Override
    public int sync(int descriptor) {
        return enter("sync");
    }

    @Override
    public int makeDirectory(Word path) {
        int refused = enter("makeDirectory");
        if (refused != 0) {
            return refused;
        }
        refused = answers.getOrDefault(path, 0);
        return refused != 0 || directories.add(path) ? refused : -Errno.EEXIST.number();
    }

    /// A directory takes along what is in it.
    @Override
    public int rename(Word from, Word to) {
        int refused = enter("rename");
        if (refused != 0) {
            return refused;
        }
        moveNames(from, to);
        if (directories.remove(from)) {
            directories.add(to);
        }
        return 0;
    }

    private void moveNames(Word from, Word to) {
        Map<Word, OpenFile> moved = new HashMap<>();
        String old = from.text();
        created.forEach((path, file) -> {
            String name = path.text();
            boolean within = name.equals(old) || name.startsWith(old + "/");
            moved.put(within ? to.plus(name.substring(old.length())) : path, file);
        });
        created.clear();
        created.putAll(moved);
    }

    @Override
    public int remove(Word path) {
        int refused = enter("remove");
        return refused != 0 || created.remove(path) != null ? refused : -Errno.ENOENT.number();
    }

    @Override
    public int removeDirectory(Word path) {
        int refused = enter("removeDirectory");
        return refused != 0 || directories.remove(path) ? refused : -Errno.ENOENT.number();
    }

    @Override
    public int lock(int descriptor) {
        return enter("lock");
    }

    @Override
    public int ownDirectory(Word path) {
        int refused = enter("ownDirectory");
        return refused != 0 || directories.contains(path) ? refused : -Errno.ENOENT.number();
    }

    @Override
    public int random(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (nextInode * 31 + i * 7);
        }
        nextInode++;
        return enter("random");
    }

    @Override
    public int reopenNonBlocking(int descriptor) {
        int refused = enter("reopenNonBlocking");
        OpenFile file = files.get(descriptor);
        if (refused != 0 || reopenAnswer != 0 || file == null) {
            return refused != 0 ? refused : Math.min(reopenAnswer, -1);
        }
        return add(file.reopened());
    }

    @Override
    public int pipe(int[] ends, int capacity) {
        int refused = enter("pipe");
        return refused != 0 ? refused : channel(ends, Math.min(capacity, pipeCapacity), false);
    }

    @Override
    public int terminal(int[] ends, int like) {
        int refused = enter("terminal");
        return refused != 0 ? refused : channel(ends, 4096, true);
    }

    private int channel(int[] ends, int capacity, boolean terminal) {
        FakePipe pipe = new FakePipe(capacity, terminal);
        FileIdentity identity = identity(terminal ? Kind.TERMINAL : Kind.PIPE);
        PipeSource source = new PipeSource(pipe, identity);
        sources.add(source);
        ends[0] = add(source);
        ends[1] = add(new PipeSink(pipe, identity, true));
        return 0;
    }

    @Override
    public int windowSize(int descriptor, int[] size) {
        int refused = enter("windowSize");
        OpenFile file = files.get(descriptor);
        if (refused != 0 || file == null || file.identity().kind() != Kind.TERMINAL) {
            return refused != 0 ? refused : -25;
        }
        size[0] = 80 + windowCopies;
        size[1] = 24;
        return 0;
    }

    @Override
    public int copyWindowSize(int like, int terminal) {
        int refused = enter("copyWindowSize");
        windowCopies++;
        return refused;
    }

    @Override
    public Optional<FileIdentity> identify(int descriptor) {
        enter("identify");
        return Optional.ofNullable(files.get(descriptor)).map(OpenFile::identity);
    }

    @Override
    public int sharesDescription(int first, int second) {
        int refused = enter("sharesDescription");
        return refused != 0 ? refused : sharesAnswer;
    }

    @Override
    public int available(int descriptor) {
        int refused = enter("available");
        OpenFile file = files.get(descriptor);
        return refused != 0 || file == null ? Math.min(refused, -1) : file.available();
    }

    @Override
    public int hideFromCommand(int descriptor) {
        hidden.add(descriptor);
        return enter("hideFromCommand");
    }

    @Override
    public int poll(PollSet set, long timeoutMillis) {
        int refused = enter("poll");
        if (refused == 0) {
            refused = faults.disturbance(true);
        }
        if (refused != 0) {
            return refused;
        }
        long limit = timeoutMillis < 0 ? Long.MAX_VALUE : world.now() + timeoutMillis * 1_000_000L;
        int reports = report(set);
        while (reports == 0 && world.now() < limit) {
            if (!world.sleep(limit)) {
                throw new AssertionError("poll(2) waits for ever");
            }
            reports = report(set);
        }
        return reports;
    }

    private int report(PollSet set) {
        int reports = 0;
        for (int place = 0; place < set.size(); place++) {
            OpenFile file = files.get(set.descriptor(place));
            int heard = set.interest(place) | PollSet.ERROR | PollSet.HANG_UP;
            int report = file == null ? NOT_OPEN : file.ready() & heard;
            set.setReport(place, report);
            reports += report == 0 ? 0 : 1;
        }
        return reports;
    }

    @Override
    public int takeSignals() {
        int refused = enter("takeSignals");
        return refused != 0 ? refused : add(new SignalQueue());
    }

    @Override
    public Optional<SignalArrival> nextSignal(int signals) {
        boolean refused = enter("nextSignal") != 0 || faults.disturbance(true) != 0;
        if (refused || pending.isEmpty()) {
            return Optional.empty();
        }
        int first = pending.keySet().iterator().next();
        return Optional.ofNullable(pending.remove(first));
    }

    @Override
    public int spawn(Spawn spawn) {
        int refused = enter("spawn");
        Script script = programs.get(spawn.path());
        if (refused == 0) {
            refused = answers.getOrDefault(spawn.path(), script == null ? -2 : 0);
        }
        if (refused != 0 || script == null) {
            return refused;
        }
        Map<Integer, OpenFile> inherited = new HashMap<>();
        inherit(inherited, 1, spawn.output());
        inherit(inherited, 2, spawn.errors());
        FakeProcess process =
                new FakeProcess(world, script, inherited, () -> arrive(Signal.CHLD, false));
        spawned.add(spawn);
        spawnedNanos = world.now();
        children.put(nextProcess, process);
        world.add(process);
        return nextProcess++;
    }

    private void inherit(Map<Integer, OpenFile> inherited, int as, int descriptor) {
        OpenFile file = files.get(descriptor == Spawn.INHERIT ? as : descriptor);
        if (file != null) {
            inherited.put(as, file.share());
        }
    }

    /// Where it works it does not return: it throws.
    @Override
    public int become(Word path, List<Word> words) {
        int refused = enter("become");
        if (refused == 0) {
            refused = answers.getOrDefault(path, programs.containsKey(path) ? 0 : -2);
        }
        if (refused == 0) {
            throw new Became(path, words);
        }
        return refused;
    }

    @Override
    public int nextChange(ChildChange change) {
        int refused = enter("nextChange");
        if (refused == 0) {
            refused = faults.disturbance(true);
        }
        if (refused != 0) {
            return refused;
        }
        for (Map.Entry<Integer, FakeProcess> child : children.entrySet()) {
            Integer word = child.getValue().changes().poll();
            if (word != null) {
                change.set(word, 900_000, 120_000, 51_234);
                return child.getKey();
            }
        }
        boolean all = children.values().stream().allMatch(c -> c.status().isPresent());
        return all ? -Errno.ECHILD.number() : 0;
    }

    /// A child of which lastword knows nothing, as process 1 has them.
    void adopt(Script script) {
        FakeProcess orphan =
                new FakeProcess(world, script, Map.of(), () -> arrive(Signal.CHLD, false));
        children.put(1 + children.size(), orphan);
        world.add(orphan);
    }

    @Override
    public int kill(int process, int signal) {
        int refused = enter("kill");
        FakeProcess child = children.get(process);
        boolean alive = child != null && (child.status().isEmpty() || !child.changes().isEmpty());
        sent.add(new Sent(process, signal, world.now(), alive));
        if (refused != 0 || child == null || !alive) {
            return refused != 0 ? refused : -Errno.ESRCH.number();
        }
        child.receive(new Signal(signal));
        return 0;
    }

    @Override
    public int stopSelf(int signal) {
        int refused = enter("stopSelf");
        stops.add(signal);
        while (refused == 0 && !pending.containsKey(Signal.CONT.number())) {
            if (!world.sleep(Long.MAX_VALUE)) {
                throw new AssertionError("stopped for ever");
            }
        }
        return refused;
    }

    @Override
    public void dieOf(int signal) {
        throw new AssertionError("only Main may die");
    }

    @Override
    public void exit(int code) {
        throw new AssertionError("only Main may exit");
    }

    @Override
    public int processId() {
        return SELF;
    }

    @Override
    public int executable(Word path) {
        int refused = enter("executable");
        return refused != 0
                ? refused
                : answers.getOrDefault(
                        path,
                        programs.containsKey(path) || contents.containsKey(path)
                                ? 0
                                : -Errno.ENOENT.number());
    }

    @Override
    public Optional<Word> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public List<Word> environment() {
        List<Word> all = new ArrayList<>();
        variables.forEach((name, value) -> all.add(Word.of(name + "=").plus(value)));
        return all;
    }

    @Override
    public Optional<Word> workingDirectory() {
        return Optional.of(Word.of("/home/me/project"));
    }

    @Override
    public long monotonicNanos() {
        world.tick(CALL_NANOS);
        return world.now();
    }

    @Override
    public long epochMillis() {
        return 1_795_341_600_000L + world.now() / 1_000_000L;
    }

    /// Every call begins here.
    ///
    /// @return 0, or the negated errno with which it is to fail
    private int enter(String call) {
        calls++;
        if (calls > CALLS_ALLOWED) {
            throw new AssertionError("no end after " + calls + " calls; the last one was " + call);
        }
        world.tick(CALL_NANOS);
        return faults.of(call);
    }

    private int add(OpenFile file) {
        int descriptor = 3;
        while (files.containsKey(descriptor)) {
            descriptor++;
        }
        files.put(descriptor, file);
        return descriptor;
    }

    private static boolean startsLikeNote(byte[] bytes) {
        for (int i = 0; i < NOTE.length; i++) {
            if (i >= bytes.length || bytes[i] != NOTE[i]) {
                return false;
            }
        }
        return true;
    }

    /// The descriptor from which signals are read.
    private final class SignalQueue extends OpenFile {
        SignalQueue() {
            super(FakeKernel.this.identity(Kind.OTHER), false);
        }

        @Override
        int ready() {
            return pending.isEmpty() ? 0 : PollSet.IN;
        }
    }
}
