package dev.lastword.contract.evaluation;

import dev.lastword.contract.evaluation.Resource.Section;
import dev.lastword.contract.lint.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A body that is clean, and the same one after an edit.
///
/// @param defect whether the edit is meant to be a defect; else it is a decoy
/// @param needs what it has to stand in, in the words of the templates and of [Setting]
/// @param header what the edit does to the table of codes
record Injection(
        Rule rule,
        boolean defect,
        String name,
        Set<String> needs,
        List<String> clean,
        List<String> changed,
        HeaderEdit header) {

    private static final String EDIT = "--->";

    /// All injections of a rule in a dialect; none where the rule has no file in its folder.
    static List<Injection> of(Dialect dialect, Rule rule) {
        List<Injection> injections = new ArrayList<>();
        for (Section section : Resource.sections(dialect.folder() + "/" + rule.id() + ".txt")) {
            injections.add(read(rule, section));
        }
        HeaderEdit header = HeaderEdit.defectOf(rule);
        if (header != HeaderEdit.NONE && !injections.isEmpty()) {
            for (Section plain : Resource.sections(dialect.folder() + "/plain.txt")) {
                injections.add(
                        new Injection(
                                rule,
                                true,
                                "header of: " + plain.head().getFirst(),
                                needsOf(rule),
                                plain.lines(),
                                plain.lines(),
                                header));
            }
        }
        return injections.stream()
                .filter(i -> dialect != Dialect.SH || !i.needs.contains("bash"))
                .filter(i -> dialect != Dialect.SH || !i.needs.contains("pipefail"))
                .toList();
    }

    private static Injection read(Rule rule, Section section) {
        List<String> lines = section.lines();
        int edit = lines.indexOf(EDIT);
        boolean defect = section.head().getFirst().equals("defect");
        return new Injection(
                rule,
                defect,
                section.head().get(2),
                Set.of(Words.of(section.head().get(1))),
                lines.subList(0, edit),
                lines.subList(edit + 1, lines.size()),
                rule == Rule.MISSING_HEADER ? HeaderEdit.DROP_ALL : HeaderEdit.NONE);
    }

    /// Where an edit of the table is a defect. A code can be ruled out only where it is known what
    /// all commands do that can end the script, which under errexit are nearly all.
    private static Set<String> needsOf(Rule rule) {
        return switch (rule) {
            case IMPLICIT_CODE -> Set.of("argparse");
            case DOCUMENTED_NEVER_RETURNED -> Set.of("no-errexit");
            default -> Set.of();
        };
    }

    boolean needs(String trait) {
        return needs.contains(trait);
    }

    /// Whether the body can stand in a template.
    boolean fits(Template template) {
        boolean fits =
                Stream.of("function", "last", "argparse", "return", "main", "exitmain", "top")
                        .allMatch(trait -> !needs(trait) || template.is(trait));
        return fits
                && !(needs("not-last") && template.is("last"))
                && !(needs("no-subshell") && template.is("subshell"))
                && !(needs("no-argparse") && template.is("argparse"))
                && !(needs("once") && template.is("loop"))
                && !(needs("trap") && template.is("notrap"))
                && !(needs("harmless") && (template.is("usage") || template.is("argparse")))
                && !(needs("errexit") && template.is("conditional"))
                && !(needs("not-ignored") && template.is("conditional"))
                && !(needs("ignored-errexit")
                        && (!template.is("conditional") || template.is("background")));
    }
}
