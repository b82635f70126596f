package dev.lastword.jvm;

import dev.lastword.cli.Handover;
import dev.lastword.cli.Summaries;
import dev.lastword.jvm.explain.ExplainCommand;
import dev.lastword.jvm.history.History;
import dev.lastword.jvm.history.Viewer;
import dev.lastword.jvm.lint.InventoryCommand;
import dev.lastword.jvm.lint.LintCommand;
import dev.lastword.jvm.lint.Terminals;
import dev.lastword.jvm.llm.RecordedSummaries;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Verdict;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The commands that only the JVM front end knows.
final class JvmCommands implements Handover {

    private final Kernel kernel;
    private final Handover history;

    JvmCommands(Kernel kernel) {
        this.kernel = kernel;
        this.history =
                new History(() ->
                        new Viewer(
                                kernel,
                                ZoneId.systemDefault(),
                                Screen.columns(),
                                Locales.hasUnicode(kernel)));
    }

    @Override
    public Optional<Verdict> offer(List<Word> words) {
        List<Word> rest = words.subList(1, words.size());
        return switch (words.getFirst().text()) {
            case "lint" -> Optional.of(LintCommand.run(kernel, terminals(), rest));
            case "inventory" ->
                    Optional.of(
                            InventoryCommand.run(
                                    kernel, terminals(), System.currentTimeMillis(), rest));
            case "explain" -> Optional.of(ExplainCommand.run(kernel, System.in, rest));
            default -> history.offer(words);
        };
    }

    @Override
    public Optional<Summaries> summaries() {
        return Optional.of(new RecordedSummaries(kernel));
    }

    private static Terminals terminals() {
        return new Terminals(() -> Screen.columns() > 0, Screen::isBehindStderr);
    }
}
