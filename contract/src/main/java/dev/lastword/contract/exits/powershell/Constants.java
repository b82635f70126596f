package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.powershell.Scope.Definition;
import dev.lastword.contract.script.powershell.Clause;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The named numbers of a script that serve as exit codes: those that an exit uses, and those whose
/// name says so.
final class Constants {

    private Constants() {}

    static List<Constant> of(ScriptFile file, List<Exit> exits) {
        Set<String> used = new HashSet<>();
        for (Exit exit : exits) {
            exit.constant().ifPresent(name -> used.add(name.toLowerCase(Locale.ROOT)));
        }
        List<Constant> found = new ArrayList<>();
        for (Constant constant : file.enumerators.values()) {
            if (serves(constant.name(), used)) {
                found.add(constant);
            }
        }
        if (used.isEmpty() && !mentions(file.script.text())) {
            return found;
        }
        for (List<Definition> all : file.scope().all().values()) {
            if (all.size() == 1 && all.getFirst().value().isPresent()) {
                Node value = all.getFirst().value().get();
                String name = all.getFirst().name();
                number(value)
                        .filter(_ -> serves(name, used))
                        .ifPresent(number -> found.add(new Constant(name, number, value.range())));
                Evaluator.table(value).ifPresent(table -> entries(name, table, used, found));
            }
        }
        found.sort(Comparator.comparingInt(constant -> constant.range().start()));
        return found;
    }

    private static void entries(
            String table, Expression.Hashtable it, Set<String> used, List<Constant> found) {
        for (Clause.Entry entry : it.entries()) {
            if (entry.key() instanceof Expression.StringConstant key) {
                String name = table + "." + key.value();
                number(entry.value())
                        .filter(_ -> serves(name, used))
                        .ifPresent(value -> found.add(new Constant(name, value, entry.range())));
            }
        }
    }

    private static boolean mentions(String text) {
        int at = text.indexOf('$');
        while (at >= 0) {
            if (text.regionMatches(true, at + 1, "exit", 0, 4)) {
                return true;
            }
            at = text.indexOf('$', at + 1);
        }
        return false;
    }

    private static boolean serves(String name, Set<String> used) {
        String lower = name.toLowerCase(Locale.ROOT);
        return used.contains(lower) || lower.startsWith("exit");
    }

    private static Optional<Long> number(Node node) {
        return switch (node) {
            case Statement.Pipeline it when it.elements().size() == 1 ->
                    number(it.elements().getFirst());
            case PipelineElement.CommandExpression it -> number(it.expression());
            case Expression.Convert it -> number(it.operand());
            case Expression it -> ScriptFile.whole(it);
            default -> Optional.empty();
        };
    }
}
