package dev.lastword.contract.script.python;

import java.util.List;

/// What is handed to a call, or stands behind the name of a class.
record Arguments(List<Expression> positional, List<Keyword> keywords) {

    static final Arguments NONE = new Arguments(List.of(), List.of());

    Arguments {
        positional = List.copyOf(positional);
        keywords = List.copyOf(keywords);
    }
}
