package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Function;
import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.powershell.Comment;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Member;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.Script;
import dev.lastword.contract.script.powershell.Statement;
import dev.lastword.contract.script.powershell.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A file with what it defines.
final class ScriptFile {
    final String path;
    final Script script;

    /// By their names in lower case; a name may be defined more than once.
    final Map<String, List<Callable>> functions = new HashMap<>();

    /// Methods by their names in lower case, of all classes.
    final Map<String, List<Callable>> methods = new HashMap<>();

    /// The members of enumerations: `exitcode.auth`.
    final Map<String, Constant> enumerators = new HashMap<>();

    /// All functions by their place.
    final List<Function> places = new ArrayList<>();

    /// What `# lastword: exits 3` says of the function directly below it, by where that begins.
    final Map<Integer, List<Integer>> declared = new HashMap<>();

    private Optional<Scope> scope = Optional.empty();

    ScriptFile(String path, Script script) {
        this.path = path;
        this.script = script;
        Walk.through(script.body(), this::note);
        for (Comment comment : script.comments()) {
            if (!comment.block()
                    && Directive.of(script.textOf(comment), comment.range()).orElse(null)
                            instanceof Directive.Exits exits) {
                function(exits).ifPresent(start -> declared.put(start, exits.codes()));
            }
        }
    }

    /// Where the function begins that a declaration stands directly above of.
    Optional<Integer> function(Directive.Exits directive) {
        String text = script.text();
        int at = directive.range().end();
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        at++;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return text.regionMatches(true, at, "function ", 0, 9) ? Optional.of(at) : Optional.empty();
    }

    private void note(Node node) {
        switch (node) {
            case Statement.FunctionDefinition it -> {
                String name = it.name().substring(it.name().indexOf(':') + 1);
                places.add(new Function(name, it.range()));
                functions
                        .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                        .add(
                                new Callable(
                                        this,
                                        name,
                                        it.range().start(),
                                        it.parameters(),
                                        it.body()));
            }
            case Statement.ClassDefinition it -> {
                for (Member member : it.members()) {
                    if (member instanceof Member.Method method) {
                        String name = it.name() + "." + method.name();
                        places.add(new Function(name, method.range()));
                        methods.computeIfAbsent(
                                        method.name().toLowerCase(Locale.ROOT),
                                        n -> new ArrayList<>())
                                .add(
                                        new Callable(
                                                this,
                                                name,
                                                method.range().start(),
                                                method.parameters(),
                                                method.body()));
                    }
                }
            }
            case Statement.EnumDefinition it -> enumeration(it);
            default -> {}
        }
    }

    private void enumeration(Statement.EnumDefinition it) {
        long next = 0;
        for (Member member : it.members()) {
            if (!(member instanceof Member.EnumMember one)) {
                continue;
            }
            if (one.value().isPresent()) {
                Optional<Long> written = whole(one.value().get());
                if (written.isEmpty()) {
                    return;
                }
                next = written.get();
            }
            String name = it.name() + "." + one.name();
            enumerators.put(name.toLowerCase(Locale.ROOT), new Constant(name, next, one.range()));
            next++;
        }
    }

    /// A number, perhaps with a sign before it.
    static Optional<Long> whole(Expression expression) {
        return switch (expression) {
            case Expression.NumberConstant it when it.integer().isPresent() ->
                    Optional.of(it.integer().getAsLong());
            case Expression.Unary it when it.operator().equals("-") ->
                    whole(it.operand()).map(value -> -value);
            default -> Optional.empty();
        };
    }

    /// The variables at the top.
    synchronized Scope scope() {
        if (scope.isEmpty()) {
            scope = Optional.of(Scope.of(script.body(), true));
        }
        return scope.get();
    }
}
