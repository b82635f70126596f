package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.Block;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a condition tells of `$LASTEXITCODE` where it holds.
final class Narrowing {

    private Narrowing() {}

    static List<Value> where(Statement condition, List<Value> last) {
        if (!(expression(condition).orElse(null) instanceof Expression.Binary it)
                || !(it.left() instanceof Expression.Variable variable)
                || !variable.is("LASTEXITCODE")) {
            return last;
        }
        List<Value> numbers = numbers(it.right());
        if (numbers.isEmpty()) {
            return last;
        }
        return switch (it.operator()) {
            case "-eq", "-in" -> numbers;
            case "-ne", "-notin" -> without(last, numbers);
            case "-gt" -> numbers.equals(Value.number(0)) ? without(last, numbers) : last;
            default -> last;
        };
    }

    private static Optional<Expression> expression(Statement statement) {
        return statement instanceof Statement.Pipeline pipeline
                        && pipeline.elements().size() == 1
                        && pipeline.elements().getFirst()
                                instanceof PipelineElement.CommandExpression it
                ? Optional.of(it.expression())
                : Optional.empty();
    }

    private static List<Value> numbers(Expression expression) {
        return switch (expression) {
            case Expression.NumberConstant it when it.integer().isPresent() ->
                    Value.number(it.integer().getAsLong());
            case Expression.ParenExpression it ->
                    expression(it.content()).map(Narrowing::numbers).orElse(List.of());
            case Expression.ArrayExpression it -> numbers(it.body());
            case Expression.ArrayLiteral it -> elements(it);
            default -> List.of();
        };
    }

    private static List<Value> elements(Expression.ArrayLiteral it) {
        List<Value> all = new ArrayList<>();
        for (Expression element : it.elements()) {
            List<Value> one = numbers(element);
            if (one.isEmpty()) {
                return List.of();
            }
            all.addAll(one);
        }
        return all;
    }

    private static List<Value> numbers(Block block) {
        return block.statements().size() == 1
                ? expression(block.statements().getFirst())
                        .map(Narrowing::numbers)
                        .orElse(List.of())
                : List.of();
    }

    private static List<Value> without(List<Value> last, List<Value> numbers) {
        List<Value> rest = new ArrayList<>(last);
        rest.removeAll(numbers);
        return rest;
    }
}
