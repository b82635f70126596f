package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The numbers of a script that have a name and serve as exit codes.
///
/// Those are what it ends with, what shares a class with such a one, and what is named as an exit.
final class Constants {

    private final Module module;
    private final Session session;
    private final List<Constant> found = new ArrayList<>();

    Constants(Module module, Session session) {
        this.module = module;
        this.session = session;
    }

    List<Constant> of(List<Exit> exits) {
        Set<String> used = new HashSet<>();
        Set<String> classes = new HashSet<>();
        for (Exit exit : exits) {
            exit.constant()
                    .ifPresent(name -> {
                        used.add(name);
                        int dot = name.lastIndexOf('.');
                        if (dot > 0) {
                            classes.add(name.substring(0, dot));
                        }
                    });
        }
        for (Statement statement : module.tree().body()) {
            define(statement, "", used);
        }
        for (Type type : module.types()) {
            if (classes.contains(type.name())) {
                used.clear();
                for (Statement statement : type.definition().body()) {
                    define(statement, type.name() + ".", used);
                }
            }
        }
        found.sort(Comparator.comparingInt(c -> c.range().start()));
        return found;
    }

    private void define(Statement statement, String prefix, Set<String> used) {
        switch (statement) {
            case Statement.Assign a when a.targets().size() == 1 ->
                    define(a.targets().getFirst(), a.value(), a.range(), prefix, used);
            case Statement.AnnAssign a when a.value().isPresent() ->
                    define(a.target(), a.value().get(), a.range(), prefix, used);
            default -> {
                // Defines no constant.
            }
        }
    }

    private void define(
            Expression target, Expression value, Range range, String prefix, Set<String> used) {
        if (!(target instanceof Expression.Name name)
                || (prefix.isEmpty()
                        && (!Names.isConstant(name.id())
                                || (!used.contains(name.id()) && !isExit(name.id()))))) {
            return;
        }
        Values values = session.evaluation().of(value, Place.endOf(module.scope()));
        if (values.pieces().size() == 1
                && values.pieces().iterator().next() instanceof Num number) {
            found.add(new Constant(prefix + name.id(), number.value(), range));
        }
    }

    private static boolean isExit(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("EXIT_")
                || upper.contains("_EXIT")
                || upper.startsWith("EX_")
                || upper.startsWith("RC_");
    }
}
