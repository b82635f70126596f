package dev.lastword.contract.lint;

import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.List;
import java.util.Optional;

/// What units of all languages have in common.
///
/// @param path of the file, from the root of the project, with `/`
/// @param text of the script; of a step of a workflow, the step's alone
/// @param embedding where it stands in a workflow or action; empty where it is a file of its own
/// @param entryPoint whether the script is started by itself, as it shows or as a workflow or the
///   configuration says
/// @param unparsed what could not be read, by its place
public record Script(
        String path,
        Language language,
        String text,
        Lines lines,
        ScriptHeader header,
        List<Directive> directives,
        Profile profile,
        Optional<Embedding> embedding,
        boolean entryPoint,
        List<Unread> unparsed) {

    /// A part that could not be read.
    ///
    /// @param reason a phrase
    public record Unread(Range range, String reason) {}

    public Script {
        directives = List.copyOf(directives);
        unparsed = List.copyOf(unparsed);
    }

    /// Whether it is a step of a workflow or action, and not a file of its own: it has no header,
    /// and its status says no more than whether it failed.
    public boolean step() {
        return embedding.isPresent();
    }

    /// A range of the script in the file that it stands in.
    public Range inFile(Range range) {
        return embedding.isPresent() ? embedding.get().placement().range(range) : range;
    }

    /// Whether something in a range is only known when the workflow runs. What stands there in the
    /// text stands in for it.
    public boolean holdsExpression(Range range) {
        return embedding.isPresent() && embedding.get().holdsExpression(range);
    }

    /// The profile that its rules go by: that of a wrapper where it says so of itself.
    public Profile effectiveProfile() {
        return profile != Profile.OFF && passesThrough() ? Profile.PASSTHROUGH : profile;
    }

    /// Whether it says of itself that it passes on a status on purpose.
    public boolean passesThrough() {
        return profile == Profile.PASSTHROUGH
                || directives.stream().anyMatch(Directive.Passthrough.class::isInstance);
    }
}
