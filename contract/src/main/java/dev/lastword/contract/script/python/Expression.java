package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// An expression. The names are those of CPython's `ast`, but where Java has the name already.
///
/// A range has the parentheses around an expression only where they belong to it, as a tuple's.
public sealed interface Expression extends Node {

    /// `a and b and c`, `a or b`: two values or more.
    record BoolOp(Range range, BooleanOperator operator, List<Expression> values)
            implements Expression {
        public BoolOp {
            values = List.copyOf(values);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(values);
        }
    }

    /// `target := value`.
    record NamedExpr(Range range, Identifier target, Expression value) implements Expression {
        @Override
        public List<Node> children() {
            return List.of(target, value);
        }
    }

    /// `left + right`.
    record BinOp(Range range, Expression left, Operator operator, Expression right)
            implements Expression {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    /// `not operand`, `-operand`.
    record UnaryOp(Range range, UnaryOperator operator, Expression operand) implements Expression {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }
    }

    /// `lambda a, b: body`.
    record Lambda(Range range, List<Parameter> parameters, Expression body) implements Expression {
        public Lambda {
            parameters = List.copyOf(parameters);
        }

        @Override
        public List<Node> children() {
            return new Children().addAll(parameters).add(body).list();
        }
    }

    /// `body if test else orElse`.
    record IfExp(Range range, Expression body, Expression test, Expression orElse)
            implements Expression {
        @Override
        public List<Node> children() {
            return List.of(body, test, orElse);
        }
    }

    /// `{key: value, **more}`.
    record Dict(Range range, List<DictItem> items) implements Expression {
        public Dict {
            items = List.copyOf(items);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(items);
        }
    }

    /// `{a, b}`, `Set` in CPython.
    record SetDisplay(Range range, List<Expression> elements) implements Expression {
        public SetDisplay {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(elements);
        }
    }

    /// `[a, b]`, `List` in CPython.
    record ListDisplay(Range range, List<Expression> elements) implements Expression {
        public ListDisplay {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(elements);
        }
    }

    /// `a, b` or `()`; the range has the parentheses, where there are any.
    record Tuple(Range range, List<Expression> elements) implements Expression {
        public Tuple {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(elements);
        }
    }

    /// `[element for x in y]`.
    record ListComp(Range range, Expression element, List<Comprehension> generators)
            implements Expression {
        public ListComp {
            generators = List.copyOf(generators);
        }

        @Override
        public List<Node> children() {
            return new Children().add(element).addAll(generators).list();
        }
    }

    /// `{element for x in y}`.
    record SetComp(Range range, Expression element, List<Comprehension> generators)
            implements Expression {
        public SetComp {
            generators = List.copyOf(generators);
        }

        @Override
        public List<Node> children() {
            return new Children().add(element).addAll(generators).list();
        }
    }

    /// `{key: value for x in y}`.
    record DictComp(Range range, Expression key, Expression value, List<Comprehension> generators)
            implements Expression {
        public DictComp {
            generators = List.copyOf(generators);
        }

        @Override
        public List<Node> children() {
            return new Children().add(key).add(value).addAll(generators).list();
        }
    }

    /// `(element for x in y)`; the range has the parentheses.
    record GeneratorExp(Range range, Expression element, List<Comprehension> generators)
            implements Expression {
        public GeneratorExp {
            generators = List.copyOf(generators);
        }

        @Override
        public List<Node> children() {
            return new Children().add(element).addAll(generators).list();
        }
    }

    /// `await value`.
    record Await(Range range, Expression value) implements Expression {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    /// `yield value`.
    record Yield(Range range, Optional<Expression> value) implements Expression {
        @Override
        public List<Node> children() {
            return new Children().add(value).list();
        }
    }

    /// `yield from value`.
    record YieldFrom(Range range, Expression value) implements Expression {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    /// `left < a <= b`: as many operators as comparators.
    record Compare(
            Range range, Expression left, List<Comparison> operators, List<Expression> comparators)
            implements Expression {
        public Compare {
            operators = List.copyOf(operators);
            comparators = List.copyOf(comparators);
        }

        @Override
        public List<Node> children() {
            return new Children().add(left).addAll(comparators).list();
        }
    }

    /// `function(a, *b, c=d, **e)`; what follows `*` is a [Starred] argument.
    record Call(
            Range range, Expression function, List<Expression> arguments, List<Keyword> keywords)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            keywords = List.copyOf(keywords);
        }

        @Override
        public List<Node> children() {
            return new Children().add(function).addAll(arguments).addAll(keywords).inOrder();
        }
    }

    /// An f-string, or strings side by side of which one is one: [Constant] and [FormattedValue]
    /// parts.
    ///
    /// A format after a colon is one too.
    record JoinedStr(Range range, List<Expression> values) implements Expression {
        public JoinedStr {
            values = List.copyOf(values);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(values);
        }
    }

    /// `{value=!r:format}` within an f-string.
    record FormattedValue(
            Range range,
            Expression value,
            boolean isSelfDocumenting,
            Conversion conversion,
            Optional<JoinedStr> format)
            implements Expression {
        @Override
        public List<Node> children() {
            return new Children().add(value).add(format).list();
        }
    }

    /// A t-string: [Constant], [Interpolation] and, of an f-string at its side, [FormattedValue]
    /// parts.
    record TemplateStr(Range range, List<Expression> values) implements Expression {
        public TemplateStr {
            values = List.copyOf(values);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(values);
        }
    }

    /// `{value=!r:format}` within a t-string.
    record Interpolation(
            Range range,
            Expression value,
            boolean isSelfDocumenting,
            Conversion conversion,
            Optional<JoinedStr> format)
            implements Expression {
        @Override
        public List<Node> children() {
            return new Children().add(value).add(format).list();
        }
    }

    /// A number, a string, `None`, `True`, `False` or `...`.
    record Constant(Range range, Value value) implements Expression {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /// `value.name`.
    record Attribute(Range range, Expression value, Identifier name) implements Expression {
        @Override
        public List<Node> children() {
            return List.of(value, name);
        }
    }

    /// `value[index]`; more than one index are a [Tuple].
    record Subscript(Range range, Expression value, Expression index) implements Expression {
        @Override
        public List<Node> children() {
            return List.of(value, index);
        }
    }

    /// `lower:upper:step`, within a [Subscript] only.
    record Slice(
            Range range,
            Optional<Expression> lower,
            Optional<Expression> upper,
            Optional<Expression> step)
            implements Expression {
        @Override
        public List<Node> children() {
            return new Children().add(lower).add(upper).add(step).list();
        }
    }

    /// `*value`.
    record Starred(Range range, Expression value) implements Expression {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    /// A name, in the form NFKC.
    record Name(Range range, String id) implements Expression {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }
}
