package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Rule;

/// Where the pages of the rules stand.
final class Pages {

    private static final String SITE = "https://lastword.dev";

    private Pages() {}

    static String home() {
        return SITE;
    }

    static String of(Rule rule) {
        return SITE + "/rules/" + rule.id();
    }
}
