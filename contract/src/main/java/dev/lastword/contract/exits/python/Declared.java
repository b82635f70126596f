package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.python.Comment;
import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.PythonTree;
import dev.lastword.contract.script.python.Statement;
import dev.lastword.contract.script.python.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What comments declare: `# lastword: exits 0 3`, `# lastword: advisory`.
///
/// Right above a function it is about that, else about the script.
final class Declared {

    /// @param range of the comment
    record Codes(Range range, List<Integer> codes) {
        Codes {
            codes = List.copyOf(codes);
        }

        Values values() {
            Values all = Values.NONE;
            for (int code : codes) {
                all = all.or(Values.num(code));
            }
            return all;
        }
    }

    private final Map<Integer, Codes> functions = new HashMap<>();
    private Optional<Codes> script = Optional.empty();
    private boolean advisory;

    private Declared() {}

    static Declared of(PythonTree tree) {
        Declared declared = new Declared();
        List<Comment> comments = tree.comments();
        for (int i = 0; i < comments.size(); i++) {
            Comment comment = comments.get(i);
            if (!comment.text().contains("lastword:")) {
                continue;
            }
            Directive directive = Directive.of(comment.text(), comment.range()).orElse(null);
            if (directive instanceof Directive.Exits exits) {
                declared.add(tree, i, new Codes(exits.range(), exits.codes()));
            } else if (directive instanceof Directive.Advisory about) {
                declared.script = Optional.of(new Codes(about.range(), List.of(0)));
                declared.advisory = true;
            }
        }
        return declared;
    }

    private void add(PythonTree tree, int index, Codes codes) {
        int end = codes.range().end();
        List<Comment> comments = tree.comments();
        for (int i = index + 1;
                i < comments.size() && comments.get(i).range().start() - end <= 2;
                i++) {
            end = comments.get(i).range().end();
        }
        Statement below = below(tree.body(), end);
        boolean top = tree.body().contains(below);
        if (below instanceof Statement.FunctionDef f && (!top || f.range().start() - end <= 2)) {
            functions.put(f.range().start(), codes);
        } else if (script.isEmpty() && isInHeader(tree, codes.range())) {
            script = Optional.of(codes);
        }
    }

    private static boolean isInHeader(PythonTree tree, Range range) {
        for (Statement statement : tree.body()) {
            boolean text =
                    statement instanceof Statement.Expr e
                            && e.value() instanceof Expression.Constant c
                            && c.value() instanceof Value.Str;
            if (!text) {
                return range.end() <= statement.range().start();
            }
        }
        return true;
    }

    /// The first statement behind an offset, of the innermost block around it.
    private static @org.jspecify.annotations.Nullable Statement below(
            List<Statement> body, int offset) {
        List<Statement> list = body;
        Statement found = null;
        boolean inner = true;
        while (inner) {
            inner = false;
            for (Statement statement : list) {
                if (statement.range().start() >= offset) {
                    found = statement;
                    break;
                }
                if (statement.range().end() > offset) {
                    List<Statement> next = new ArrayList<>();
                    statement
                            .children()
                            .forEach(c -> {
                                if (c instanceof Statement s) {
                                    next.add(s);
                                }
                            });
                    list = next;
                    inner = true;
                    break;
                }
            }
        }
        return found;
    }

    Optional<Codes> script() {
        return script;
    }

    boolean isAdvisory() {
        return advisory;
    }

    Optional<Codes> of(Routine routine) {
        return Optional.ofNullable(functions.get(routine.definition().range().start()));
    }

    /// What a function gives back, with what is declared in the place of what is not known.
    static Values result(Routine routine, Values found) {
        Optional<Codes> codes = routine.module().declared().of(routine);
        return codes.isEmpty() || !found.has(p -> !Outcomes.isKnown(p))
                ? found
                : found.only(Outcomes::isKnown).or(codes.get().values());
    }
}
