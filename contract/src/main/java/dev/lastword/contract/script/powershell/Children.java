package dev.lastword.contract.script.powershell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What each node consists of, in the order of the text.
final class Children {

    private final List<Node> nodes = new ArrayList<>();

    private Children() {}

    /// Most nodes of a tree consist of nothing, or of one list that is there already; walks ask for
    /// them again and again.
    static List<? extends Node> of(Node node) {
        return switch (node) {
            case Expression.StringConstant _,
                    Expression.NumberConstant _,
                    Expression.Variable _,
                    Expression.TypeLiteral _,
                    AttributeBase.TypeConstraint _,
                    Redirection.Merge _,
                    Statement.Unparsed _ ->
                    List.of();
            case Block it -> it.statements();
            case Statement.Pipeline it -> it.elements();
            case Expression.ExpandableString it -> it.parts();
            case Expression.ArrayLiteral it -> it.elements();
            case Expression.Hashtable it -> it.entries();
            default -> gathered(node);
        };
    }

    private static List<Node> gathered(Node node) {
        Children children = new Children();
        switch (node) {
            case Statement statement -> children.addStatement(statement);
            case Expression expression -> children.addExpression(expression);
            case CommandElement.CommandParameter it -> children.add(it.argument());
            case PipelineElement.Command it ->
                    children.add(PipelineElement.ordered(it.elements(), it.redirections()));
            case PipelineElement.CommandExpression it ->
                    children.add(it.expression()).add(it.redirections());
            case Redirection.ToFile it -> children.add(it.target());
            case Redirection.Merge _ -> {}
            case Redirection.FromFile it -> children.add(it.source());
            case AttributeBase.TypeConstraint _ -> {}
            case AttributeBase.Attribute it -> children.add(it.arguments());
            case Clause.IfClause it -> children.add(it.condition()).add(it.body());
            case Clause.SwitchClause it -> children.add(it.condition()).add(it.body());
            case Clause.CatchClause it -> children.add(it.types()).add(it.body());
            case Clause.Entry it -> children.add(it.key()).add(it.value());
            case Clause.Argument it -> children.add(it.value());
            case ScriptBlock it -> children.addScriptBlock(it);
            case NamedBlock it -> children.add(it.body());
            case Block it -> children.add(it.statements());
            case ParamBlock it -> children.add(it.parameters());
            case Parameter it ->
                    children.add(it.attributes()).add(it.variable()).add(it.defaultValue());
            case Member.Property it ->
                    children.add(it.attributes()).add(it.variable()).add(it.initial());
            case Member.Method it ->
                    children.add(it.attributes())
                            .add(it.parameters())
                            .add(it.baseArguments())
                            .add(it.body());
            case Member.EnumMember it -> children.add(it.value());
        }
        return Collections.unmodifiableList(children.nodes);
    }

    private void addStatement(Statement statement) {
        switch (statement) {
            case Statement.Pipeline it -> add(it.elements());
            case Statement.PipelineChain it -> add(it.links());
            case Statement.Assignment it -> add(it.target()).add(it.value());
            case Statement.If it -> add(it.clauses()).add(it.otherwise());
            case Statement.Switch it ->
                    add(it.condition())
                            .add(
                                    PipelineElement.ordered(
                                            it.clauses(), it.otherwise().stream().toList()));
            case Statement.For it ->
                    add(it.initializer()).add(it.condition()).add(it.iterator()).add(it.body());
            case Statement.ForEach it ->
                    add(it.throttleLimit()).add(it.variable()).add(it.collection()).add(it.body());
            case Statement.While it -> add(it.condition()).add(it.body());
            case Statement.DoWhile it -> add(it.body()).add(it.condition());
            case Statement.DoUntil it -> add(it.body()).add(it.condition());
            case Statement.Try it -> add(it.body()).add(it.catches()).add(it.finallyBlock());
            case Statement.Trap it -> add(it.type()).add(it.body());
            case Statement.Exit it -> add(it.status());
            case Statement.Return it -> add(it.value());
            case Statement.Throw it -> add(it.value());
            case Statement.Break it -> add(it.label());
            case Statement.Continue it -> add(it.label());
            case Statement.FunctionDefinition it -> add(it.parameters()).add(it.body());
            case Statement.ClassDefinition it ->
                    add(it.attributes()).add(it.bases()).add(it.members());
            case Statement.EnumDefinition it ->
                    add(it.attributes()).add(it.underlying()).add(it.members());
            case Statement.Using it -> add(it.name());
            case Statement.Data it -> add(it.commands()).add(it.body());
            case Statement.Configuration it -> add(it.name()).add(it.body());
            case Statement.Unparsed _ -> {}
        }
    }

    private void addExpression(Expression expression) {
        switch (expression) {
            case Expression.StringConstant _,
                    Expression.NumberConstant _,
                    Expression.Variable _,
                    Expression.TypeLiteral _ -> {}
            case Expression.ExpandableString it -> add(it.parts());
            case Expression.Convert it -> add(it.type()).add(it.operand());
            case Expression.Attributed it -> add(it.attribute()).add(it.operand());
            case Expression.Binary it -> add(it.left()).add(it.right());
            case Expression.Unary it -> add(it.operand());
            case Expression.Ternary it -> add(it.condition()).add(it.yes()).add(it.no());
            case Expression.MemberAccess it -> add(it.target()).add(it.member());
            case Expression.InvokeMember it ->
                    add(it.target()).add(it.member()).add(it.arguments());
            case Expression.Index it -> add(it.target()).add(it.index());
            case Expression.ArrayLiteral it -> add(it.elements());
            case Expression.ArrayExpression it -> add(it.body());
            case Expression.SubExpression it -> add(it.body());
            case Expression.ParenExpression it -> add(it.content());
            case Expression.ScriptBlockExpression it -> add(it.body());
            case Expression.Hashtable it -> add(it.entries());
        }
    }

    /// `using` stands before `param`, and is a statement all the same.
    private void addScriptBlock(ScriptBlock block) {
        List<Node> head = new ArrayList<>(block.attributes());
        block.parameters().ifPresent(head::add);
        head.addAll(block.blocks());
        add(PipelineElement.ordered(block.statements(), head));
    }

    private Children add(Node node) {
        nodes.add(node);
        return this;
    }

    private Children add(List<? extends Node> some) {
        nodes.addAll(some);
        return this;
    }

    private Children add(Optional<? extends Node> node) {
        node.ifPresent(nodes::add);
        return this;
    }
}
