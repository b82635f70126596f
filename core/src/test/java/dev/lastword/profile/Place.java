package dev.lastword.profile;

import dev.lastword.process.FakeKernel;
import dev.lastword.process.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A machine with files of profiles on it.
final class Place {

    static final String PROJECT = "/home/me/project/lastword.toml";
    static final String USER = "/home/me/.config/lastword/profiles.toml";
    static final String SHTYM = "/home/me/.config/shtym/profiles.toml";
    static final String TRUSTED = "/home/me/.config/lastword/trusted";

    final FakeKernel kernel = new FakeKernel().variable("HOME", "/home/me");

    private Place() {}

    static Place bare() {
        return new Place();
    }

    Place project(String toml) {
        return file(PROJECT, toml);
    }

    /// The project's file, and the user's trust in it.
    Place trusted(String toml) {
        byte[] bytes = toml.getBytes(StandardCharsets.UTF_8);
        return project(toml).file(TRUSTED, Sha256.hex(bytes) + "  " + PROJECT + "\n");
    }

    Place user(String toml) {
        return file(USER, toml);
    }

    Place shtym(String toml) {
        return file(SHTYM, toml);
    }

    Place file(String path, String content) {
        kernel.contents(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Place variable(String name, String value) {
        kernel.variable(name, value);
        return this;
    }

    ProfileSources sources(String... variables) {
        return ProfileSources.of(kernel, words(variables));
    }

    Selection named(String name, String... variables) {
        return sources(variables).named(name);
    }

    /// The profile that is meant for a command line.
    Selection matching(String command) {
        return sources().matching(words(command.split(" ", -1)));
    }

    static List<Word> words(String... texts) {
        List<Word> words = new ArrayList<>();
        Arrays.asList(texts).forEach(t -> words.add(Word.of(t)));
        return words;
    }
}
