package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a function writes to its caller: what it returns, and whatever a statement in it leaves
/// (about_Return).
final class Outputs {

    private static final Set<String> SILENT =
            Set.of(
                    "write-host",
                    "write-error",
                    "write-warning",
                    "write-verbose",
                    "write-debug",
                    "write-information",
                    "write-progress",
                    "out-null",
                    "out-file",
                    "out-host",
                    "out-default",
                    "set-content",
                    "add-content",
                    "remove-item",
                    "set-location",
                    "push-location",
                    "pop-location",
                    "start-sleep",
                    "set-variable",
                    "import-module",
                    "set-strictmode",
                    "clear-variable",
                    "remove-variable");

    /// Methods that mostly have no result.
    private static final Set<String> VOID =
            Set.of(
                    "kill",
                    "dispose",
                    "close",
                    "clear",
                    "writeline",
                    "write",
                    "flush",
                    "addrange",
                    "refresh",
                    "waitforexit",
                    "cancel",
                    "stop",
                    "writeerror",
                    "setvalue");

    private Outputs() {}

    static List<Value> of(World world, Callable callable, Preference preference) {
        List<Value> values = List.of();
        Evaluator evaluator =
                new Evaluator(world, callable.file, Optional.of(callable), preference);
        Deque<Node> stack = new ArrayDeque<>();
        stack.push(callable.body);
        List<Value> status = List.of(new Value.Status(""));
        while (!stack.isEmpty()) {
            Node node = stack.pop();
            Optional<? extends Node> written = Optional.empty();
            switch (node) {
                case Statement.Return it -> written = it.value();
                case Statement.Pipeline it -> written = written(world, it);
                case Statement.Assignment _,
                        Statement.FunctionDefinition _,
                        Statement.ClassDefinition _,
                        Statement.EnumDefinition _,
                        Statement.Exit _,
                        Statement.Throw _ -> {}
                case Statement.If it -> {
                    it.clauses().forEach(clause -> stack.push(clause.body()));
                    it.otherwise().ifPresent(stack::push);
                }
                case Statement.Switch it -> {
                    it.clauses().forEach(clause -> stack.push(clause.body()));
                    it.otherwise().ifPresent(stack::push);
                }
                case Statement.While it -> stack.push(it.body());
                case Statement.DoWhile it -> stack.push(it.body());
                case Statement.DoUntil it -> stack.push(it.body());
                case Statement.For it -> stack.push(it.body());
                case Statement.ForEach it -> stack.push(it.body());
                case Expression _, PipelineElement _ -> {}
                default -> node.children().forEach(stack::push);
            }
            if (written.isPresent()) {
                values = Values.or(values, evaluator.of(written.get(), status));
            }
        }
        boolean silent = world.summary(callable, preference).returns() && !endsWithReturn(callable);
        return silent ? Values.or(values, Value.number(0)) : values;
    }

    /// What a statement by itself leaves.
    private static Optional<Node> written(World world, Statement.Pipeline it) {
        PipelineElement last = it.elements().getLast();
        return switch (last) {
            case PipelineElement.Command command -> {
                String name = command.name().orElse("").toLowerCase(Locale.ROOT);
                boolean silent =
                        SILENT.contains(name)
                                || world.functions(name).stream().anyMatch(Outputs::isSilent);
                yield silent ? Optional.empty() : Optional.of(it);
            }
            case PipelineElement.CommandExpression expression ->
                    switch (expression.expression()) {
                        case Expression.Unary unary
                                when unary.operator().equals("++")
                                        || unary.operator().equals("--") ->
                                Optional.empty();
                        case Expression.Convert cast
                                when cast.type().name().equalsIgnoreCase("void") ->
                                Optional.empty();
                        case Expression.InvokeMember call
                                when call.isStatic()
                                        && call.target() instanceof Expression.TypeLiteral type
                                        && type.name().equalsIgnoreCase("console") ->
                                Optional.empty();
                        case Expression.InvokeMember call
                                when call.member() instanceof Expression.StringConstant name
                                        && VOID.contains(name.value().toLowerCase(Locale.ROOT)) ->
                                Optional.empty();
                        case Expression.InvokeMember call
                                when call.target() instanceof Expression.MemberAccess console
                                        && console.target() instanceof Expression.TypeLiteral type
                                        && type.name().equalsIgnoreCase("console") ->
                                Optional.empty();
                        default -> Optional.of(it);
                    };
        };
    }

    /// A function of nothing but commands that write nothing.
    private static boolean isSilent(Callable callable) {
        for (Statement statement : callable.body.statements()) {
            boolean quiet =
                    statement instanceof Statement.Pipeline pipeline
                            && pipeline.elements().getLast() instanceof PipelineElement.Command it
                            && SILENT.contains(it.name().orElse("").toLowerCase(Locale.ROOT));
            boolean exits =
                    statement instanceof Statement.Exit || statement instanceof Statement.Throw;
            if (!quiet && !exits) {
                return false;
            }
        }
        return callable.body.blocks().isEmpty();
    }

    private static boolean endsWithReturn(Callable callable) {
        List<Statement> statements = callable.body.statements();
        return !statements.isEmpty() && leaves(statements.getLast());
    }

    private static boolean leaves(Statement statement) {
        return switch (statement) {
            case Statement.Return _, Statement.Exit _, Statement.Throw _, Statement.Pipeline _ ->
                    true;
            case Statement.If it ->
                    it.otherwise().isPresent()
                            && leaves(it.otherwise().get().statements())
                            && it.clauses().stream().allMatch(c -> leaves(c.body().statements()));
            case Statement.Try it ->
                    leaves(it.body().statements())
                            && it.catches().stream().allMatch(c -> leaves(c.body().statements()));
            default -> false;
        };
    }

    private static boolean leaves(List<Statement> statements) {
        return !statements.isEmpty() && leaves(statements.getLast());
    }
}
