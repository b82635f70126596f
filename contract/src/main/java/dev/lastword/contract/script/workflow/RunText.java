package dev.lastword.contract.script.workflow;

import dev.lastword.contract.script.Placement;
import dev.lastword.contract.script.Range;
import java.util.List;

/// The script of a step.
///
/// @param text as YAML gives it, with its expressions
/// @param placement where the text stands in the file
/// @param expressions where `${{ … }}` stand in the text
public record RunText(String text, Placement placement, List<Range> expressions) {
    public RunText {
        expressions = List.copyOf(expressions);
    }

    static RunText of(String file, Yaml.Scalar scalar) {
        return new RunText(
                scalar.value(), ScalarPlacement.of(file, scalar), Expressions.of(scalar.value()));
    }
}
