package dev.lastword.contract.lint.inventory;

import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// A script, and its codes.
///
/// @param path from the root of the project, with `/`
/// @param returns what it can end with
/// @param documented what its header lists or declares, as far as a process can end with it
/// @param observed what recorded runs of it ended with
public record Row(
        String path,
        Language language,
        ExitSet returns,
        SortedSet<Integer> documented,
        SortedSet<Integer> observed) {

    public Row {
        documented = Collections.unmodifiableSortedSet(new TreeSet<>(documented));
        observed = Collections.unmodifiableSortedSet(new TreeSet<>(observed));
    }

    /// A script as its analysis and its header tell.
    ///
    /// @param observed what recorded runs of it ended with
    public static Row of(Unit unit, Collection<Integer> observed) {
        return new Row(
                unit.script().path(),
                unit.script().language(),
                unit.facts().set(),
                documented(unit.header()),
                new TreeSet<>(observed));
    }

    private static TreeSet<Integer> documented(ScriptHeader header) {
        TreeSet<Integer> codes = new TreeSet<>();
        header.entries().forEach(entry -> add(codes, entry.code()));
        header.exits().forEach(declared -> add(codes, declared.code()));
        if (header.advisory()) {
            codes.add(0);
        }
        return codes;
    }

    private static void add(TreeSet<Integer> codes, long code) {
        if (code >= 0 && code <= 255) {
            codes.add((int) code);
        }
    }

    /// The language as it is called in reports.
    String languageName() {
        return switch (language) {
            case SHELL -> "shell";
            case POWERSHELL -> "powershell";
            case PYTHON -> "python";
        };
    }
}
