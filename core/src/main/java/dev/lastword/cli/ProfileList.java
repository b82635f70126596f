package dev.lastword.cli;

import dev.lastword.json.JsonWriter;
import dev.lastword.policy.Origin;
import dev.lastword.profile.CheckedFile;
import dev.lastword.profile.ListedProfile;
import dev.lastword.profile.ProfileProblem;
import java.util.ArrayList;
import java.util.List;

/// The profiles as a table for people, and as JSON for programs.
final class ProfileList {

    private static final int GAP = 2;

    private ProfileList() {}

    static String text(List<ListedProfile> profiles) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NAME", "STATE", "FROM", "FOR"));
        for (ListedProfile profile : profiles) {
            rows.add(
                    List.of(
                            ProfileProblem.harmless(profile.name()),
                            state(profile),
                            from(profile),
                            meantFor(profile)));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell);
                if (column < row.size() - 1) {
                    line.append(" ".repeat(width(rows, column) + GAP - cell.length()));
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        int width = 0;
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }

    private static String state(ListedProfile profile) {
        if (!profile.trusted()) {
            return "not trusted";
        }
        if (!profile.problems().isEmpty()) {
            return "broken";
        }
        return profile.overriddenBy().isPresent()
                ? "overridden"
                : profile.model() ? "used, llm" : "used";
    }

    private static String from(ListedProfile profile) {
        String word = word(profile.kind());
        String place = profile.kind() == Origin.Kind.DEFAULT ? word : word + " " + profile.place();
        return profile.overriddenBy().isPresent()
                ? place + " (by " + profile.overriddenBy().get() + ")"
                : place;
    }

    private static String word(Origin.Kind kind) {
        return kind == Origin.Kind.DEFAULT ? "built-in" : kind.word();
    }

    private static String meantFor(ListedProfile profile) {
        return profile.match().isEmpty()
                ? "-"
                : ProfileProblem.harmless(String.join(", ", commands(profile)));
    }

    private static List<String> commands(ListedProfile profile) {
        List<String> commands = new ArrayList<>();
        profile.match().forEach(words -> commands.add(String.join(" ", words)));
        return commands;
    }

    static String json(List<ListedProfile> profiles, List<CheckedFile> files) {
        JsonWriter json = new JsonWriter();
        json.object().name("profiles").array();
        for (ListedProfile profile : profiles) {
            json.object().name("name").value(profile.name());
            json.name("origin").value(word(profile.kind()));
            json.name("place").value(profile.place());
            json.name("type").value(profile.model() ? "llm" : "lines");
            json.name("match").array();
            commands(profile).forEach(json::value);
            json.end();
            json.name("trusted").value(profile.trusted());
            json.name("used").value(profile.isUsed());
            profile.overriddenBy().ifPresent(p -> json.name("overridden_by").value(p));
            problems(json, profile.problems()).end();
        }
        json.end().name("files").array();
        for (CheckedFile file : files) {
            json.object().name("path").value(file.file());
            json.name("trusted").value(file.trusted());
            problems(json, file.problems()).end();
        }
        return json.end().end() + "\n";
    }

    private static JsonWriter problems(JsonWriter json, List<ProfileProblem> problems) {
        json.name("problems").array();
        problems.forEach(p -> json.value(p.toString()));
        return json.end();
    }
}
