package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A statement. The names are those of CPython's `ast`, and so are the meanings where nothing is
/// said.
public sealed interface Statement extends Node {

    /// `def` or `async def`; the range begins with the first decorator.
    record FunctionDef(
            Range range,
            List<Expression> decorators,
            boolean isAsync,
            Identifier name,
            List<TypeParameter> typeParameters,
            List<Parameter> parameters,
            Optional<Expression> returns,
            List<Statement> body)
            implements Statement {
        public FunctionDef {
            decorators = List.copyOf(decorators);
            typeParameters = List.copyOf(typeParameters);
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
        }

        @Override
        public List<Node> children() {
            return new Children()
                    .addAll(decorators)
                    .add(name)
                    .addAll(typeParameters)
                    .addAll(parameters)
                    .add(returns)
                    .addAll(body)
                    .list();
        }
    }

    /// `class`; the range begins with the first decorator.
    record ClassDef(
            Range range,
            List<Expression> decorators,
            Identifier name,
            List<TypeParameter> typeParameters,
            List<Expression> bases,
            List<Keyword> keywords,
            List<Statement> body)
            implements Statement {
        public ClassDef {
            decorators = List.copyOf(decorators);
            typeParameters = List.copyOf(typeParameters);
            bases = List.copyOf(bases);
            keywords = List.copyOf(keywords);
            body = List.copyOf(body);
        }

        @Override
        public List<Node> children() {
            return new Children()
                    .addAll(decorators)
                    .add(name)
                    .addAll(typeParameters)
                    .addAll(bases)
                    .addAll(keywords)
                    .addAll(body)
                    .inOrder();
        }
    }

    /// `return`, with or without a value.
    record Return(Range range, Optional<Expression> value) implements Statement {
        @Override
        public List<Node> children() {
            return new Children().add(value).list();
        }
    }

    /// `del a, b`.
    record Delete(Range range, List<Expression> targets) implements Statement {
        public Delete {
            targets = List.copyOf(targets);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(targets);
        }
    }

    /// `a = b = value`, which has two targets.
    record Assign(Range range, List<Expression> targets, Expression value) implements Statement {
        public Assign {
            targets = List.copyOf(targets);
        }

        @Override
        public List<Node> children() {
            return new Children().addAll(targets).add(value).list();
        }
    }

    /// `target += value`.
    record AugAssign(Range range, Expression target, Operator operator, Expression value)
            implements Statement {
        @Override
        public List<Node> children() {
            return List.of(target, value);
        }
    }

    /// `target: annotation = value`.
    record AnnAssign(
            Range range, Expression target, Expression annotation, Optional<Expression> value)
            implements Statement {
        @Override
        public List<Node> children() {
            return new Children().add(target).add(annotation).add(value).list();
        }
    }

    /// `type name[T] = value`.
    record TypeAlias(
            Range range, Identifier name, List<TypeParameter> typeParameters, Expression value)
            implements Statement {
        public TypeAlias {
            typeParameters = List.copyOf(typeParameters);
        }

        @Override
        public List<Node> children() {
            return new Children().add(name).addAll(typeParameters).add(value).list();
        }
    }

    /// `for target in iterable`; `orElse` runs where no `break` ended it.
    record For(
            Range range,
            boolean isAsync,
            Expression target,
            Expression iterable,
            List<Statement> body,
            List<Statement> orElse)
            implements Statement {
        public For {
            body = List.copyOf(body);
            orElse = List.copyOf(orElse);
        }

        @Override
        public List<Node> children() {
            return new Children().add(target).add(iterable).addAll(body).addAll(orElse).list();
        }
    }

    /// `while test`; `orElse` runs where no `break` ended it.
    record While(Range range, Expression test, List<Statement> body, List<Statement> orElse)
            implements Statement {
        public While {
            body = List.copyOf(body);
            orElse = List.copyOf(orElse);
        }

        @Override
        public List<Node> children() {
            return new Children().add(test).addAll(body).addAll(orElse).list();
        }
    }

    /// `if`, every `elif`, and the `else`.
    ///
    /// Flat, where CPython nests each `elif` in the `else` before it: a chain of a thousand is no
    /// deep tree.
    record If(Range range, List<Branch> branches, List<Statement> orElse) implements Statement {
        public If {
            branches = List.copyOf(branches);
            orElse = List.copyOf(orElse);
        }

        @Override
        public List<Node> children() {
            return new Children().addAll(branches).addAll(orElse).list();
        }
    }

    /// `with a as b, c:`, in parentheses or not.
    record With(Range range, boolean isAsync, List<WithItem> items, List<Statement> body)
            implements Statement {
        public With {
            items = List.copyOf(items);
            body = List.copyOf(body);
        }

        @Override
        public List<Node> children() {
            return new Children().addAll(items).addAll(body).list();
        }
    }

    /// `match subject:`.
    record Match(Range range, Expression subject, List<MatchCase> cases) implements Statement {
        public Match {
            cases = List.copyOf(cases);
        }

        @Override
        public List<Node> children() {
            return new Children().add(subject).addAll(cases).list();
        }
    }

    /// `raise exception from cause`; without an exception it raises again the one at hand.
    record Raise(Range range, Optional<Expression> exception, Optional<Expression> cause)
            implements Statement {
        @Override
        public List<Node> children() {
            return new Children().add(exception).add(cause).list();
        }
    }

    /// `try`; `isStar` where the handlers are `except*` (`TryStar` of CPython).
    record Try(
            Range range,
            List<Statement> body,
            boolean isStar,
            List<ExceptHandler> handlers,
            List<Statement> orElse,
            List<Statement> finalBody)
            implements Statement {
        public Try {
            body = List.copyOf(body);
            handlers = List.copyOf(handlers);
            orElse = List.copyOf(orElse);
            finalBody = List.copyOf(finalBody);
        }

        @Override
        public List<Node> children() {
            return new Children()
                    .addAll(body)
                    .addAll(handlers)
                    .addAll(orElse)
                    .addAll(finalBody)
                    .list();
        }
    }

    /// `assert test, message`.
    record Assert(Range range, Expression test, Optional<Expression> message) implements Statement {
        @Override
        public List<Node> children() {
            return new Children().add(test).add(message).list();
        }
    }

    /// `import a.b as c, d`.
    record Import(Range range, List<Alias> names) implements Statement {
        public Import {
            names = List.copyOf(names);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(names);
        }
    }

    /// `from ..module import a as b`; `level` counts the dots, and `*` is a name.
    record ImportFrom(Range range, int level, Optional<Identifier> module, List<Alias> names)
            implements Statement {
        public ImportFrom {
            names = List.copyOf(names);
        }

        @Override
        public List<Node> children() {
            return new Children().add(module).addAll(names).list();
        }
    }

    /// `global a, b`.
    record Global(Range range, List<Identifier> names) implements Statement {
        public Global {
            names = List.copyOf(names);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(names);
        }
    }

    /// `nonlocal a, b`.
    record Nonlocal(Range range, List<Identifier> names) implements Statement {
        public Nonlocal {
            names = List.copyOf(names);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(names);
        }
    }

    /// An expression that stands as a statement.
    record Expr(Range range, Expression value) implements Statement {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    /// `pass`.
    record Pass(Range range) implements Statement {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /// `break`.
    record Break(Range range) implements Statement {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /// `continue`.
    record Continue(Range range) implements Statement {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /// What could not be read: one statement, with the block that hangs on it.
    ///
    /// @param reason what is wrong, to be said after "cannot read this: "
    record Unparsed(Range range, String reason) implements Statement {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }
}
