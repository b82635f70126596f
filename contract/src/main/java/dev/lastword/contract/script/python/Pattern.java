package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// What follows `case`. The names are those of CPython's `ast`.
public sealed interface Pattern extends Node {

    /// A literal, or a dotted name, that the subject is compared with.
    record MatchValue(Range range, Expression value) implements Pattern {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    /// `None`, `True` or `False`, which the subject has to be.
    record MatchSingleton(Range range, Expression.Constant value) implements Pattern {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    /// `[a, b]`, `(a, b)` or `a, b`.
    record MatchSequence(Range range, List<Pattern> patterns) implements Pattern {
        public MatchSequence {
            patterns = List.copyOf(patterns);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(patterns);
        }
    }

    /// `{key: pattern, **rest}`.
    record MatchMapping(Range range, List<MappingItem> items, Optional<Identifier> rest)
            implements Pattern {
        public MatchMapping {
            items = List.copyOf(items);
        }

        @Override
        public List<Node> children() {
            return new Children().addAll(items).add(rest).list();
        }
    }

    /// `type(pattern, name=pattern)`.
    record MatchClass(
            Range range, Expression type, List<Pattern> patterns, List<KeywordPattern> keywords)
            implements Pattern {
        public MatchClass {
            patterns = List.copyOf(patterns);
            keywords = List.copyOf(keywords);
        }

        @Override
        public List<Node> children() {
            return new Children().add(type).addAll(patterns).addAll(keywords).list();
        }
    }

    /// `*name` or `*_`, within a sequence.
    record MatchStar(Range range, Optional<Identifier> name) implements Pattern {
        @Override
        public List<Node> children() {
            return new Children().add(name).list();
        }
    }

    /// `pattern as name`, `name`, or `_`, which has neither.
    record MatchAs(Range range, Optional<Pattern> pattern, Optional<Identifier> name)
            implements Pattern {
        @Override
        public List<Node> children() {
            return new Children().add(pattern).add(name).list();
        }
    }

    /// `a | b`.
    record MatchOr(Range range, List<Pattern> patterns) implements Pattern {
        public MatchOr {
            patterns = List.copyOf(patterns);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(patterns);
        }
    }
}
