package dev.lastword.jvm.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a git repository knows.
final class Repository {

    private static final String POINTER = "gitdir:";
    private static final int LONGEST = 64 << 20;
    private static final long PATIENCE_SECONDS = 60;

    private Repository() {}

    /// The lines of info/exclude.
    ///
    /// @param git the folder `.git`, or the file of this name in other work trees
    static Optional<String> excluded(Path git) {
        Path folder = git;
        Optional<String> pointer = Bytes.text(git);
        if (pointer.isPresent()) {
            if (!pointer.get().startsWith(POINTER)) {
                return Optional.empty();
            }
            folder = git.resolveSibling(pointer.get().substring(POINTER.length()).strip());
            Optional<String> common = Bytes.text(folder.resolve("commondir"));
            folder = common.isPresent() ? folder.resolve(common.get().strip()) : folder;
        }
        return Bytes.text(folder.resolve("info/exclude"));
    }

    /// A file as it was in a revision; empty where it was not there.
    ///
    /// @param folder in the repository
    /// @param path of the file from that folder
    static Optional<String> show(Path folder, String revision, String path) throws LintProblem {
        // Names come from the project: no pattern, no option, and no filter of the repository.
        String listed = run(folder, "ls-tree", "--name-only", revision, "--", "./" + path).strip();
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of(run(folder, "cat-file", "blob", revision + ":./" + path));
    }

    private static String run(Path folder, String... words) throws LintProblem {
        ProcessBuilder builder = new ProcessBuilder("git", "--literal-pathspecs");
        builder.command().addAll(List.of(words));
        builder.directory(folder.toFile()).redirectErrorStream(false);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        Path errors = null;
        try {
            errors = Files.createTempFile("lastword", ".err");
            Process git = builder.redirectError(errors.toFile()).start();
            git.getOutputStream().close();
            byte[] out = git.getInputStream().readNBytes(LONGEST);
            if (!git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                throw LintProblem.io("git " + words[0] + " takes too long");
            }
            if (git.exitValue() != 0) {
                String said = Bytes.text(errors).orElse("").strip();
                throw LintProblem.io(
                        said.isEmpty()
                                ? "git " + words[0] + " ended with " + git.exitValue()
                                : said);
            }
            return new String(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LintProblem.io("git cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LintProblem.io("git was interrupted");
        } finally {
            delete(errors);
        }
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // A file in the folder for temporary ones stays there.
            }
        }
    }
}
