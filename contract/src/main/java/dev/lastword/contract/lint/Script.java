package dev.lastword.contract.lint;

import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.List;

/// What units of all languages have in common.
///
/// @param path of the file, from the root of the project, with `/`
/// @param text of the script; of a step of a workflow, the step's alone
/// @param step whether it is a step of a workflow or action, and not a file of its own: it has no
///   header, and its status says no more than whether it failed
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
        boolean step,
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

    /// Whether it says of itself that it passes on a status on purpose.
    public boolean passesThrough() {
        return profile == Profile.PASSTHROUGH
                || directives.stream().anyMatch(Directive.Passthrough.class::isInstance);
    }
}
