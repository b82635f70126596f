package dev.lastword.contract.script.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.script.Range;
import java.util.List;

/// What holds of the ranges of every tree: children lie inside of their parents, one after the
/// other, and what a range says is there stands in the text.
final class Ranges {

    private final Script script;

    private Ranges(Script script) {
        this.script = script;
    }

    static void check(Script script) {
        Ranges ranges = new Ranges(script);
        Tree.walk(
                script,
                node -> {
                    ranges.children(node);
                    ranges.text(node);
                    // Where backslashes were taken away, the text is no longer the value.
                    return !(node instanceof CommandSubstitution substitution
                            && substitution.backquoted()
                            && script.text(node).contains("\\"));
                });
        for (Comment comment : script.comments()) {
            ranges.inside(comment.range(), script.range());
            assertThat(script.text(comment.range())).startsWith("#").doesNotContain("\n");
        }
        for (Unparsed unparsed : script.unparsed()) {
            ranges.inside(unparsed.range(), script.range());
        }
        assertThat(Tree.all(script, Unparsed.class))
                .containsExactlyInAnyOrderElementsOf(script.unparsed());
    }

    private void children(Node node) {
        inside(node.range(), script.range());
        int at = node.range().start();
        for (Node child : node.children()) {
            if (child instanceof HereDocument document) {
                inside(document.range(), script.range());
                inside(document.bodyRange(), document.range());
                continue;
            }
            inside(child.range(), node.range());
            assertThat(child.range().start()).as("%s", child).isGreaterThanOrEqualTo(at);
            at = child.range().end();
        }
    }

    private void inside(Range inner, Range outer) {
        assertThat(inner.start()).isBetween(outer.start(), inner.end());
        assertThat(inner.end()).isLessThanOrEqualTo(outer.end());
    }

    private void text(Node node) {
        String text = script.text(node);
        switch (node) {
            case Literal literal -> literal(literal, text);
            case SingleQuoted quoted -> assertThat(text).isEqualTo("'" + quoted.value() + "'");
            case AnsiQuoted _ -> assertThat(text).startsWith("$'").endsWith("'");
            case DoubleQuoted _ -> around(text, "\"", "\"");
            case LocaleQuoted _ -> around(text, "$\"", "\"");
            case ParameterExpansion expansion -> expansion(expansion, text);
            case CommandSubstitution substitution -> {
                boolean backquoted = substitution.backquoted();
                around(text, backquoted ? "`" : "$(", backquoted ? "`" : ")");
            }
            case ProcessSubstitution substitution ->
                    around(text, substitution.writing() ? ">(" : "<(", ")");
            case ArithmeticExpansion _ ->
                    assertThat(text).matches("(?s)\\$(\\(\\(.*\\)\\)|\\[.*])");
            case ExtendedGlob glob -> around(text, glob.operator() + "(", ")");
            case ArrayLiteral _, Condition.Group _ -> around(text, "(", ")");
            case Subscript _ -> around(text, "[", "]");
            case Assignment assignment -> assertThat(text).startsWith(assignment.name());
            case Redirection redirection -> redirection(redirection, text);
            case FunctionDeclaration function ->
                    assertThat(script.text(function.nameRange())).isEqualTo(function.name());
            case ForClause clause ->
                    assertThat(script.text(clause.nameRange())).isEqualTo(clause.name());
            case Pipeline pipeline -> operators(pipeline.operators());
            case AndOr andOr -> operators(andOr.operators());
            case CaseItem item -> operators(item.terminator().stream().toList());
            case IfClause _ -> assertThat(text).startsWith("if");
            case CaseClause _ -> assertThat(text).startsWith("case");
            case WhileClause _ -> assertThat(text).startsWith("while");
            case UntilClause _ -> assertThat(text).startsWith("until");
            case Subshell _ -> assertThat(text).startsWith("(");
            case BraceGroup _ -> assertThat(text).startsWith("{");
            case ConditionalCommand _ -> assertThat(text).startsWith("[[");
            case ArithmeticCommand _ -> assertThat(text).startsWith("((");
            case Bang _ -> assertThat(text).startsWith("!");
            case Time _ -> assertThat(text).startsWith("time");
            case Coproc _ -> assertThat(text).startsWith("coproc");
            case Statement statement -> {
                assertThat(text).isNotEmpty().doesNotStartWith(" ").doesNotStartWith("\n");
                if (statement.background()) {
                    assertThat(text).endsWith("&");
                }
            }
            default -> {
                // Nothing of its own is written there.
            }
        }
    }

    private static void around(String text, String start, String end) {
        assertThat(text).startsWith(start).endsWith(end);
        assertThat(text.length()).isGreaterThanOrEqualTo(start.length() + end.length());
    }

    private static void literal(Literal literal, String text) {
        if (text.indexOf('\\') < 0) {
            assertThat(literal.value()).isEqualTo(text);
        }
        assertThat(text).isNotEmpty();
    }

    private static void expansion(ParameterExpansion expansion, String text) {
        if (expansion.braced()) {
            around(text, "${" + expansion.prefix() + expansion.name(), "}");
            assertThat(text).contains(expansion.operator());
        } else {
            assertThat(text).isEqualTo("$" + expansion.name());
        }
    }

    private void redirection(Redirection redirection, String text) {
        assertThat(text).startsWith(redirection.descriptor().orElse(""));
        assertThat(script.text(redirection.operatorRange())).isEqualTo(redirection.kind().text());
    }

    private void operators(List<Operator> operators) {
        for (Operator operator : operators) {
            assertThat(script.text(operator.range())).isEqualTo(operator.symbol().text());
        }
    }
}
