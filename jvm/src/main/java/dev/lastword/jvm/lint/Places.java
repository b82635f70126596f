package dev.lastword.jvm.lint;

import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The PATHs of a command line.
final class Places {

    private Places() {}

    /// The working directory.
    static Path here(Kernel kernel) {
        return Path.of(kernel.workingDirectory().map(Word::text).orElse("/"));
    }

    /// Files and folders, which have to be there.
    static List<Path> of(Path here, List<Word> words) throws LintProblem {
        List<Path> places = new ArrayList<>();
        for (Word word : words) {
            Path place = path(here, word);
            if (!Files.exists(place) && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw LintProblem.io(word + ": not found");
            }
            places.add(place);
        }
        return places;
    }

    static Path path(Path here, Word word) throws LintProblem {
        try {
            return here.resolve(word.text()).normalize();
        } catch (InvalidPathException e) {
            throw LintProblem.usage(word + ": not a path");
        }
    }
}
