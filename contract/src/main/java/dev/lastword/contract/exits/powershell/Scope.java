package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.powershell.Block;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.ScriptBlock;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The variables of a script or function, and where they get their values.
///
/// Script blocks count as part of what they stand in, as those of `ForEach-Object` are.
final class Scope {

    /// A place at which a variable gets a value.
    ///
    /// @param name of the variable as written here
    /// @param start where it stands
    /// @param block the braces around it
    /// @param value empty where nothing is known of it
    record Definition(String name, int start, Range block, Optional<Node> value) {}

    /// What a variable can be at a place.
    ///
    /// @param certain whether one of the definitions is always met before
    record Reaching(List<Definition> definitions, boolean certain) {}

    private final Map<String, List<Definition>> definitions = new HashMap<>();

    /// Those of `$script:x` and `$global:x`.
    private final Map<String, List<Definition>> outer = new HashMap<>();

    /// By their start, an inner one behind the one around it.
    private final List<Loop> loops = new ArrayList<>();

    /// @param around the index of the loop around it; -1 for none
    private record Loop(int start, int end, int around) {}

    /// More definitions than this say no more than "unknown".
    private static final int MOST = 100;

    private record Step(Node node, Range block) {}

    private final boolean top;

    private Scope(boolean top) {
        this.top = top;
    }

    /// @param top whether it is that of a script, where `$script:x` is no other than `$x`
    static Scope of(ScriptBlock body, boolean top) {
        Scope scope = new Scope(top);
        Deque<Step> stack = new ArrayDeque<>();
        stack.push(new Step(body, body.range()));
        while (!stack.isEmpty()) {
            Step step = stack.pop();
            Node node = step.node();
            if (node instanceof Statement.FunctionDefinition
                    || node instanceof Statement.ClassDefinition
                    || node instanceof Statement.EnumDefinition) {
                continue;
            }
            scope.note(node, step.block());
            Range block =
                    node instanceof Block || node instanceof ScriptBlock
                            ? node.range()
                            : step.block();
            List<? extends Node> children = node.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                stack.push(new Step(children.get(i), block));
            }
        }
        return scope;
    }

    private void note(Node node, Range block) {
        switch (node) {
            case Statement.Assignment it -> assignment(it, block);
            case Statement.ForEach it -> {
                loop(it.range());
                unclear(it.variable(), block);
            }
            case Statement.For it -> loop(it.range());
            case Statement.While it -> loop(it.range());
            case Statement.DoWhile it -> loop(it.range());
            case Statement.DoUntil it -> loop(it.range());
            case Expression.ScriptBlockExpression it -> loop(it.range());
            case Expression.Unary it
                    when it.operator().equals("++") || it.operator().equals("--") ->
                    unclear(it.operand(), block);
            case Expression.Convert it when it.type().name().equalsIgnoreCase("ref") ->
                    unclear(it.operand(), block);
            case PipelineElement.Command it -> command(it, block);
            default -> {}
        }
    }

    private void loop(Range range) {
        int around = loops.size() - 1;
        while (around >= 0 && loops.get(around).end() <= range.start()) {
            around = loops.get(around).around();
        }
        loops.add(new Loop(range.start(), range.end(), around));
    }

    private void assignment(Statement.Assignment it, Range block) {
        Expression target = bare(it.target());
        if (target instanceof Expression.ArrayLiteral several) {
            several.elements().forEach(each -> unclear(bare(each), block));
        } else if (target instanceof Expression.Variable variable) {
            boolean known = it.operator().equals("=");
            add(
                    variable,
                    new Definition(
                            variable.plainName(),
                            it.range().start(),
                            block,
                            known ? Optional.of(it.value()) : Optional.empty()));
        }
    }

    /// Without types and attributes before it.
    static Expression bare(Expression target) {
        Expression bare = target;
        while (true) {
            switch (bare) {
                case Expression.Convert it -> bare = it.operand();
                case Expression.Attributed it -> bare = it.operand();
                default -> {
                    return bare;
                }
            }
        }
    }

    /// `Set-Variable -Name X -Value 3 -Option Constant`.
    private void command(PipelineElement.Command command, Range block) {
        String name = command.name().map(it -> it.toLowerCase(Locale.ROOT)).orElse("");
        if (!name.equals("set-variable") && !name.equals("new-variable")) {
            return;
        }
        Arguments arguments = Arguments.of(command);
        Optional<Expression> named = arguments.named("name").or(() -> arguments.at(0));
        int position = arguments.named("name").isPresent() ? 0 : 1;
        Optional<Expression> value = arguments.named("value").or(() -> arguments.at(position));
        if (named.orElse(null) instanceof Expression.StringConstant text) {
            Definition definition =
                    new Definition(
                            text.value(),
                            command.range().start(),
                            block,
                            value.map(Node.class::cast));
            boolean beyond = !top && arguments.named("scope").isPresent();
            (beyond ? outer : definitions)
                    .computeIfAbsent(text.value().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(definition);
        }
    }

    private void unclear(Node target, Range block) {
        if (target instanceof Expression.Variable variable) {
            add(
                    variable,
                    new Definition(
                            variable.plainName(), target.range().start(), block, Optional.empty()));
        }
    }

    private void add(Expression.Variable variable, Definition definition) {
        String scope = variable.scope().orElse("");
        boolean beyond = !top && (scope.equals("script") || scope.equals("global"));
        (beyond ? outer : definitions)
                .computeIfAbsent(
                        variable.plainName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(definition);
    }

    List<Definition> all(String lower) {
        return definitions.getOrDefault(lower, List.of());
    }

    /// What `$script:x` and `$global:x` are given here.
    List<Definition> outer(String lower) {
        return outer.getOrDefault(lower, List.of());
    }

    Map<String, List<Definition>> all() {
        return definitions;
    }

    /// The definitions that can be the last one before a place: the last that stands in braces
    /// which hold the place as well, what stands between, and in a loop also what stands behind.
    Reaching reaching(String lower, int at) {
        List<Definition> all = all(lower);
        int to = before(all, at);
        List<Definition> found = new ArrayList<>();
        int known = -1;
        for (int i = to - 1; i >= 0 && known < 0; i--) {
            Definition definition = all.get(i);
            found.add(0, definition);
            if (definition.block().start() <= at && at < definition.block().end()) {
                known = definition.start();
            } else if (found.size() > MOST) {
                return tooMany(definition);
            }
        }
        int loop = around(at);
        while (loop >= 0 && known < loops.get(loop).start()) {
            for (int i = to; i < all.size() && all.get(i).start() < loops.get(loop).end(); i++) {
                found.add(all.get(i));
                if (found.size() > MOST) {
                    return tooMany(all.get(i));
                }
            }
            loop = loops.get(loop).around();
        }
        return new Reaching(found, known >= 0);
    }

    private static Reaching tooMany(Definition one) {
        return new Reaching(
                List.of(new Definition(one.name(), one.start(), one.block(), Optional.empty())),
                true);
    }

    /// How many of the definitions stand before a place.
    private static int before(List<Definition> all, int at) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The innermost loop around a place; -1 for none.
    private int around(int at) {
        int low = 0;
        int high = loops.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (loops.get(middle).start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int loop = low - 1;
        while (loop >= 0 && loops.get(loop).end() <= at) {
            loop = loops.get(loop).around();
        }
        return loop;
    }
}
