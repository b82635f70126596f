package dev.lastword.record;

import dev.lastword.json.JsonWriter;
import dev.lastword.policy.Origin;

/// A line of the ledger of savings.
public sealed interface LedgerEntry {

    /// A run whose output went through a profile.
    ///
    /// @param millis when it ended, since 1970 UTC
    /// @param run its id
    /// @param profile the profile's name
    /// @param kind where that profile comes from
    /// @param command the command's first word, as it may be written down
    /// @param rawBytes of the output
    /// @param shownBytes of them
    /// @param rawLines of the output
    /// @param shownLines of them
    /// @param exit what a shell would show of the command's ending, 0–255
    /// @param hidden whether anything was hidden
    record Savings(
            long millis,
            String run,
            String profile,
            Origin.Kind kind,
            String command,
            long rawBytes,
            long shownBytes,
            long rawLines,
            long shownLines,
            int exit,
            boolean hidden)
            implements LedgerEntry {}

    /// Somebody looked at the output of a run of which something had been hidden.
    ///
    /// @param millis when, since 1970 UTC
    /// @param run its id
    /// @param raw whether byte for byte
    record Look(long millis, String run, boolean raw) implements LedgerEntry {}

    /// Characters of a name that are kept, so that a line stays shorter than a page whatever
    /// escapes the name needs.
    int LONGEST_NAME = 200;

    /// As one JSON object, without a line feed.
    default String json() {
        JsonWriter json = new JsonWriter().object();
        switch (this) {
            case Savings run -> write(json, run);
            case Look look -> {
                json.name("t").value(look.millis()).name("looked").value(cut(look.run()));
                json.name("raw").value(look.raw());
            }
        }
        return json.end().toString();
    }

    private static void write(JsonWriter json, Savings run) {
        json.name("t").value(run.millis()).name("id").value(cut(run.run()));
        json.name("profile").value(cut(run.profile())).name("kind").value(word(run.kind()));
        json.name("command").value(cut(baseName(run.command())));
        json.name("rawBytes").value(run.rawBytes()).name("shownBytes").value(run.shownBytes());
        json.name("rawLines").value(run.rawLines()).name("shownLines").value(run.shownLines());
        json.name("exit").value(run.exit()).name("hidden").value(run.hidden());
    }

    /// Where a profile comes from, in the ledger's words.
    static String word(Origin.Kind kind) {
        return switch (kind) {
            case DEFAULT -> "builtin";
            case PROJECT -> "project";
            case USER, FLAG, API, ENVIRONMENT -> "user";
        };
    }

    /// What comes after the last slash; all of it where that is nothing.
    private static String baseName(String word) {
        int slash = word.lastIndexOf('/');
        return slash + 1 == word.length() ? word : word.substring(slash + 1);
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
