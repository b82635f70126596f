package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Library;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.script.SourceText;
import dev.lastword.contract.script.python.PythonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A script in a test, and what its analysis tells.
record Analysed(String text, PythonFacts facts) {

    static Analysed of(String text) {
        return of("script.py", text, Map.of());
    }

    static Analysed of(String path, String text, Map<String, String> others) {
        Library library = p -> Optional.ofNullable(others.get(p)).map(SourceText::of);
        return new Analysed(
                text, new PythonAnalysis(library).analyse(path, PythonTree.parse(text)));
    }

    List<Exit> exits() {
        return facts.facts().exits();
    }

    /// What the script ends with on purpose or at its end: all but what any exception leads to.
    SortedSet<Integer> codes() {
        SortedSet<Integer> codes = new TreeSet<>();
        for (Exit exit : exits()) {
            if (exit.cause() != Cause.CRASH && exit.outcome() instanceof Outcome.Known known) {
                codes.add(known.code());
            }
        }
        return codes;
    }

    boolean isOpen() {
        return facts.facts().set().unknown();
    }

    /// The places of a code, as they are written.
    List<String> places(int code) {
        return exits().stream()
                .filter(e -> e.outcome() instanceof Outcome.Known k && k.code() == code)
                .map(e -> text.substring(e.range().start(), e.range().end()))
                .toList();
    }

    Exit of(int code) {
        return exits().stream()
                .filter(e -> e.outcome() instanceof Outcome.Known k && k.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
