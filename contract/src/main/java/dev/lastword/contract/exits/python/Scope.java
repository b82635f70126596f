package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Alias;
import dev.lastword.contract.script.python.Branch;
import dev.lastword.contract.script.python.ExceptHandler;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Identifier;
import dev.lastword.contract.script.python.MatchCase;
import dev.lastword.contract.script.python.Parameter;
import dev.lastword.contract.script.python.Pattern;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.WithItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of a module or a function, and what gives them their values.
final class Scope {

    /// Of how many tests that did not hold is kept account.
    private static final int MOST_GUARDS = 8;

    private final Module module;
    private final @Nullable Scope outer;
    private final @Nullable Routine routine;
    private final Map<String, List<Definition>> names = new HashMap<>();
    private final IdentityHashMap<List<Statement>, Block> blocks = new IdentityHashMap<>();
    private final Map<String, List<Definition>> elsewhere = new HashMap<>();
    private final Set<String> global = new HashSet<>();
    private final Set<String> nonlocal = new HashSet<>();
    private final List<Statement.ImportFrom> stars = new ArrayList<>();
    private final Block body;

    private Scope(Module module, @Nullable Scope outer, @Nullable Routine routine, int end) {
        this.module = module;
        this.outer = outer;
        this.routine = routine;
        body = Block.body(end);
    }

    static Scope of(Module module) {
        return new Scope(module, null, null, module.tree().range().end());
    }

    /// The names of a function; of the routine nothing is asked yet.
    static Scope of(Routine routine, Module module, Statement.FunctionDef definition, Scope outer) {
        Scope scope = new Scope(module, outer, routine, definition.range().end());
        for (Parameter parameter : definition.parameters()) {
            String name = parameter.name().text();
            boolean many =
                    parameter.kind() == Parameter.Kind.VAR_POSITIONAL
                            || parameter.kind() == Parameter.Kind.VAR_KEYWORD;
            scope.add(
                    name,
                    scope.body,
                    parameter.range().start(),
                    many ? new Definition.Other() : new Definition.Parameter(routine, name));
        }
        scope.read(definition.body());
        return scope;
    }

    /// Reads the names of its statements.
    void read(List<Statement> statements) {
        read(statements, body);
        for (String name : global) {
            List<Definition> moved = names.remove(name);
            if (moved != null) {
                module.scope().elsewhere(name, moved);
            }
        }
        for (String name : nonlocal) {
            List<Definition> moved = names.remove(name);
            if (moved != null && outer != null) {
                outer.elsewhere(name, moved);
            }
        }
    }

    private void elsewhere(String name, List<Definition> definitions) {
        elsewhere.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(definitions);
    }

    /// What gives a name of this scope a value in another one, at whatever time.
    List<Definition> elsewhere(String name) {
        return elsewhere.getOrDefault(name, List.of());
    }

    /// Whether it says that a name is one of the module's.
    boolean isGlobal(String name) {
        return global.contains(name);
    }

    Module module() {
        return module;
    }

    @Nullable Scope outer() {
        return outer;
    }

    @Nullable Routine routine() {
        return routine;
    }

    Block body() {
        return body;
    }

    List<Definition> of(String name) {
        return names.getOrDefault(name, List.of());
    }

    /// `from … import *`
    List<Statement.ImportFrom> stars() {
        return stars;
    }

    /// Where a list of statements stands.
    Block block(List<Statement> statements) {
        return blocks.getOrDefault(statements, body);
    }

    private void read(List<Statement> statements, Block block) {
        blocks.put(statements, block);
        for (Statement statement : statements) {
            read(statement, block);
        }
    }

