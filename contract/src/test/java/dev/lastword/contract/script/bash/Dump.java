package dev.lastword.contract.script.bash;

import java.util.List;

/// Trees as s-expressions, short enough to be written by hand.
///
/// `(list …)` for the script and its lists stays away where there is one statement; a word of
/// several blanks stands in square brackets.
final class Dump {

    private Dump() {}

    static String of(String script) {
        return list(BashParser.parse(script).body());
    }

    static String of(Node node) {
        return switch (node) {
            case Script script -> list(script.body());
            case CompoundList list -> list(list);
            case Statement statement ->
                    of(statement.command()) + (statement.background() ? "&" : "");
            case SimpleCommand simple -> call("cmd", simple);
            case Declaration declaration -> call("decl", declaration);
            case Pipeline pipeline -> joined("pipe", pipeline, pipeline.operators());
            case AndOr andOr -> joined("and-or", andOr, andOr.operators());
            case Bang bang -> call("!", bang);
            case Time time -> call("time", time);
            case Coproc coproc ->
                    call("coproc" + coproc.name().map(n -> " " + n).orElse(""), coproc);
            case FunctionDeclaration function -> call("function " + function.name(), function);
            case IfClause clause -> call("if", clause);
            case Branch branch -> call("when", branch);
            case CaseClause clause -> call("case", clause);
            case CaseItem item ->
                    call(
                            "item" + item.terminator().map(t -> " " + t.symbol().text()).orElse(""),
                            item);
            case WhileClause clause -> call("while", clause);
            case UntilClause clause -> call("until", clause);
            case ForClause clause ->
                    call(
                            "for " + clause.name() + (clause.words().isPresent() ? " in" : ""),
                            clause);
            case SelectClause clause -> call("select " + clause.name(), clause);
            case ArithmeticFor clause -> call("for((", clause);
            case Subshell subshell -> call("subshell", subshell);
            case BraceGroup group -> call("group", group);
            case ConditionalCommand command -> call("[[", command);
            case ArithmeticCommand command -> call("((", command);
            case ArithmeticExpression expression -> "[" + parts(expression) + "]";
            case Unparsed unparsed -> "(unparsed " + unparsed.reason() + ")";
            case Condition.And and -> call("and", and);
            case Condition.Or or -> call("or", or);
            case Condition.Not not -> call("not", not);
            case Condition.Group group -> call("group", group);
            case Condition.Unary unary -> call(unary.operator(), unary);
            case Condition.Binary binary -> call(binary.operator(), binary);
            case Condition.NonEmpty word -> of(word.word());
            case Word word -> word(word);
            case Literal literal -> literal.value().replace("\n", "\\n").replace("\r", "\\r");
            case SingleQuoted quoted -> "'" + quoted.value() + "'";
            case AnsiQuoted quoted ->
                    "$'" + quoted.value().replace("\n", "\\n").replace("\r", "\\r") + "'";
            case DoubleQuoted quoted -> "\"" + parts(quoted) + "\"";
            case LocaleQuoted quoted -> "$\"" + parts(quoted) + "\"";
            case ParameterExpansion expansion -> expansion(expansion);
            case CommandSubstitution substitution ->
                    (substitution.backquoted() ? "`" : "$(") + of(substitution.body()) + ")";
            case ProcessSubstitution substitution ->
                    (substitution.writing() ? ">(" : "<(") + of(substitution.body()) + ")";
            case ArithmeticExpansion expansion -> "$((" + parts(expansion.expression()) + "))";
            case ExtendedGlob glob -> glob.operator() + "(" + parts(glob) + ")";
            case ArrayLiteral array -> call("array", array);
            case ArrayElement element -> call("element", element);
            case Subscript subscript -> "[" + parts(subscript) + "]";
            case Assignment assignment ->
                    call(assignment.name() + (assignment.append() ? "+=" : "="), assignment);
            case Redirection redirection ->
                    call(
                            redirection.descriptor().orElse("") + redirection.kind().text(),
                            redirection);
            case HereDocument document ->
                    "(here "
                            + (document.quoted() ? "quoted " : "")
                            + document.delimiter()
                            + " "
                            + parts(document)
                            + ")";
        };
    }

    private static String list(CompoundList list) {
        List<Statement> statements = list.statements();
        return statements.size() == 1 ? of(statements.getFirst()) : call("list", list);
    }

    private static String call(String name, Node node) {
        StringBuilder text = new StringBuilder("(").append(name);
        node.children().forEach(child -> text.append(' ').append(of(child)));
        return text.append(')').toString();
    }

    private static String joined(String name, Node node, List<Operator> operators) {
        StringBuilder text = new StringBuilder("(").append(name);
        List<Node> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            text.append(' ').append(of(children.get(i)));
            if (i < operators.size()) {
                text.append(' ').append(operators.get(i).symbol().text());
            }
        }
        return text.append(')').toString();
    }

    private static String word(Word word) {
        String text = parts(word);
        return word.parts().getFirst() instanceof Literal
                        && word.parts().size() == 1
                        && text.indexOf(' ') >= 0
                ? "[" + text + "]"
                : text;
    }

    private static String parts(Node node) {
        StringBuilder text = new StringBuilder();
        node.children().forEach(child -> text.append(of(child)));
        return text.toString();
    }

    private static String expansion(ParameterExpansion expansion) {
        if (!expansion.braced()) {
            return "$" + expansion.name();
        }
        StringBuilder text =
                new StringBuilder("${").append(expansion.prefix()).append(expansion.name());
        expansion.subscript().ifPresent(subscript -> text.append(of(subscript)));
        text.append(' ').append(expansion.operator()).append(' ');
        expansion.argument().forEach(part -> text.append(of(part)));
        return text.toString().strip() + "}";
    }
}
