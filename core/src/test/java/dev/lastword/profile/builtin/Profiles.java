package dev.lastword.profile.builtin;

import dev.lastword.filter.LineProfile;
import dev.lastword.process.FakeKernel;
import dev.lastword.process.Word;
import dev.lastword.profile.Profile;
import dev.lastword.profile.ProfileSources;
import dev.lastword.profile.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The built-in profiles, as a command finds them on a machine where nobody has written any.
final class Profiles {

    private Profiles() {}

    static Profile named(String name) {
        Selection selection = sources().named(name);
        return selection
                .profile()
                .orElseThrow(() -> new AssertionError(String.join("\n", selection.notes())));
    }

    static LineProfile lines(String name) {
        return named(name).lines();
    }

    /// The name of the profile that a command gets.
    static Optional<String> chosenFor(String command) {
        List<Word> words = new ArrayList<>();
        for (String word : command.split(" ", -1)) {
            words.add(Word.of(word));
        }
        return sources().matching(words).profile().map(Profile::name);
    }

    private static ProfileSources sources() {
        return ProfileSources.of(new FakeKernel().variable("HOME", "/home/user"), List.of());
    }
}
