package dev.lastword.jvm.lint;

import dev.lastword.cli.LintOptions;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Inspector;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Sink;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Somebody who lints a folder, and what is said to them. The checks look for words, so that a test
/// shows what it is about: `lost` is LW203 and can be mended to `found`, `waste` is LW201, `remark`
/// is LW210, and `boom` is a fault in a check.
final class Desk {

    private final Path root;
    private Path here;
    private final Map<String, String> variables = new HashMap<>();
    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Terminals terminals = Terminals.NONE;
    private long nanosEachLook;
    private Optional<Errno> broken = Optional.empty();
    private Inspector.Checks checks = Desk::check;

    Desk(Path root) {
        this.root = root;
        this.here = root;
    }

    static void check(Unit unit, Sink file) {
        if (unit instanceof Unit.WorkflowFile) {
            return;
        }
        Sink sink = unit.script().embedding().map(e -> e.inFile(file)).orElse(file);
        find(
                unit,
                "boom",
                _ -> {
                    throw new IllegalStateException("a check is wrong");
                });
        find(
                unit,
                "lost",
                range ->
                        sink.report(
                                Rule.STATUS_OVERWRITTEN,
                                range,
                                "something is lost",
                                new Fix("find it", new Edit(range, "found"))));
        find(unit, "waste", range -> sink.report(Rule.LOST_IN_PIPE, range, "a waste"));
        find(unit, "remark", range -> sink.report(Rule.RAW_CHILD_STATUS, range, "a remark"));
    }

    private interface Taker {
        void take(Range range);
    }

    private static void find(Unit unit, String word, Taker taker) {
        String text = unit.text();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            taker.take(new Range(at, at + word.length()));
        }
    }

    Desk checking(Inspector.Checks others) {
        checks = others;
        return this;
    }

    Desk file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Desk file(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    Desk in(String folder) {
        here = root.resolve(folder);
        return this;
    }

    Desk with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Desk onTerminal() {
        terminals = new Terminals(() -> true, () -> true);
        return this;
    }

    /// A second and more goes by between any two looks at the clock.
    Desk slowly() {
        nanosEachLook = 1_100_000_000;
        return this;
    }

    Desk whoseStdoutIs(Errno errno) {
        broken = Optional.of(errno);
        return this;
    }

    /// Lints; the exit code.
    int lint(String... words) {
        out.reset();
        err.reset();
        List<Word> all = List.of(words).stream().map(Word::of).toList();
        return new LintCommand(kernel(), terminals, checks).run(LintOptions.of(all)).shellCode();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Kernel kernel() {
        return (Kernel)
                Proxy.newProxyInstance(
                        Kernel.class.getClassLoader(),
                        new Class<?>[] {Kernel.class},
                        (_, method, given) ->
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
                                    case "monotonicNanos" -> clock.addAndGet(nanosEachLook);
                                    case "workingDirectory" ->
                                            Optional.of(Word.of(here.toString()));
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private int write(int descriptor, byte[] bytes, int offset, int length) {
        if (descriptor == 1 && broken.isPresent()) {
            return -broken.get().number();
        }
        (descriptor == 1 ? out : err).write(bytes, offset, length);
        return length;
    }
}
