package dev.lastword.jvm.lint;

import dev.lastword.cli.Help;
import dev.lastword.cli.InventoryOptions;
import dev.lastword.cli.InventorySpec;
import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.lint.Inspector;
import dev.lastword.contract.lint.Severities;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.lint.inventory.InventoryJson;
import dev.lastword.contract.lint.inventory.InventoryTable;
import dev.lastword.contract.lint.inventory.Row;
import dev.lastword.jvm.history.ObservedCodes;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/// `lastword inventory`: from words to a verdict.
///
/// It goes the way of the linter, with one check that writes down what it sees.
public final class InventoryCommand {

    private final Kernel kernel;
    private final Terminals terminals;
    private final Notes notes;

    private InventoryCommand(Kernel kernel, Terminals terminals) {
        this.kernel = kernel;
        this.terminals = terminals;
        this.notes = new Notes(kernel);
    }

    /// Does what the words say.
    ///
    /// @param nowMillis since 1970 UTC
    /// @param words behind `inventory`
    public static Verdict run(
            Kernel kernel, Terminals terminals, long nowMillis, List<Word> words) {
        return new InventoryCommand(kernel, terminals).run(InventoryOptions.of(words), nowMillis);
    }

    private Verdict run(InventoryOptions options, long nowMillis) {
        if (options.help()) {
            return Help.print(kernel, Help.of(InventorySpec.INVENTORY));
        }
        try {
            if (options.problem().isPresent()) {
                throw LintProblem.usage(
                        options.problem().get()
                                + " (usage: "
                                + InventorySpec.INVENTORY.synopsis()
                                + ")");
            }
            return list(options, nowMillis);
        } catch (LintProblem problem) {
            notes.say("inventory: " + problem.line());
            return Verdict.of(problem.code());
        }
    }

    private Verdict list(InventoryOptions options, long nowMillis) throws LintProblem {
        Path here = Places.here(kernel);
        List<Path> places = Places.of(here, options.paths());
        Project project = Project.find(here, places.stream().findFirst());
        Settings settings = SettingsReader.read(project.root().resolve(Project.SETTINGS));
        ObservedCodes observed = ObservedCodes.read(kernel, nowMillis);
        Map<String, Row> rows = new ConcurrentSkipListMap<>();
        Inspector.Checks collect =
                (unit, _) -> {
                    if (!isFile(unit)) {
                        return;
                    }
                    Collection<Integer> seen = observed(observed, project, unit);
                    if (tells(unit) || !seen.isEmpty()) {
                        rows.put(unit.script().path(), Row.of(unit, seen));
                    }
                };
        Severities severities = new Severities(settings.rules(), Set.of(), Set.of());
        Scan scan =
                new Scan(
                        kernel,
                        terminals,
                        project,
                        settings,
                        severities,
                        collect,
                        false,
                        options.noIgnore());
        Tally tally = new Tally();
        scan.run(places.isEmpty() ? List.of(here) : places, tally::add);
        Verdict printed = Help.print(kernel, text(options.format(), rows, project));
        tally.notAnalysed()
                .forEach(not ->
                        notes.say(
                                "inventory: "
                                        + project.shown(not.path())
                                        + ":"
                                        + not.line()
                                        + ": "
                                        + not.reason()));
        if (tally.hasFailed()) {
            return Verdict.of(OwnCode.FAILED);
        }
        return tally.isIncomplete() ? Verdict.of(OwnCode.IO) : printed;
    }

    private static String text(
            InventoryOptions.Format format, Map<String, Row> rows, Project project) {
        List<Row> all = List.copyOf(rows.values());
        return switch (format) {
            case JSON -> InventoryJson.write(all);
            case MARKDOWN -> InventoryTable.markdown(all);
            case TEXT -> InventoryTable.text(all.stream().map(row -> shown(row, project)).toList());
        };
    }

    /// People see paths as they would type them.
    private static Row shown(Row row, Project project) {
        return new Row(
                project.shown(row.path()),
                row.language(),
                row.returns(),
                row.documented(),
                row.observed());
    }

    /// Whether it is a script that can be started; the steps of a workflow are none.
    private static boolean isFile(Unit unit) {
        return !(unit instanceof Unit.WorkflowFile) && !unit.script().step();
    }

    /// Whether a script has codes of its own: it writes some, or says that it has. A module that is
    /// only imported has none.
    private static boolean tells(Unit unit) {
        if (unit.script().entryPoint() || !unit.header().entries().isEmpty()) {
            return true;
        }
        for (Exit exit : unit.facts().exits()) {
            if (exit.cause() != Cause.END && exit.cause() != Cause.CRASH) {
                return true;
            }
        }
        return false;
    }

    private static Collection<Integer> observed(
            ObservedCodes observed, Project project, Unit unit) {
        try {
            return observed.of(project.root().resolve(unit.script().path()).toRealPath());
        } catch (IOException gone) {
            return Set.of();
        }
    }
}
