package dev.lastword.jvm.lint;

import dev.lastword.cli.Help;
import dev.lastword.cli.LintOptions;
import dev.lastword.cli.LintSpec;
import dev.lastword.cli.Output;
import dev.lastword.contract.lint.Baseline;
import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.Inspector;
import dev.lastword.contract.lint.Known;
import dev.lastword.contract.lint.Linter;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severities;
import dev.lastword.contract.lint.report.TextReport;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `lastword lint`: from words to a verdict.
public final class LintCommand {

    private static final int STDOUT = 1;

    private final Kernel kernel;
    private final Terminals terminals;
    private final Inspector.Checks checks;
    private final Notes notes;

    /// @param checks what finds the faults
    LintCommand(Kernel kernel, Terminals terminals, Inspector.Checks checks) {
        this.kernel = kernel;
        this.terminals = terminals;
        this.checks = checks;
        this.notes = new Notes(kernel);
    }

    /// Does what the words say.
    ///
    /// @param words behind `lint`
    public static Verdict run(Kernel kernel, Terminals terminals, List<Word> words) {
        return new LintCommand(kernel, terminals, Linter::lint).run(LintOptions.of(words));
    }

    Verdict run(LintOptions options) {
        if (options.help()) {
            return Help.print(kernel, Help.of(LintSpec.LINT));
        }
        try {
            if (options.problem().isPresent()) {
                throw LintProblem.usage(
                        options.problem().get() + " (usage: " + LintSpec.LINT.synopsis() + ")");
            }
            return lint(options);
        } catch (LintProblem problem) {
            notes.say("lint: " + problem.line());
            return Verdict.of(problem.code());
        }
    }

    private Verdict lint(LintOptions options) throws LintProblem {
        Path here = Places.here(kernel);
        List<Path> places = Places.of(here, options.paths());
        Project project = Project.find(here, places.stream().findFirst());
        Settings settings = SettingsReader.read(project.root().resolve(Project.SETTINGS));
        Severities severities =
                new Severities(
                        settings.rules(),
                        RuleNames.read(options.rules(), "--rule"),
                        RuleNames.read(options.disabled(), "--disable"));
        Optional<Path> named =
                options.baseline().isPresent()
                        ? Optional.of(Places.path(here, options.baseline().get()))
                        : Optional.empty();
        BaselineFile baseline = BaselineFile.read(project, named, options.updateBaseline());
        Known known = new Known(baseline.content(), options.allowGrowth());
        if (options.baseRef().isPresent()) {
            int refused = known.allowOnly(baseline.in(options.baseRef().get()));
            if (refused > 0) {
                notes.say(
                        "lint: "
                                + baseline.path()
                                + " has grown since "
                                + options.baseRef().get()
                                + "; of its entries, "
                                + refused
                                + " new "
                                + (refused == 1 ? "one does" : "ones do")
                                + " not count");
            }
        }
        List<Path> all = places.isEmpty() ? List.of(here) : places;
        Scan scan =
                new Scan(
                        kernel,
                        terminals,
                        project,
                        settings,
                        severities,
                        checks,
                        options.fix(),
                        options.noIgnore());
        return new Telling(options, project, all, known, baseline, severities, settings).tell(scan);
    }

    /// Brings findings and baseline together, and says all of it.
    private final class Telling {
        private final LintOptions options;
        private final Project project;
        private final List<Path> places;
        private final Known known;
        private final BaselineFile baseline;
        private final Severities severities;
        private final Settings settings;
        private final TextReport text;
        private final List<Reported> findings = new ArrayList<>();
        private final Tally tally = new Tally();
        private Optional<Errno> broken = Optional.empty();

        Telling(
                LintOptions options,
                Project project,
                List<Path> places,
                Known known,
                BaselineFile baseline,
                Severities severities,
                Settings settings) {
            this.options = options;
            this.project = project;
            this.places = places;
            this.known = known;
            this.baseline = baseline;
            this.severities = severities;
            this.settings = settings;
            this.text =
                    new TextReport(
                            options.format() == LintOptions.Format.TEXT && coloured(),
                            project::shown,
                            shown(places));
        }

        private String shown(List<Path> paths) {
            List<String> names = new ArrayList<>();
            for (Path path : paths) {
                String name = project.shown(project.path(path));
                names.add(name.isEmpty() ? "." : name);
            }
            return String.join(", ", names);
        }

        private boolean coloured() {
            return kernel.variable("NO_COLOR").filter(v -> v.length() > 0).isEmpty()
                    && kernel.variable("TERM").filter(t -> t.text().equals("dumb")).isEmpty()
                    && terminals.stdout().getAsBoolean();
        }

