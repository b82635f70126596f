package dev.lastword.cli;

import dev.lastword.status.OwnCode;

/// The man page lastword(1), made from the tables.
public final class ManPage {

    private ManPage() {}

    /// The page in the macros of man(7).
    public static String text() {
        StringBuilder page = new StringBuilder();
        page.append(".TH LASTWORD 1 \"\" \"lastword ").append(escape(Version.TEXT)).append("\"\n");
        page.append(".SH NAME\n");
        page.append("lastword \\- honest exit codes for wrappers, recorders and scripts\n");
        page.append(".SH SYNOPSIS\n");
        for (Spec spec : Commands.ALL) {
            page.append(".B lastword ").append(spec.name()).append("\n");
            page.append(escape(spec.operands())).append("\n.br\n");
        }
        page.append(".B lastword\n\\-\\-version\n");
        page.append(".SH DESCRIPTION\n");
        page.append("A process's exit status is its last word.\n");
        page.append(".B lastword\nkeeps it when the process is wrapped.\n");
        page.append(".SH COMMANDS\n");
        Commands.ALL.forEach(spec -> command(page, spec));
        page.append(".SH EXIT STATUS\n");
        page.append("A command that mirrors another ends as that one ends.\n");
        page.append("lastword's own codes are:\n");
        for (OwnCode code : OwnCode.values()) {
            entry(page, Integer.toString(code.number()), code.meaning());
        }
        page.append(".SH SEE ALSO\n");
        page.append(".BR timeout (1),\n.BR env (1),\n.BR wait (2),\n.BR signal (7)\n");
        return page.toString();
    }

    private static void command(StringBuilder page, Spec spec) {
        page.append(".SS ").append(spec.name()).append("\n");
        page.append(escape(spec.synopsis())).append("\n.PP\n");
        String description =
                spec.description().isEmpty() ? spec.summary() + "." : spec.description();
        page.append(escape(description)).append("\n");
        spec.flags().forEach(f -> entry(page, f.synopsis(), f.help()));
    }

    private static void entry(StringBuilder page, String term, String meaning) {
        page.append(".TP\n.B ").append(escape(term)).append("\n");
        page.append(escape(meaning)).append("\n");
    }

    /// A backslash and a hyphen mean something else to roff, and so does a dot that begins a line.
    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
