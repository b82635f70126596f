package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.powershell.Scope.Definition;
import dev.lastword.contract.exits.powershell.Scope.Reaching;
import dev.lastword.contract.script.powershell.Block;
import dev.lastword.contract.script.powershell.Clause;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.Parameter;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds what an expression in a function or at the top of a script can be, as `exit` takes it: a
/// number, or what becomes of other things when they are made one (about_Language_Keywords,
/// about_Type_Conversion).
final class Evaluator {
    private static final int DEEPEST = 24;
    private static final Set<String> WHOLE =
            Set.of(
                    "int",
                    "int32",
                    "long",
                    "int64",
                    "byte",
                    "short",
                    "int16",
                    "uint",
                    "uint32",
                    "ushort",
                    "uint16",
                    "system.int32",
                    "system.byte");
    private static final Set<String> COMPARISONS =
            Set.of("eq", "ne", "gt", "ge", "lt", "le", "match", "notmatch", "like", "notlike");

    private final World world;
    private final ScriptFile file;
    private final Optional<Callable> callable;

    private final Preference preference;
    private int depth;

    Evaluator(World world, ScriptFile file, Optional<Callable> callable, Preference preference) {
        this.world = world;
        this.file = file;
        this.callable = callable;
        this.preference = preference;
    }

    /// What a node can be.
    ///
    /// @param last what `$LASTEXITCODE` is there
    List<Value> of(Node node, List<Value> last) {
        if (depth > DEEPEST) {
            return unclear(node);
        }
        depth++;
        List<Value> values = evaluate(node, last);
        depth--;
        return values;
    }

    private List<Value> evaluate(Node node, List<Value> last) {
        return switch (node) {
            case Expression.NumberConstant it -> number(it);
            case Expression.StringConstant it -> Value.number(ofText(it.value()));
            case Expression.Variable it -> variable(it, last);
            case Expression.Convert it -> converted(it, last);
            case Expression.Attributed it -> of(it.operand(), last);
            case Expression.Ternary it -> Values.or(of(it.yes(), last), of(it.no(), last));
            case Expression.Unary it -> unary(it, last);
            case Expression.Binary it -> binary(it, last);
            case Expression.ParenExpression it -> of(it.content(), last);
            case Expression.SubExpression it -> block(it.body(), last);
            case Expression.MemberAccess it -> member(it);
            case Expression.Index it -> index(it);
            case Expression.ArrayLiteral _ -> Value.number(0);
            case Statement.Pipeline it when it.elements().size() == 1 ->
                    of(it.elements().getFirst(), last);
            case Statement.If it -> branches(it, last);
            case Statement.Switch it -> branches(it, last);
            case Statement.Assignment it when it.operator().equals("=") -> of(it.value(), last);
            case PipelineElement.CommandExpression it -> of(it.expression(), last);
            case PipelineElement.Command it -> call(it, last);
            default -> unclear(node);
        };
    }

    private List<Value> unclear(Node node) {
        String text = file.script.textOf(node);
        int line = text.indexOf('\n');
        String first = (line < 0 ? text : text.substring(0, line) + "…").strip();
        return Value.unclear(
                "the value of " + (first.length() > 60 ? first.substring(0, 60) + "…" : first));
    }

    private List<Value> number(Expression.NumberConstant it) {
        if (it.integer().isPresent()) {
            return Value.number(it.integer().getAsLong());
        }
        try {
            return Value.number((long) Math.rint(Double.parseDouble(it.text())));
        } catch (NumberFormatException _) {
            return unclear(it);
        }
    }

