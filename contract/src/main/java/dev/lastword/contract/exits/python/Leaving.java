package dev.lastword.contract.exits.python;

import java.util.LinkedHashSet;
import java.util.Set;

/// Gathers what leaves a piece of code by an exception.
final class Leaving {

    private final Set<Site> sites = new LinkedHashSet<>();
    private boolean fails;
    private boolean mayFail;

    void add(Site site) {
        sites.add(site);
    }

    /// Something that may well raise an exception.
    void fails() {
        fails = true;
        mayFail = true;
    }

    /// Something that raises an exception where one waits for it, as `import json` does.
    void mayFail() {
        mayFail = true;
    }

    void addAll(Leaving other) {
        sites.addAll(other.sites);
        fails |= other.fails;
        mayFail |= other.mayFail;
    }

    Set<Site> sites() {
        return sites;
    }

    boolean isFailing() {
        return fails;
    }

    /// Whether one that waits for exceptions may see one that is not named.
    boolean mayBeFailing() {
        return mayFail;
    }

    /// Whether anything leaves that can be caught.
    boolean isAnything() {
        for (Site site : sites) {
            if (site.kind() != Site.Kind.END) {
                return true;
            }
        }
        return mayFail;
    }
}
