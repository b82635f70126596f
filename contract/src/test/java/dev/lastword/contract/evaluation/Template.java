package dev.lastword.contract.evaluation;

import java.util.List;
import java.util.Set;

/// A clean script with places for what differs: `@body@`, `@fill@`, `@header@` and others.
///
/// @param traits what its `@body@` stands in, in the words of the file of templates
record Template(String name, Set<String> traits, List<String> lines) {

    /// All templates of a dialect.
    static List<Template> of(Dialect dialect) {
        return Resource.sections(dialect.folder() + "/templates.txt").stream()
                .map(s ->
                        new Template(
                                s.head().getFirst(),
                                Set.of(Words.of(s.head().getLast())),
                                s.lines()))
                .filter(t -> dialect != Dialect.SH || t.is("sh"))
                .toList();
    }

    boolean is(String trait) {
        return traits.contains(trait);
    }
}
