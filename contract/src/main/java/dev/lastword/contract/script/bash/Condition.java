package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;

/// An expression between `[[` and `]]`.
public sealed interface Condition extends Node {

    /// `a && b && …`.
    record And(Range range, List<Condition> operands) implements Condition {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(operands);
        }
    }

    /// `a || b || …`.
    record Or(Range range, List<Condition> operands) implements Condition {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public List<Node> children() {
            return List.copyOf(operands);
        }
    }

    /// `! a`.
    record Not(Range range, Condition operand) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }
    }

    /// `( a )`.
    record Group(Range range, Condition operand) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }
    }

    /// `-f word`.
    record Unary(Range range, String operator, Word operand) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }
    }

    /// `word -eq word`, `word == pattern`, `word =~ expression`.
    record Binary(Range range, Word left, String operator, Word right) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    /// A word alone, true where it is not empty.
    record NonEmpty(Range range, Word word) implements Condition {
        @Override
        public List<Node> children() {
            return List.of(word);
        }
    }
}
