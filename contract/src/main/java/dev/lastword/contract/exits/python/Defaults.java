package dev.lastword.contract.exits.python;

import dev.lastword.contract.script.python.Expression;
import dev.lastword.contract.script.python.Keyword;
import dev.lastword.contract.script.python.PythonTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What argparse is told to hand over, by attribute: `set_defaults(func=run)`.
///
/// Found in one walk, because nearly every method that is called is asked for.
final class Defaults {

    private Defaults() {}

    static Map<String, List<Expression>> in(PythonTree tree) {
        Map<String, List<Expression>> found = new HashMap<>();
        tree.forEach(node -> {
            if (node instanceof Expression.Call call
                    && !call.keywords().isEmpty()
                    && Names.last(call.function()).equals("set_defaults")) {
                for (Keyword keyword : call.keywords()) {
                    keyword.name()
                            .ifPresent(name ->
                                    found.computeIfAbsent(name.text(), _ -> new ArrayList<>(1))
                                            .add(keyword.value()));
                }
            }
        });
        return found;
    }
}
