package dev.lastword.contract.script.bash;

import java.util.List;

/// A command that holds others, or an expression, and that can be redirected as a whole.
public sealed interface CompoundCommand extends Command
        permits IfClause,
                CaseClause,
                WhileClause,
                UntilClause,
                ForClause,
                ArithmeticFor,
                SelectClause,
                Subshell,
                BraceGroup,
                ConditionalCommand,
                ArithmeticCommand {
    /// What its end redirects, in order.
    List<Redirection> redirections();
}
