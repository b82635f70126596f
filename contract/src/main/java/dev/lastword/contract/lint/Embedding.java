package dev.lastword.contract.lint;

import dev.lastword.contract.script.Placement;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.workflow.Expressions;
import dev.lastword.contract.script.workflow.Job;
import dev.lastword.contract.script.workflow.RunText;
import dev.lastword.contract.script.workflow.Shell;
import dev.lastword.contract.script.workflow.Step;
import dev.lastword.contract.script.workflow.Text;
import dev.lastword.contract.script.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a script stands in a workflow or action.
///
/// @param symbol the job and the step, in words that stay when others are added: `build/Run tests`
/// @param shell what runs it
public record Embedding(String symbol, Shell shell, RunText run) {

    /// The scripts of a workflow. One that an alias brings to a second step is told of once, unless
    /// another shell runs it there.
    static List<Embedding> of(Workflow workflow) {
        List<Embedding> all = new ArrayList<>();
        IdentityHashMap<RunText, Set<Shell>> seen = new IdentityHashMap<>();
        for (Job job : workflow.jobs()) {
            for (Step step : job.steps()) {
                if (step.run().isPresent()) {
                    RunText run = step.run().get();
                    if (seen.computeIfAbsent(run, _ -> new HashSet<>()).add(step.shell())) {
                        all.add(new Embedding(symbol(job, step, run), step.shell(), run));
                    }
                }
            }
        }
        return all;
    }

    private static String symbol(Job job, Step step, RunText run) {
        String name =
                step.id()
                        .or(step::name)
                        .map(Text::value)
                        .orElseGet(() -> run.text().lines().findFirst().orElse(""));
        return job.id().value() + "/" + name.strip();
    }

    public Placement placement() {
        return run.placement();
    }

    /// Whether something in a range of the script is only known when the workflow runs.
    public boolean holdsExpression(Range range) {
        for (Range expression : run.expressions()) {
            if (expression.start() < range.end() && range.start() < expression.end()) {
                return true;
            }
        }
        return false;
    }

    /// The script as its shell reads it, with a word in place of each expression.
    String text() {
        return switch (shell) {
            case Shell.Python _ -> Expressions.asNames(run.text(), run.expressions());
            case Shell.PowerShell _ -> Expressions.asPowerShell(run.text(), run.expressions());
            case Shell.Bash _, Shell.Unread _ ->
                    Expressions.asVariables(run.text(), run.expressions());
        };
    }

    /// A text from the script with its expressions as they were written. Empty where two that look
    /// alike in the script were written differently.
    Optional<String> original(String text) {
        if (run.expressions().isEmpty()) {
            return Optional.of(text);
        }
        Map<String, String> originals = new HashMap<>();
        String read = text();
        String original = text;
        boolean certain = true;
        for (Range range : run.expressions()) {
            String written = run.text().substring(range.start(), range.end());
            String standIn = read.substring(range.start(), range.end());
            if (text.contains(standIn)) {
                String other = originals.putIfAbsent(standIn, written);
                certain &= other == null || other.equals(written);
                original = original.replace(standIn, written);
            }
        }
        return certain ? Optional.of(original) : Optional.empty();
    }

    /// A sink for findings in the script's offsets, which hands them on in those of the file.
    public Sink inFile(Sink sink) {
        return (rule, severity, range, message, fix) ->
                sink.report(
                        rule,
                        severity,
                        placement().range(range),
                        original(message).orElse(message),
                        fix.flatMap(this::inFile));
    }

    /// A fix of the script as one of the file; empty where it cannot be written there for certain.
    private Optional<Fix> inFile(Fix fix) {
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : fix.edits()) {
            Optional<Edit> written =
                    original(edit.replacement())
                            .flatMap(text -> placement().write(edit.range(), text))
                            .map(w -> new Edit(w.range(), w.text()));
            if (written.isEmpty()) {
                return Optional.empty();
            }
            edits.add(written.get());
        }
        return Optional.of(new Fix(fix.description(), edits));
    }
}
