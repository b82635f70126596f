package dev.lastword.contract.script.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the jobs and steps in a YAML file.
///
/// It reads what GitHub reads: aliases, but no merge keys, and no mapping that has a key twice.
final class WorkflowReader {

    /// Aliases can make a small file hold more steps than anybody runs.
    private static final int MOST_STEPS = 10_000;

    /// Keys in one mapping, so also jobs.
    private static final int MOST_KEYS = 1_000;

    private final String text;
    private final List<Unread> unread = new ArrayList<>();
    private final IdentityHashMap<Yaml, RunText> runs = new IdentityHashMap<>();
    private int steps;

    /// What a step has from the job and the workflow around it.
    ///
    /// @param shell empty in actions, where each step has to name its own
    private record Around(Optional<Shell> shell, Optional<Text> workingDirectory) {}

    private WorkflowReader(String text) {
        this.text = text;
    }

    static Workflow read(String text, boolean action) {
        YamlReader.Result yaml = YamlReader.read(text);
        WorkflowReader reader = new WorkflowReader(text);
        reader.unread.addAll(yaml.unread());
        List<Job> jobs = new ArrayList<>();
        if (yaml.root().isPresent() && reader.isMapping(yaml.root().get(), "the file")) {
            Yaml.Mapping root = (Yaml.Mapping) yaml.root().get();
            if (action) {
                reader.action(root, jobs);
            } else {
                reader.workflow(root, jobs);
            }
        }
        reader.unread.sort(Comparator.comparingInt(u -> u.range().start()));
        return new Workflow(action, jobs, yaml.comments(), reader.unread);
    }

    private void action(Yaml.Mapping root, List<Job> jobs) {
        Optional<Yaml.Mapping> runs = root.mapping("runs");
        if (runs.isEmpty() || !isMapping(runs.get(), "runs")) {
            return;
        }
        Text id = new Text("runs", runs.get().range());
        Around around = new Around(Optional.empty(), Optional.empty());
        jobs.add(new Job(id, List.of(), false, steps(runs.get(), around)));
    }

    private void workflow(Yaml.Mapping root, List<Job> jobs) {
        Optional<Yaml> all = root.get("jobs");
        if (all.isEmpty() || !isMapping(all.get(), "jobs")) {
            return;
        }
        for (Yaml.Entry entry : ((Yaml.Mapping) all.get()).entries()) {
            if (entry.key() instanceof Yaml.Scalar id && isMapping(entry.value(), "a job")) {
                Yaml.Mapping job = (Yaml.Mapping) entry.value();
                jobs.add(job(new Text(id.value(), id.range()), job, root));
            }
        }
    }

    private Job job(Text id, Yaml.Mapping job, Yaml.Mapping root) {
        List<Text> runsOn =
                job.mapping("runs-on")
                        .map(group -> group.texts("labels"))
                        .orElseGet(() -> job.texts("runs-on"));
        boolean container = job.get("container").filter(c -> !isNull(c)).isPresent();
        Optional<Text> shell =
                setting(job, "shell").or(() -> setting(root, "shell")).filter(s -> !isEmpty(s));
        Optional<Text> folder =
                setting(job, "working-directory").or(() -> setting(root, "working-directory"));
        Shell around =
                shell.map(s -> Shell.of(s.value()))
                        .orElseGet(() -> byDefault(container, Runner.of(runsOn, job)));
        return new Job(id, runsOn, container, steps(job, new Around(Optional.of(around), folder)));
    }

    private static Shell byDefault(boolean container, Runner runner) {
        if (container) {
            return Shell.IN_CONTAINER;
        }
        return switch (runner) {
            case WINDOWS -> Shell.ON_WINDOWS;
            case OTHER -> Shell.BY_DEFAULT;
            case UNKNOWN -> new Shell.Unread("the shell depends on where the job runs");
        };
    }

    /// A setting under `defaults.run`.
    private static Optional<Text> setting(Yaml.Mapping mapping, String key) {
        return mapping.mapping("defaults").flatMap(d -> d.mapping("run")).flatMap(r -> r.text(key));
    }

    private List<Step> steps(Yaml.Mapping job, Around around) {
        Optional<Yaml> all = job.get("steps");
        if (all.isEmpty()) {
            return List.of();
        }
        if (!(all.get() instanceof Yaml.Sequence sequence)) {
            skip(all.get(), "steps are no list");
            return List.of();
        }
        List<Step> found = new ArrayList<>();
        for (Yaml item : sequence.items()) {
            if (++steps > MOST_STEPS) {
                if (steps == MOST_STEPS + 1) {
                    skip(item, "more than " + MOST_STEPS + " steps");
                }
                break;
            }
            if (isMapping(item, "a step")) {
                found.add(step((Yaml.Mapping) item, around));
            }
        }
        return found;
    }

    private Step step(Yaml.Mapping step, Around around) {
        Optional<Text> written = step.text("shell").filter(s -> !isEmpty(s));
        Shell shell =
                written.map(s -> Shell.of(s.value()))
                        .or(around::shell)
                        .orElseGet(() -> new Shell.Unread("a step of an action names its shell"));
        return new Step(
                step.range(),
                step.text("id"),
                step.text("name"),
                step.text("if"),
                step.text("uses"),
                step.get("run").flatMap(this::run),
                written,
                shell,
                step.text("working-directory").or(around::workingDirectory),
                step.text("continue-on-error"));
    }

    /// Numbers and words for yes and no are texts too, as GitHub has it.
    private Optional<RunText> run(Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            skip(value, "what to run is no text");
            return Optional.empty();
        }
        if (scalar.isNull()) {
            return Optional.empty();
        }
        return Optional.of(runs.computeIfAbsent(value, _ -> RunText.of(text, scalar)));
    }

    private static boolean isEmpty(Text text) {
        return text.value().isEmpty();
    }

    private static boolean isNull(Yaml value) {
        return value instanceof Yaml.Scalar scalar && scalar.isNull();
    }

    /// Whether it is one that GitHub takes.
    private boolean isMapping(Yaml value, String what) {
        if (!(value instanceof Yaml.Mapping mapping)) {
            if (!isNull(value)) {
                skip(value, what + " is no mapping");
            }
            return false;
        }
        if (mapping.entries().size() > MOST_KEYS) {
            skip(value, what + " has more than " + MOST_KEYS + " keys");
            return false;
        }
        Set<String> keys = new HashSet<>();
        for (Yaml.Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof Yaml.Scalar key)) {
                skip(entry.key(), "a key is no text");
                return false;
            }
            if (key.value().equals("<<")) {
                skip(key, "GitHub knows no merge keys");
                return false;
            }
            if (!keys.add(key.value())) {
                skip(key, "the key " + key.value() + " is there twice");
                return false;
            }
        }
        return true;
    }

    private void skip(Yaml value, String reason) {
        unread.add(new Unread(value.range(), reason));
    }
}
