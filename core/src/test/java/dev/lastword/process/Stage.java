package dev.lastword.process;

import dev.lastword.process.FileIdentity.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A [FakeKernel] with what stands around one supervised run: the caller's streams, their readers,
/// the log, the order.
final class Stage {

    static final String PROGRAM = "/bin/command";
    static final String LOG = "/var/log/command";

    final FakeKernel kernel = new FakeKernel();
    final List<FakePipe> pipes = new ArrayList<>();
    final List<FakeReader> readers = new ArrayList<>();
    private Order order =
            new Order(
                    Optional.empty(),
                    TerminalChoice.AS_GIVEN,
                    Optional.empty(),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5));

    static Stage with(Script script) {
        Stage stage = new Stage();
        stage.kernel.program(PROGRAM, script);
        return stage;
    }

    static Stage with(Step... steps) {
        return with(Script.of(steps));
    }

    /// Captures the output by way of a log.
    Stage logging() {
        order =
                new Order(
                        Optional.of(Word.of(LOG)),
                        order.terminals(),
                        order.timeout(),
                        order.killAfter(),
                        order.linger());
        return this;
    }

    Stage terminals(TerminalChoice choice) {
        order = new Order(order.log(), choice, order.timeout(), order.killAfter(), order.linger());
        return this;
    }

    Stage timeout(long millis, long killAfterMillis) {
        order =
                new Order(
                        order.log(),
                        order.terminals(),
                        Optional.of(Duration.ofMillis(millis)),
                        Duration.ofMillis(killAfterMillis),
                        order.linger());
        return this;
    }

    Stage linger(long millis) {
        order =
                new Order(
                        order.log(),
                        order.terminals(),
                        order.timeout(),
                        order.killAfter(),
                        Duration.ofMillis(millis));
        return this;
    }

    /// Makes a descriptor a pipe, socket or terminal that a fast reader reads.
    Stage stream(int descriptor, Kind kind, int capacity) {
        return stream(descriptor, kind, capacity, FakeReader::fast);
    }

    /// The same with a reader who reads `amount` bytes every `pauseMillis`.
    Stage slowStream(int descriptor, Kind kind, int capacity, int amount, long pauseMillis) {
        return stream(
                descriptor,
                kind,
                capacity,
                p -> new FakeReader(p, amount, Duration.ofMillis(pauseMillis), Integer.MAX_VALUE));
    }

    /// The same with a reader who goes away after `patience` bytes.
    Stage impatientStream(int descriptor, Kind kind, int patience) {
        return stream(
                descriptor,
                kind,
                1 << 16,
                p -> new FakeReader(p, 1 << 12, Duration.ZERO, patience));
    }

    private Stage stream(
            int descriptor, Kind kind, int capacity, Function<FakePipe, FakeReader> reading) {
        FakePipe pipe = new FakePipe(capacity, kind == Kind.TERMINAL);
        FakeReader reader = reading.apply(pipe);
        pipes.add(pipe);
        readers.add(reader);
        kernel.world.add(reader);
        kernel.open(descriptor, new PipeSink(pipe, kernel.identity(kind), true));
        return this;
    }

    /// Makes stderr the same open file as stdout.
    Stage merged() {
        kernel.open(2, kernel.file(1).share());
        return this;
    }

    Outcome run() {
        return Supervisor.run(kernel, List.of(Word.of(PROGRAM), Word.of("-q")), order);
    }

    /// What came out on a descriptor of the caller's.
    byte[] received(int descriptor) {
        return kernel.file(descriptor) instanceof PipeSink sink
                ? sink.pipe().received()
                : kernel.received(descriptor);
    }

    String text(int descriptor) {
        return Word.of(received(descriptor)).text();
    }

    /// What the log holds.
    byte[] log() {
        return kernel.created.get(Word.of(LOG)) instanceof PlainFile file
                ? file.received()
                : new byte[0];
    }

    String logText() {
        return Word.of(log()).text();
    }

    boolean everyReaderStayed() {
        return readers.stream().noneMatch(FakeReader::hasLeft);
    }
}