        Verdict tell(Scan scan) throws LintProblem {
            boolean streaming = options.format() == LintOptions.Format.TEXT;
            scan.run(
                    places,
                    outcome -> {
                        tally.add(outcome);
                        List<Reported> sorted = known.sort(outcome.inspection().findings());
                        findings.addAll(sorted);
                        if (streaming && !sorted.isEmpty()) {
                            say(scan, sorted);
                        }
                    });
            List<Baseline.Entry> stale = known.stale(this::looked);
            Optional<LintProblem> unwritten = Optional.empty();
            if (options.updateBaseline()) {
                unwritten = update(stale);
            } else {
                stale(scan, stale, streaming);
            }
            Report report =
                    new Report(newFirst(), tally.examined(), tally.notAnalysed(), tally.fixed());
            print(
                    Reporters.of(options.format())
                            .map(reporter -> reporter.write(report))
                            .orElseGet(() -> text.summary(report)));
            if (unwritten.isPresent()) {
                throw unwritten.get();
            }
            return verdict(report);
        }

        private void say(Scan scan, List<Reported> sorted) {
            scan.quiet();
            StringBuilder lines = new StringBuilder();
            sorted.forEach(reported -> lines.append(text.line(reported)));
            print(lines.toString());
        }

        private void print(String out) {
            if (broken.isEmpty() && !out.isEmpty()) {
                broken = Output.write(kernel, STDOUT, out);
            }
        }

        /// Whether this run would have seen what an entry is about.
        private boolean looked(Baseline.Entry entry) {
            if (tally.isUnclear(entry.path())) {
                return false;
            }
            Path file = project.root().resolve(entry.path()).normalize();
            return places.stream().anyMatch(file::startsWith)
                    && Rule.of(entry.rule())
                            .filter(r -> severities.isActive(r, settings.profile(entry.path())))
                            .isPresent();
        }

        private void stale(Scan scan, List<Baseline.Entry> entries, boolean streaming) {
            Rule rule = Rule.STALE_BASELINE;
            severities
                    .of(rule, rule.severity(), Profile.STANDARD)
                    .ifPresent(severity -> {
                        List<Reported> reported = new ArrayList<>();
                        for (Baseline.Entry entry : entries) {
                            Finding finding = Known.finding(entry, baseline.path(), severity);
                            reported.add(new Reported(finding, 0, false));
                        }
                        findings.addAll(reported);
                        if (streaming) {
                            say(scan, reported);
                        }
                    });
        }

        /// Writes the baseline anew, where all of it is known to be right.
        private Optional<LintProblem> update(List<Baseline.Entry> stale) {
            if (tally.isIncomplete()) {
                notes.say(
                        "lint: "
                                + baseline.path()
                                + " is left as it was, because not everything could be examined");
                return Optional.empty();
            }
            Baseline updated = known.updated(stale);
            if (!baseline.exists() && updated.entries().isEmpty()) {
                notes.say(
                        "lint: there is no "
                                + baseline.path()
                                + " to take anything out of; with --allow-growth one is made");
                return Optional.empty();
            }
            int before = baseline.content().entries().size();
            int after = updated.entries().size();
            if (!updated.equals(baseline.content())) {
                try {
                    baseline.write(updated);
                } catch (LintProblem problem) {
                    return Optional.of(problem);
                }
            }
            notes.say(
                    "lint: "
                            + baseline.path()
                            + " lists "
                            + after
                            + (after == 1 ? " finding" : " findings")
                            + (before == after ? "" : ", before it were " + before));
            return Optional.empty();
        }

        private List<Reported> newFirst() {
            List<Reported> sorted = new ArrayList<>(findings.size());
            for (boolean known : new boolean[] {false, true}) {
                for (Reported reported : findings) {
                    if (reported.known() == known) {
                        sorted.add(reported);
                    }
                }
            }
            return sorted;
        }

        private Verdict verdict(Report report) {
            if (broken.isPresent()) {
                // `| head` has read what it wanted: nobody needs to be told.
                if (!broken.get().equals(Errno.EPIPE)) {
                    notes.say("cannot write to stdout: " + broken.get().text());
                }
                return Verdict.of(OwnCode.IO);
            }
            if (tally.hasFailed()) {
                return Verdict.of(OwnCode.FAILED);
            }
            // What could not be read may hide more: that comes before what was found.
            if (tally.isIncomplete()) {
                return Verdict.of(OwnCode.IO);
            }
            return Verdict.of(report.fails() ? OwnCode.NO : OwnCode.OK);
        }
    }
}