    /// "Any argument that is non-numeric … is translated to the value of 0".
    private static long ofText(String text) {
        String word = text.strip();
        if (word.isEmpty() || word.length() > 18) {
            return 0;
        }
        for (int i = word.charAt(0) == '-' ? 1 : 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return 0;
            }
        }
        return word.equals("-") ? 0 : Long.parseLong(word);
    }

    private List<Value> converted(Expression.Convert it, List<Value> last) {
        String type = it.type().name().toLowerCase(Locale.ROOT);
        if (WHOLE.contains(type)) {
            return of(it.operand(), last);
        }
        return type.equals("bool") ? truth() : unclear(it);
    }

    /// `$true` becomes 1, `$false` 0: the other way round than a status.
    private static List<Value> truth() {
        return Values.or(Value.number(0), Value.number(1));
    }

    private List<Value> unary(Expression.Unary it, List<Value> last) {
        return switch (it.operator()) {
            case "-" -> {
                List<Value> values = of(it.operand(), last);
                yield values.size() == 1 && values.getFirst() instanceof Value.Whole number
                        ? Value.number(-number.written())
                        : unclear(it);
            }
            case "+" -> of(it.operand(), last);
            case "-not", "!" -> truth();
            default -> unclear(it);
        };
    }

    private List<Value> binary(Expression.Binary it, List<Value> last) {
        String operator = it.operator();
        if (operator.equals("??")) {
            return Values.or(of(it.left(), last), of(it.right(), last));
        }
        if (operator.startsWith("-")) {
            String word = operator.substring(1);
            String plain =
                    word.length() > 2 && (word.charAt(0) == 'c' || word.charAt(0) == 'i')
                            ? word.substring(1)
                            : word;
            boolean logical = word.equals("and") || word.equals("or") || word.equals("xor");
            boolean single =
                    COMPARISONS.contains(plain)
                            || COMPARISONS.contains(word)
                            || word.equals("contains")
                            || word.equals("in")
                            || word.equals("is")
                            || word.equals("isnot");
            // Of an array the matching elements are left, and not a truth.
            if (logical || (single && isSingle(it.left()))) {
                return truth();
            }
        }
        List<Value> left = of(it.left(), last);
        List<Value> right = of(it.right(), last);
        if (left.size() == 1
                && right.size() == 1
                && left.getFirst() instanceof Value.Whole a
                && right.getFirst() instanceof Value.Whole b
                && Math.abs(a.written()) < 1L << 31
                && Math.abs(b.written()) < 1L << 31) {
            switch (operator) {
                case "+" -> {
                    return Value.number(a.written() + b.written());
                }
                case "-" -> {
                    return Value.number(a.written() - b.written());
                }
                case "*" -> {
                    return Value.number(a.written() * b.written());
                }
                case "-bor" -> {
                    return Value.number(a.written() | b.written());
                }
                case "-band" -> {
                    return Value.number(a.written() & b.written());
                }
                default -> {}
            }
        }
        return unclear(it);
    }

    private static boolean isSingle(Expression expression) {
        return switch (expression) {
            case Expression.Variable it -> it.is("LASTEXITCODE");
            case Expression.MemberAccess it ->
                    it.member() instanceof Expression.StringConstant name
                            && (name.value().equalsIgnoreCase("count")
                                    || name.value().equalsIgnoreCase("length")
                                    || name.value().equalsIgnoreCase("exitcode"));
            default -> false;
        };
    }

    private List<Value> block(Block block, List<Value> last) {
        return block.statements().size() == 1
                ? of(block.statements().getFirst(), last)
                : unclear(block);
    }

    private List<Value> branches(Statement.If it, List<Value> last) {
        List<Value> values =
                it.otherwise().isPresent() ? block(it.otherwise().get(), last) : Value.number(0);
        for (Clause.IfClause clause : it.clauses()) {
            values = Values.or(values, block(clause.body(), last));
        }
        return values;
    }

    private List<Value> branches(Statement.Switch it, List<Value> last) {
        List<Value> values =
                it.otherwise().isPresent() ? branch(it.otherwise().get(), last) : Value.number(0);
        for (Clause.SwitchClause clause : it.clauses()) {
            values = Values.or(values, branch(clause.body(), last));
        }
        return values;
    }

    /// `{ 3; break }` is 3.
    private List<Value> branch(Block block, List<Value> last) {
        List<Statement> statements = block.statements();
        return statements.size() == 2 && statements.get(1) instanceof Statement.Break
                ? of(statements.getFirst(), last)
                : block(block, last);
    }

    private List<Value> variable(Expression.Variable it, List<Value> last) {
        String lower = it.plainName().toLowerCase(Locale.ROOT);
        switch (lower) {
            case "true" -> {
                return Value.number(1);
            }
            case "false", "null" -> {
                return Value.number(0);
            }
            case "lastexitcode" -> {
                return last;
            }
            case "?" -> {
                return truth();
            }
            default -> {}
        }
        String scope = it.scope().orElse("local");
        return switch (scope) {
            case "local", "private" -> local(it, lower);
            case "script", "global" -> top(it, lower, Integer.MAX_VALUE);
            default -> unclear(it);
        };
    }

    private List<Value> local(Expression.Variable it, String lower) {
        int at = it.range().start();
        if (callable.isEmpty()) {
            return top(it, lower, at);
        }
        Reaching reaching = callable.get().scope().reaching(lower, at);
        if (reaching.certain()) {
            return values(it, reaching.definitions());
        }
        Optional<Parameter> parameter = callable.get().parameter(lower);
        if (parameter.isPresent()) {
            return Values.or(List.of(new Value.Given(lower)), values(it, reaching.definitions()));
        }
        if (reaching.definitions().isEmpty()) {
            return top(it, lower, Integer.MAX_VALUE);
        }
        return Values.or(Value.number(0), values(it, reaching.definitions()));
    }

    /// A variable of the script: what it was given, also by functions, and by files taken in.
    private List<Value> top(Expression.Variable it, String lower, int at) {
        List<Value> values = List.of();
        Optional<Parameter> parameter = scriptParameter(lower);
        boolean certain = false;
        boolean elsewhere = false;
        for (ScriptFile each : world.files) {
            Scope scope = each.scope();
            if (each == file && callable.isEmpty()) {
                Reaching reaching = scope.reaching(lower, at);
                certain = reaching.certain();
                values = Values.or(values, values(it, reaching.definitions()));
            } else if (!certain) {
                elsewhere |= !scope.all(lower).isEmpty();
                Evaluator other = new Evaluator(world, each, Optional.empty(), preference);
                other.depth = depth;
                values = Values.or(values, other.values(it, scope.all(lower)));
            }
            values = Values.or(values, outer(each, it, lower));
        }
        if (parameter.isPresent() && !certain) {
            List<Value> standard =
                    parameter
                            .get()
                            .defaultValue()
                            .map(value -> of(value, List.of()))
                            .orElse(List.of());
            return Values.or(Values.or(values, standard), unclear(it));
        }
        if (values.isEmpty()) {
            return unclear(it);
        }
        return certain || elsewhere || callable.isPresent() || at == Integer.MAX_VALUE
                ? values
                : Values.or(values, Value.number(0));
    }

    private Optional<Parameter> scriptParameter(String lower) {
        return file.script.body().parameters().stream()
                .flatMap(block -> block.parameters().stream())
                .filter(p -> p.variable().name().equalsIgnoreCase(lower))
                .findFirst();
    }

    private List<Value> outer(ScriptFile each, Expression.Variable it, String lower) {
        List<Value> values = List.of();
        List<Definition> own = each.scope().outer(lower);
        if (!own.isEmpty()) {
            Evaluator other = new Evaluator(world, each, Optional.empty(), preference);
            other.depth = depth;
            values = other.values(it, own);
        }
        for (List<Callable> all : each.functions.values()) {
            for (Callable one : all) {
                List<Definition> written = one.scope().outer(lower);
                if (!written.isEmpty()) {
                    Evaluator inner = new Evaluator(world, each, Optional.of(one), preference);
                    inner.depth = depth;
                    values = Values.or(values, inner.settled(it, written));
                }
            }
        }
        return values;
    }

    /// What a function gives to a variable of the script, whatever it is called with.
    private List<Value> settled(Expression.Variable it, List<Definition> written) {
        List<Value> values = values(it, written);
        return values.stream().anyMatch(Value.Given.class::isInstance) ? unclear(it) : values;
    }

    private List<Value> values(Expression.Variable it, List<Definition> definitions) {
        List<Value> values = List.of();
        if (definitions.size() > 100) {
            return Value.unclear("the value of $" + it.name());
        }
        for (Definition definition : definitions) {
            if (definition.value().isEmpty()) {
                return unclear(it);
            }
            Node value = definition.value().get();
            List<Value> last = world.lastAt.getOrDefault(value, List.of(new Value.Status("")));
            values = Values.or(values, of(value, last));
        }
        if (definitions.size() == 1
                && values.size() == 1
                && values.getFirst() instanceof Value.Whole number
                && number.constant().isEmpty()) {
            return List.of(new Value.Whole(number.written(), Optional.of(it.plainName())));
        }
        return values;
    }

    /// `[ExitCode]::Auth`, `$Codes.Auth`, `$process.ExitCode`.
    private List<Value> member(Expression.MemberAccess it) {
        if (!(it.member() instanceof Expression.StringConstant member)) {
            return unclear(it);
        }
        if (member.value().equalsIgnoreCase("value__")) {
            return of(it.target(), List.of());
        }
        if (it.isStatic() && it.target() instanceof Expression.TypeLiteral type) {
            return world.enumerator((type.name() + "." + member.value()).toLowerCase(Locale.ROOT))
                    .map(found ->
                            List.<Value>of(
                                    new Value.Whole(found.value(), Optional.of(found.name()))))
                    .orElseGet(() -> unclear(it));
        }
        List<Value> looked = entry(it.target(), member.value());
        if (!looked.isEmpty()) {
            return looked;
        }
        return member.value().equalsIgnoreCase("exitcode")
                ? List.of(new Value.Status(""))
                : unclear(it);
    }

    private List<Value> index(Expression.Index it) {
        if (it.target() instanceof Expression.Variable variable
                && variable.is("args")
                && callable.isPresent()
                && it.index() instanceof Expression.NumberConstant number
                && number.integer().isPresent()) {
            return List.of(new Value.Given("args:" + number.integer().getAsLong()));
        }
        if (it.index() instanceof Expression.StringConstant key) {
            List<Value> looked = entry(it.target(), key.value());
            if (!looked.isEmpty()) {
                return looked;
            }
        }
        return unclear(it);
    }

    /// An entry of a hash table that is written out; empty where there is no such thing.
    private List<Value> entry(Expression target, String key) {
        if (!(target instanceof Expression.Variable variable)) {
            return List.of();
        }
        String lower = variable.plainName().toLowerCase(Locale.ROOT);
        List<Definition> own =
                callable.map(it -> it.scope().all(lower))
                        .filter(all -> !all.isEmpty())
                        .orElse(List.of());
        if (own.size() == 1) {
            return entry(own.getFirst(), variable, key);
        }
        for (ScriptFile each : world.files) {
            List<Definition> all = new ArrayList<>(each.scope().all(lower));
            all.addAll(each.scope().outer(lower));
            if (all.size() == 1 && own.isEmpty()) {
                return entry(all.getFirst(), variable, key);
            }
        }
        return List.of();
    }

    private List<Value> entry(Definition definition, Expression.Variable variable, String key) {
        Optional<Expression.Hashtable> table = definition.value().flatMap(Evaluator::table);
        if (table.isEmpty()) {
            return List.of();
        }
        for (Clause.Entry entry : table.get().entries()) {
            if (entry.key() instanceof Expression.StringConstant name
                    && name.value().equalsIgnoreCase(key)) {
                List<Value> values = of(entry.value(), List.of());
                return values.size() == 1 && values.getFirst() instanceof Value.Whole number
                        ? List.of(
                                new Value.Whole(
                                        number.written(),
                                        Optional.of(variable.plainName() + "." + name.value())))
                        : values;
            }
        }
        return List.of();
    }

    /// The table that a statement is, also with `[ordered]` or `[pscustomobject]` before it.
    static Optional<Expression.Hashtable> table(Node node) {
        return switch (node) {
            case Expression.Hashtable it -> Optional.of(it);
            case Expression.Convert it -> table(it.operand());
            case Statement.Pipeline it when it.elements().size() == 1 ->
                    table(it.elements().getFirst());
            case PipelineElement.CommandExpression it -> table(it.expression());
            default -> Optional.empty();
        };
    }

    /// What a call of a function writes.
    private List<Value> call(PipelineElement.Command it, List<Value> last) {
        String name = it.name().orElse("").toLowerCase(Locale.ROOT);
        List<Value> values = List.of();
        for (Callable function : world.functions(name)) {
            Binding binding = Binding.of(function.parameters, it.arguments(), false);
            values =
                    Values.or(
                            values,
                            bound(world.outputs(function, preference), function, binding, last));
        }
        return values.isEmpty() ? unclear(it) : values;
    }

    /// Puts what a call gives in the place of the parameters.
    List<Value> bound(List<Value> values, Callable callee, Binding binding, List<Value> last) {
        List<Value> all = List.of();
        for (Value value : values) {
            all =
                    Values.or(
                            all,
                            value instanceof Value.Given given
                                    ? given(given, callee, binding, last)
                                    : List.of(value));
        }
        return all;
    }

    private List<Value> given(
            Value.Given given, Callable callee, Binding binding, List<Value> last) {
        Expression argument = binding.given().get(given.parameter());
        if (argument != null) {
            return of(argument, last);
        }
        Optional<Parameter> parameter = callee.parameter(given.parameter());
        boolean mandatory = parameter.map(Parameter::isMandatory).orElse(false);
        if (binding.open() || mandatory) {
            return Value.unclear("the value of $" + given.parameter());
        }
        Optional<Expression> standard = parameter.flatMap(Parameter::defaultValue);
        if (standard.isEmpty()) {
            return Value.number(0);
        }
        Evaluator its = new Evaluator(world, callee.file, Optional.of(callee), preference);
        its.depth = depth;
        List<Value> values = its.of(standard.get(), last);
        return values.stream().anyMatch(Value.Given.class::isInstance)
                ? Value.unclear("the value of $" + given.parameter())
                : values;
    }
}
