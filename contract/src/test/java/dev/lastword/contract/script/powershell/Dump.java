package dev.lastword.contract.script.powershell;

import java.util.List;
import java.util.Optional;

/// A tree in one line. What is there in every script, such as a pipeline of one command, is left
/// out.
final class Dump {

    private Dump() {}

    /// The statements of a script, with `; ` between.
    static String of(String source) {
        return list(Script.parse(source).body().children(), "; ");
    }

    private static String list(List<? extends Node> nodes, String between) {
        return String.join(between, nodes.stream().map(Dump::node).toList());
    }

    static String node(Node node) {
        return switch (node) {
            case Statement.Pipeline it when it.elements().size() == 1 && !it.background() ->
                    node(it.elements().getFirst());
            case PipelineElement.CommandExpression it when it.redirections().isEmpty() ->
                    node(it.expression());
            case Expression.StringConstant it -> quoted(it);
            case Expression.NumberConstant it ->
                    it.integer().isPresent() ? Long.toString(it.integer().getAsLong()) : it.text();
            case Expression.Variable it -> (it.splatted() ? "@" : "$") + it.name();
            case Expression.TypeLiteral it -> "[" + it.name() + "]";
            case AttributeBase.TypeConstraint it -> "[" + it.name() + "]";
            case Statement.Unparsed it -> "!!" + it.reason();
            case Redirection.Merge it -> it.from() + ">&" + it.to();
            case Block it -> "{" + list(it.statements(), "; ") + "}";
            case ScriptBlock it -> "{" + list(it.children(), "; ") + "}";
            default -> {
                String children = list(node.children(), " ");
                yield "(" + name(node) + (children.isEmpty() ? "" : " " + children) + ")";
            }
        };
    }

    private static String quoted(Expression.StringConstant it) {
        String value = it.value().replace("\n", "\\n");
        return switch (it.quoting()) {
            case BARE, PIECE -> value;
            case SINGLE -> "'" + value + "'";
            case DOUBLE -> "\"" + value + "\"";
            case SINGLE_HERE -> "@'" + value + "'@";
            case DOUBLE_HERE -> "@\"" + value + "\"@";
        };
    }

    private static String name(Node node) {
        return switch (node) {
            case Expression.Binary it -> it.operator();
            case Expression.Unary it ->
                    it.postfix() ? "post" + it.operator() : "pre" + it.operator();
            case Statement.Assignment it -> it.operator();
            case Statement.PipelineChain it ->
                    "Chain " + String.join(" ", it.operators()) + (it.background() ? " &" : "");
            case Statement.Pipeline it -> it.background() ? "Pipeline &" : "Pipeline";
            case PipelineElement.Command it ->
                    switch (it.invocation()) {
                        case PLAIN -> "Command";
                        case CALL -> "Call";
                        case DOT_SOURCE -> "DotSource";
                    };
            case CommandElement.CommandParameter it -> "-" + it.name();
            case Redirection.ToFile it -> it.from() + (it.append() ? ">>" : ">");
            case AttributeBase.Attribute it -> "Attribute " + it.name();
            case Clause.Argument it -> "Argument" + it.name().map(name -> " " + name).orElse("");
            case Statement.FunctionDefinition it -> it.kind() + " " + it.name();
            case Statement.ClassDefinition it -> "Class " + it.name();
            case Statement.EnumDefinition it -> "Enum " + it.name();
            case Statement.Using it -> "Using " + it.kind();
            case Statement.Data it -> "Data" + it.name().map(name -> " " + name).orElse("");
            case Member.EnumMember it -> it.name();
            case Member.Property it -> words("Property", it.modifiers());
            case Member.Method it -> words("Method", it.modifiers()) + " " + it.name();
            case NamedBlock it -> it.kind().name();
            case Statement.Switch it -> label(it.label()) + words("Switch", it.flags());
            case Statement.ForEach it -> label(it.label()) + words("ForEach", it.flags());
            case Statement.For it -> label(it.label()) + "For";
            case Statement.While it -> label(it.label()) + "While";
            case Statement.DoWhile it -> label(it.label()) + "DoWhile";
            case Statement.DoUntil it -> label(it.label()) + "DoUntil";
            case Expression.MemberAccess it -> access(it.isStatic(), it.nullConditional());
            case Expression.InvokeMember it -> access(it.isStatic(), it.nullConditional()) + "()";
            case Expression.Index it -> it.nullConditional() ? "?[]" : "[]";
            case Expression.ExpandableString it -> "Expand " + it.quoting();
            default -> node.getClass().getSimpleName();
        };
    }

    private static String access(boolean isStatic, boolean nullConditional) {
        return isStatic ? "::" : nullConditional ? "?." : ".";
    }

    private static String label(Optional<String> label) {
        return label.map(name -> ":" + name + " ").orElse("");
    }

    private static String words(String first, List<String> others) {
        return others.isEmpty() ? first : first + " " + String.join(" ", others);
    }
}