    private void read(Statement statement, Block block) {
        int at = statement.range().start();
        switch (statement) {
            case Statement.FunctionDef f ->
                    add(
                            f.name().text(),
                            block,
                            at,
                            new Definition.Defined(new Routine(module, this, f, null)));
            case Statement.ClassDef c ->
                    add(
                            c.name().text(),
                            block,
                            at,
                            new Definition.Declared(new Type(module, this, c)));
            case Statement.Assign a -> {
                for (Expression target : a.targets()) {
                    assign(target, a.value(), block, at);
                }
            }
            case Statement.AnnAssign a ->
                    a.value().ifPresent(value -> assign(a.target(), value, block, at));
            case Statement.AugAssign a -> {
                if (a.target() instanceof Expression.Name name) {
                    add(name.id(), block, at, new Definition.Augmented(a));
                } else if (a.target() instanceof Expression.Attribute attribute) {
                    module.gives(
                            attribute.name().text(),
                            new Definition(this, block, at, false, new Definition.Augmented(a)));
                }
            }
            case Statement.Import i -> {
                for (Alias alias : i.names()) {
                    String name =
                            alias.asName()
                                    .map(Identifier::text)
                                    .orElseGet(() -> first(alias.name().text()));
                    add(name, block, at, new Definition.Imported(alias));
                }
            }
            case Statement.ImportFrom i -> {
                for (Alias alias : i.names()) {
                    if (alias.name().text().equals("*")) {
                        stars.add(i);
                    } else {
                        add(
                                alias.asName().orElse(alias.name()).text(),
                                block,
                                at,
                                new Definition.ImportedFrom(i, alias));
                    }
                }
            }
            case Statement.Global g -> g.names().forEach(name -> global.add(name.text()));
            case Statement.Nonlocal n -> n.names().forEach(name -> nonlocal.add(name.text()));
            case Statement.Expr e -> walrus(e.value(), block);
            case Statement.For f -> {
                Block inner = block.inner(true, 0, at, end(f));
                if (f.target() instanceof Expression.Name name) {
                    add(name.id(), inner, at, new Definition.Element(f.iterable()));
                } else {
                    others(f.target(), inner);
                }
                read(f.body(), inner);
                read(f.orElse(), block.inner(false, 0, at, end(f)));
            }
            case Statement.While w -> {
                walrus(w.test(), block);
                read(
                        w.body(),
                        block.inner(true, 0, at, end(w)).under(List.of(new Guard(w.test(), true))));
                read(w.orElse(), block.inner(false, 0, at, end(w)));
            }
            case Statement.If i -> {
                int branch = 1;
                List<Guard> before = new ArrayList<>();
                for (Branch b : i.branches()) {
                    walrus(b.test(), block);
                    List<Guard> guards = new ArrayList<>(before);
                    guards.add(new Guard(b.test(), true));
                    read(b.body(), block.inner(false, branch++, at, b.range().end()).under(guards));
                    if (before.size() < MOST_GUARDS) {
                        before.add(new Guard(b.test(), false));
                    }
                }
                read(i.orElse(), block.inner(false, branch, at, end(i)).under(before));
            }
            case Statement.With w -> {
                Block inner = block.inner(false, 0, at, end(w));
                for (WithItem item : w.items()) {
                    item.target()
                            .ifPresent(target -> {
                                if (target instanceof Expression.Name name) {
                                    add(
                                            name.id(),
                                            block,
                                            at,
                                            new Definition.Entered(item.context()));
                                } else {
                                    others(target, block);
                                }
                            });
                }
                read(w.body(), inner);
            }
            case Statement.Try t -> {
                read(t.body(), block.inner(false, Block.TRIED, at, end(t)));
                int branch = 1;
                for (ExceptHandler handler : t.handlers()) {
                    Block inner = block.inner(false, branch++, at, handler.range().end());
                    handler.name()
                            .ifPresent(name ->
                                    add(
                                            name.text(),
                                            inner,
                                            handler.range().start(),
                                            new Definition.Handled(handler)));
                    read(handler.body(), inner);
                }
                read(t.orElse(), block.inner(false, 0, at, end(t)));
                read(t.finalBody(), block.inner(false, Block.FINAL, at, end(t)));
            }
            case Statement.Match m -> {
                int branch = 1;
                for (MatchCase c : m.cases()) {
                    Block inner = block.inner(false, branch++, at, c.range().end());
                    captures(c.pattern(), inner);
                    read(c.body(), inner);
                }
            }
            default -> {
                // Gives no name a value.
            }
        }
    }

    private static int end(Statement statement) {
        return statement.range().end();
    }

    private void assign(Expression target, Expression value, Block block, int at) {
        switch (target) {
            case Expression.Name name -> add(name.id(), block, at, new Definition.Assigned(value));
            case Expression.Tuple tuple -> parts(tuple.elements(), value, block, at);
            case Expression.ListDisplay list -> parts(list.elements(), value, block, at);
            case Expression.Attribute attribute ->
                    module.gives(
                            attribute.name().text(),
                            new Definition(this, block, at, false, new Definition.Assigned(value)));
            default -> {
                // An element.
            }
        }
    }

    private void parts(List<Expression> targets, Expression value, Block block, int at) {
        boolean counted = targets.stream().noneMatch(Expression.Starred.class::isInstance);
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Expression.Name name) {
                add(name.id(), block, at, new Definition.Part(value, counted ? i : -1));
            } else {
                others(targets.get(i), block);
            }
        }
    }

    private void others(Expression target, Block block) {
        target.forEach(node -> {
            if (node instanceof Expression.Name name) {
                add(name.id(), block, node.range().start(), new Definition.Other());
            }
        });
    }

    private void captures(Pattern pattern, Block block) {
        pattern.forEach(node -> {
            Identifier name =
                    switch (node) {
                        case Pattern.MatchAs as -> as.name().orElse(null);
                        case Pattern.MatchStar star -> star.name().orElse(null);
                        case Pattern.MatchMapping mapping -> mapping.rest().orElse(null);
                        default -> null;
                    };
            if (name != null) {
                add(name.text(), block, node.range().start(), new Definition.Other());
            }
        });
    }

    /// `name := value` may be left out by what it stands in.
    private void walrus(Expression test, Block block) {
        test.forEachWhile(node -> {
            if (node instanceof Expression.NamedExpr named) {
                names.computeIfAbsent(named.target().text(), _ -> new ArrayList<>())
                        .add(
                                new Definition(
                                        this,
                                        block,
                                        node.range().start(),
                                        false,
                                        new Definition.Assigned(named.value())));
            }
            return node instanceof Expression && !(node instanceof Expression.Lambda);
        });
    }

    private void add(String name, Block block, int at, Definition.Source source) {
        names.computeIfAbsent(name, _ -> new ArrayList<>(1))
                .add(new Definition(this, block, at, true, source));
    }

    private static String first(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }
}
