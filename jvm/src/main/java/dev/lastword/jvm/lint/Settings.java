package dev.lastword.jvm.lint;

import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the table `[lint]` of a project's lastword.toml says.
///
/// @param exclude files and folders that are not examined
/// @param entryPoints scripts that are started by themselves
/// @param rules how much rules matter; empty for "off"
/// @param profiles of files; the last pattern that is about a file counts
record Settings(
        Globs exclude,
        Globs entryPoints,
        Map<Rule, Optional<Severity>> rules,
        List<ForProfile> profiles) {

    /// Files, and what their codes are held against.
    record ForProfile(Globs files, Profile profile) {}

    static final Settings NONE =
            new Settings(new Globs(List.of()), new Globs(List.of()), Map.of(), List.of());

    Settings {
        rules = Map.copyOf(rules);
        profiles = List.copyOf(profiles);
    }

    /// The profile of a file.
    Profile profile(String path) {
        Profile found = Profile.STANDARD;
        for (ForProfile entry : profiles) {
            if (entry.files().match(path, false)) {
                found = entry.profile();
            }
        }
        return found;
    }

    /// The profiles, as they are written.
    static List<String> profileWords() {
        List<String> words = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            words.add(profile.word());
        }
        return words;
    }
}
