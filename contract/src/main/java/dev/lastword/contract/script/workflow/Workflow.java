package dev.lastword.contract.script.workflow;

import java.util.List;
import java.util.Locale;

/// A workflow of GitHub Actions, or an action.
///
/// @param action whether it is an action; only composite ones have steps
/// @param jobs by their place
/// @param comments those of the file itself that speak to lastword, by their place; those in a
///   script are the script's
/// @param unread what is not read, by its place
public record Workflow(boolean action, List<Job> jobs, List<Text> comments, List<Unread> unread) {
    public Workflow {
        jobs = List.copyOf(jobs);
        comments = List.copyOf(comments);
        unread = List.copyOf(unread);
    }

    /// Whether a file of the project is a workflow or an action, as its path tells.
    public static boolean isPath(String path) {
        return isAction(path) || isWorkflow(path);
    }

    /// Reads a file. Whatever the text is, there is one, perhaps without any job.
    public static Workflow parse(String path, String text) {
        return WorkflowReader.read(text, isAction(path));
    }

    private static boolean isWorkflow(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int folder = lower.lastIndexOf('/');
        return (lower.endsWith(".yml") || lower.endsWith(".yaml"))
                && folder >= 0
                && ("/" + lower.substring(0, folder)).endsWith("/.github/workflows");
    }

    private static boolean isAction(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !isWorkflow(path) && (name.equals("action.yml") || name.equals("action.yaml"));
    }
}
