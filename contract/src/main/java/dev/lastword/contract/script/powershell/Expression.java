package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What has a value.
public sealed interface Expression extends CommandElement {

    /// A text without anything to expand.
    ///
    /// @param value what it stands for: quotes are gone, escapes are done
    record StringConstant(Range range, Quoting quoting, String value) implements Expression {}

    /// A text with variables or subexpressions in it.
    ///
    /// @param parts what stands in the text, in its order; the pieces between are constants of
    ///   [Quoting#PIECE]
    record ExpandableString(Range range, Quoting quoting, List<Expression> parts)
            implements Expression {
        public ExpandableString {
            parts = List.copyOf(parts);
        }
    }

    /// How a text was written.
    enum Quoting {
        /// `word`, as an argument, a member's or a command's name.
        BARE,
        /// `'text'`.
        SINGLE,
        /// `"text"`.
        DOUBLE,
        /// `@'` to `'@`.
        SINGLE_HERE,
        /// `@"` to `"@`.
        DOUBLE_HERE,
        /// A part of an [ExpandableString].
        PIECE
    }

    /// A number.
    ///
    /// @param text as written: `0x1F`, `10kb`, `1.5`
    /// @param integer its value, where it is a whole number that a `long` holds
    record NumberConstant(Range range, String text, OptionalLong integer) implements Expression {}

    /// `$name`, `${any name}`, `$env:PATH`.
    ///
    /// @param name as written, with its scope or drive, without `$` and braces
    /// @param splatted whether it was `@name`
    record Variable(Range range, String name, boolean splatted) implements Expression {

        /// What stands before the colon, in lower case: `env`, `script`, `global`, `using`.
        public Optional<String> scope() {
            int colon = name.indexOf(':');
            return colon > 0
                    ? Optional.of(name.substring(0, colon).toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }

        /// The name without its scope.
        public String plainName() {
            return name.substring(name.indexOf(':') + 1);
        }

        /// Whether it is the variable of that name, in any scope; case does not count.
        public boolean is(String wanted) {
            return plainName().equalsIgnoreCase(wanted)
                    && !scope().map(scope -> scope.equals("env")).orElse(false);
        }
    }

    /// `[int]` as a value.
    record TypeLiteral(Range range, String name) implements Expression {}

    /// `[int] $x`.
    record Convert(Range range, AttributeBase.TypeConstraint type, Expression operand)
            implements Expression {}

    /// `[ValidateNotNull()] $x`.
    record Attributed(Range range, AttributeBase.Attribute attribute, Expression operand)
            implements Expression {}

    /// `left operator right`.
    ///
    /// @param operator in lower case, dashes as `-`: `-eq`, `-isplit`, `+`, `..`, `??`
    record Binary(Range range, String operator, Expression left, Expression right)
            implements Expression {}

    /// An operator with one operand.
    ///
    /// @param operator `-not`, `!`, `-`, `+`, `-bnot`, `-split`, `-join`, `++`, `--`
    /// @param postfix whether it stands behind: `$i++`
    record Unary(Range range, String operator, boolean postfix, Expression operand)
            implements Expression {}

    record Ternary(Range range, Expression condition, Expression yes, Expression no)
            implements Expression {}

    /// `$x.Name`, `[Type]::Name`.
    ///
    /// @param member a constant for a plain name
    /// @param isStatic whether by `::`
    /// @param nullConditional whether by `?.`
    record MemberAccess(
            Range range,
            Expression target,
            Expression member,
            boolean isStatic,
            boolean nullConditional)
            implements Expression {}

    /// `$x.Name(…)`, `[Type]::Name(…)`; `$x.Where{ … }` has the block as its argument.
    record InvokeMember(
            Range range,
            Expression target,
            Expression member,
            List<Expression> arguments,
            boolean isStatic,
            boolean nullConditional)
            implements Expression {
        public InvokeMember {
            arguments = List.copyOf(arguments);
        }
    }

    record Index(Range range, Expression target, Expression index, boolean nullConditional)
            implements Expression {}

    /// `1, 2, 3`.
    record ArrayLiteral(Range range, List<Expression> elements) implements Expression {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }
    }

    /// `@( … )`.
    record ArrayExpression(Range range, Block body) implements Expression {}

    /// `$( … )`.
    record SubExpression(Range range, Block body) implements Expression {}

    /// `( … )`.
    record ParenExpression(Range range, Statement content) implements Expression {}

    /// `{ … }` as a value.
    record ScriptBlockExpression(Range range, ScriptBlock body) implements Expression {}

    record Hashtable(Range range, List<Clause.Entry> entries) implements Expression {
        public Hashtable {
            entries = List.copyOf(entries);
        }
    }
}
