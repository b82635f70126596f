package dev.lastword.cli;

import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.status.Errno;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.util.Optional;

/// The help texts, made from the tables.
public final class Help {

    private static final int WIDTH = 80;
    private static final int INDENT = 24;
    private static final int STDOUT = 1;

    private Help() {}

    /// The help of lastword as a whole.
    static String overview() {
        StringBuilder text = new StringBuilder();
        text.append("lastword - honest exit codes for wrappers, recorders and scripts\n\n");
        text.append("Usage: lastword COMMAND [OPTIONS] [ARGUMENT...]\n\nCommands:\n");
        Commands.ALL.forEach(s -> entry(text, s.name(), s.summary()));
        text.append("\nOptions:\n");
        entry(text, "--version", "Show the version and exit.");
        entry(text, "--help", "Show this help and exit.");
        text.append("\nExit codes of lastword itself:\n");
        for (OwnCode code : OwnCode.values()) {
            entry(text, Integer.toString(code.number()), code.meaning());
        }
        text.append("\n'lastword help COMMAND' tells more about a command.\n");
        return text.toString();
    }

    /// The help of one command.
    public static String of(Spec spec) {
        StringBuilder text = new StringBuilder();
        text.append("lastword ").append(spec.name()).append(" - ").append(spec.summary());
        text.append("\n\nUsage: ").append(spec.synopsis()).append("\n\n");
        if (!spec.description().isEmpty()) {
            Paragraph.append(text, spec.description(), 0, WIDTH);
            text.append('\n');
        }
        text.append("Options:\n");
        spec.flags().forEach(f -> entry(text, f.synopsis(), f.help()));
        text.append("\nExit codes:\n");
        if (spec.mirrors()) {
            entry(text, "0-255", "those of the command, which are passed on unchanged");
            entry(text, "death by signal", "as the command died (128 + n to a shell)");
        }
        for (OwnCode code : spec.exitCodes()) {
            entry(text, Integer.toString(code.number()), code.meaning());
        }
        return text.toString();
    }

    /// Prints a text on stdout.
    public static Verdict print(Kernel kernel, String text) {
        Optional<Errno> error = Output.write(kernel, STDOUT, text);
        if (error.isPresent()) {
            new Notes(kernel).say("cannot write to stdout: " + error.get().text());
            return Verdict.of(OwnCode.IO);
        }
        return Verdict.of(OwnCode.OK);
    }

    private static void entry(StringBuilder text, String term, String meaning) {
        text.append("  ").append(term);
        int column = term.length() + 2;
        if (column + 2 > INDENT) {
            text.append('\n');
            column = 0;
        }
        text.append(" ".repeat(INDENT - column));
        Paragraph.append(text, meaning, INDENT, WIDTH);
    }
}
