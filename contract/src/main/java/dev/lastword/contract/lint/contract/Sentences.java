package dev.lastword.contract.lint.contract;

import java.util.Collection;
import java.util.Iterator;

/// Numbers as messages write them.
final class Sentences {

    private Sentences() {}

    /// `1, 2 and 3`
    static String list(Collection<Integer> codes) {
        StringBuilder list = new StringBuilder();
        Iterator<Integer> each = codes.iterator();
        while (each.hasNext()) {
            int code = each.next();
            if (!list.isEmpty()) {
                list.append(each.hasNext() ? ", " : " and ");
            }
            list.append(code);
        }
        return list.toString();
    }
}
