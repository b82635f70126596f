package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A class of the project.
///
/// Two are the same only where they are the same definition.
final class Type {

    private final Module module;
    private final Scope around;
    private final Statement.ClassDef definition;
    private final Map<String, Routine> methods = new LinkedHashMap<>();
    private final Map<String, List<Expression>> attributes = new LinkedHashMap<>();
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    /// What a dataclass makes a parameter of.
    record Field(String name, Optional<Expression> value) {}

    Type(Module module, Scope around, Statement.ClassDef definition) {
        this.module = module;
        this.around = around;
        this.definition = definition;
        read(definition.body(), 0);
        module.has(this);
    }

    private void read(List<Statement> body, int depth) {
        for (Statement statement : body) {
            switch (statement) {
                case Statement.FunctionDef f ->
                        methods.put(f.name().text(), new Routine(module, around, f, this));
                case Statement.Assign a -> {
                    for (Expression target : a.targets()) {
                        attribute(target, a.value());
                    }
                }
                case Statement.AnnAssign a -> {
                    a.value().ifPresent(value -> attribute(a.target(), value));
                    if (a.target() instanceof Expression.Name name) {
                        fields.add(new Field(name.id(), a.value()));
                    }
                }
                case Statement.ClassDef c ->
                        types.put(c.name().text(), new Type(module, around, c));
                case Statement.If i when depth < 10 -> {
                    i.branches().forEach(b -> read(b.body(), depth + 1));
                    read(i.orElse(), depth + 1);
                }
                default -> {
                    // Nothing that has a name.
                }
            }
        }
    }

    private void attribute(Expression target, Expression value) {
        if (target instanceof Expression.Name name) {
            attributes.computeIfAbsent(name.id(), _ -> new ArrayList<>()).add(value);
        }
    }

    Module module() {
        return module;
    }

    Scope around() {
        return around;
    }

    Statement.ClassDef definition() {
        return definition;
    }

    String name() {
        return definition.name().text();
    }

    Map<String, Routine> methods() {
        return methods;
    }

    /// What stands behind the `=` of its attributes.
    Map<String, List<Expression>> attributes() {
        return attributes;
    }

    Map<String, Type> types() {
        return types;
    }

    List<Field> fields() {
        return fields;
    }

    boolean isDecorated(String name) {
        return definition.decorators().stream().anyMatch(d -> Names.last(d).equals(name));
    }
}
