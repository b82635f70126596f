package dev.lastword.contract.lint.contract;

import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.powershell.Comment;

/// Where the header of a script ends: its leading comments, and the docstring of a module.
final class HeaderEnd {

    private HeaderEnd() {}

    /// @param most the answer is not above
    static int of(Unit unit, int most) {
        int end =
                switch (unit) {
                    case Unit.Shell _ -> Head.of(unit.text()).code();
                    case Unit.Python python ->
                            Docstring.of(python)
                                    .map(d -> d.range().end())
                                    .orElseGet(() -> Head.of(unit.text()).code());
                    case Unit.PowerShell powerShell -> powerShell(powerShell);
                    case Unit.WorkflowFile _ -> 0;
                };
        return Math.min(end, Math.min(most, unit.text().length()));
    }

    private static int powerShell(Unit.PowerShell unit) {
        int end = Head.of(unit.text()).code();
        for (Comment comment : unit.tree().comments()) {
            if (comment.range().start() > end) {
                break;
            }
            end = Math.max(end, comment.range().end());
        }
        return end;
    }
}
