package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// What stands by itself in a list of statements.
public sealed interface Statement extends Node {

    /// `a | b | c`; most are of one element.
    ///
    /// @param background whether `&` ends it, so that it runs as a job
    record Pipeline(Range range, List<PipelineElement> elements, boolean background)
            implements Statement {
        public Pipeline {
            elements = List.copyOf(elements);
        }
    }

    /// `a && b || c`, from left to right.
    ///
    /// @param links pipelines; PowerShell itself refuses a keyword such as `exit` behind `||`, and
    ///   what is meant is kept here all the same
    /// @param operators `&&` or `||`, one between two links
    record PipelineChain(
            Range range, List<Statement> links, List<String> operators, boolean background)
            implements Statement {
        public PipelineChain {
            links = List.copyOf(links);
            operators = List.copyOf(operators);
        }
    }

    /// `$x = …`.
    ///
    /// @param operator `=`, `+=`, `-=`, `*=`, `/=`, `%=` or `??=`
    /// @param value any statement: `$x = if ($y) { 1 } else { 2 }`
    record Assignment(Range range, Expression target, String operator, Statement value)
            implements Statement {}

    record If(Range range, List<Clause.IfClause> clauses, Optional<Block> otherwise)
            implements Statement {
        public If {
            clauses = List.copyOf(clauses);
        }
    }

    /// `switch (…) { … }`.
    ///
    /// @param flags without the dash and in lower case: `regex`, `wildcard`, `exact`,
    ///   `casesensitive`, `parallel`, `file`
    /// @param condition what is switched on; with the flag `file`, the name of the file
    record Switch(
            Range range,
            Optional<String> label,
            List<String> flags,
            Statement condition,
            List<Clause.SwitchClause> clauses,
            Optional<Block> otherwise)
            implements Statement {
        public Switch {
            flags = List.copyOf(flags);
            clauses = List.copyOf(clauses);
        }
    }

    record For(
            Range range,
            Optional<String> label,
            Optional<Statement> initializer,
            Optional<Statement> condition,
            Optional<Statement> iterator,
            Block body)
            implements Statement {}

    /// `foreach ($x in …) { … }`.
    ///
    /// @param flags without the dash and in lower case: `parallel`, `throttlelimit`
    record ForEach(
            Range range,
            Optional<String> label,
            List<String> flags,
            Optional<Expression> throttleLimit,
            Expression variable,
            Statement collection,
            Block body)
            implements Statement {
        public ForEach {
            flags = List.copyOf(flags);
        }
    }

    record While(Range range, Optional<String> label, Statement condition, Block body)
            implements Statement {}

    record DoWhile(Range range, Optional<String> label, Block body, Statement condition)
            implements Statement {}

    record DoUntil(Range range, Optional<String> label, Block body, Statement condition)
            implements Statement {}

    record Try(
            Range range, Block body, List<Clause.CatchClause> catches, Optional<Block> finallyBlock)
            implements Statement {
        public Try {
            catches = List.copyOf(catches);
        }
    }

    /// `trap [Type] { … }`, which counts for the whole block that it stands in.
    record Trap(Range range, Optional<AttributeBase.TypeConstraint> type, Block body)
            implements Statement {}

    record Exit(Range range, Optional<Statement> status) implements Statement {}

    record Return(Range range, Optional<Statement> value) implements Statement {}

    record Throw(Range range, Optional<Statement> value) implements Statement {}

    record Break(Range range, Optional<Expression> label) implements Statement {}

    record Continue(Range range, Optional<Expression> label) implements Statement {}

    /// `function name { … }`.
    ///
    /// @param kind which keyword it was
    /// @param name as written, with its scope: `global:prompt`
    /// @param parameters those of `function f($a, $b) { … }`; a `param` block is in the body
    record FunctionDefinition(
            Range range,
            FunctionKind kind,
            String name,
            List<Parameter> parameters,
            ScriptBlock body)
            implements Statement {
        public FunctionDefinition {
            parameters = List.copyOf(parameters);
        }
    }

    enum FunctionKind {
        FUNCTION,
        FILTER,
        WORKFLOW
    }

    record ClassDefinition(
            Range range,
            List<AttributeBase> attributes,
            String name,
            List<AttributeBase.TypeConstraint> bases,
            List<Member> members)
            implements Statement {
        public ClassDefinition {
            attributes = List.copyOf(attributes);
            bases = List.copyOf(bases);
            members = List.copyOf(members);
        }
    }

    record EnumDefinition(
            Range range,
            List<AttributeBase> attributes,
            String name,
            Optional<AttributeBase.TypeConstraint> underlying,
            List<Member> members)
            implements Statement {
        public EnumDefinition {
            attributes = List.copyOf(attributes);
            members = List.copyOf(members);
        }
    }

    /// `using namespace System.IO`.
    ///
    /// @param kind in lower case: `namespace`, `module`, `assembly`, `type`, `command`
    record Using(Range range, String kind, Expression name) implements Statement {}

    /// `data Name -SupportedCommand X { … }`.
    record Data(Range range, Optional<String> name, List<Expression> commands, Block body)
            implements Statement {
        public Data {
            commands = List.copyOf(commands);
        }
    }

    /// `configuration Name { … }`; what is in it reads as commands.
    record Configuration(Range range, Expression name, ScriptBlock body) implements Statement {}

    /// What could not be read. Nothing is known of it, and so nothing should be said about the
    /// script that it stands in.
    record Unparsed(Range range, String reason) implements Statement {}
}
