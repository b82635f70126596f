package dev.lastword.profile;

import dev.lastword.filter.LineProfile;
import java.util.ArrayList;
import java.util.List;

/// What a profile does, in a line: for somebody who is to trust it.
final class ProfileSummary {

    private ProfileSummary() {}

    static String of(Profile profile) {
        List<String> parts = new ArrayList<>();
        lines(profile.lines(), parts);
        profile.summary()
                .ifPresent(s ->
                        parts.add(
                                "sends the output to "
                                        + s.baseUrl()
                                        + " ("
                                        + s.provider()
                                        + ", "
                                        + s.model()
                                        + ")"));
        if (!profile.exits().isEmpty()) {
            parts.add("names " + count(profile.exits().size(), "exit code"));
        }
        String does = parts.isEmpty() ? "does nothing" : String.join("; ", parts);
        return ProfileProblem.harmless(does + " (" + meantFor(profile.match()) + ")");
    }

    private static void lines(LineProfile lines, List<String> parts) {
        List<String> hidden = new ArrayList<>();
        if (!lines.drop().isEmpty()) {
            hidden.add("lines of " + count(lines.drop().size(), "pattern"));
        }
        if (lines.collapse()) {
            hidden.add("repeats");
        }
        if (lines.maxLines() > 0) {
            hidden.add("all but " + count(lines.maxLines(), "line"));
        }
        if (!hidden.isEmpty()) {
            String when =
                    switch (lines.when()) {
                        case ALWAYS -> "";
                        case FAILED -> " where the command failed";
                        case SUCCEEDED -> " where the command succeeded";
                    };
            parts.add("hides " + String.join(" and ", hidden) + when);
        }
    }

    private static String meantFor(List<List<String>> match) {
        return match.isEmpty() ? "by name only" : "for " + commands(match);
    }

    /// The commands, with commas between them.
    static String commands(List<List<String>> match) {
        List<String> commands = new ArrayList<>();
        match.forEach(words -> commands.add(String.join(" ", words)));
        return String.join(", ", commands);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
