package dev.lastword.jvm.lint;

import dev.lastword.contract.exits.Library;
import dev.lastword.contract.lint.Examiner;
import dev.lastword.contract.lint.Inspection;
import dev.lastword.contract.lint.Inspector;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Severities;
import dev.lastword.contract.lint.Source;
import dev.lastword.contract.script.SourceText;
import dev.lastword.jvm.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Examines one candidate after the other. Whatever a file is, it ends with an outcome; many
/// threads use it.
final class Examination {

    private final Project project;
    private final Settings settings;
    private final Severities severities;
    private final boolean fixing;
    private final Examiner examiner;
    private final Inspector inspector;
    private final Started started;

    /// @param checks what finds the faults
    /// @param fixing whether files are mended
    Examination(
            Project project,
            Settings settings,
            Severities severities,
            Inspector.Checks checks,
            boolean fixing) {
        this.project = project;
        this.settings = settings;
        this.severities = severities;
        this.fixing = fixing;
        Library library = new DiskLibrary(project);
        this.examiner = new Examiner(library);
        this.inspector = new Inspector(checks, severities);
        this.started = new Started(project);
    }

    Outcome examine(Candidate candidate) {
        try {
            return read(candidate);
        } catch (IOException e) {
            return gone(candidate)
                    ? Outcome.skipped(candidate.path())
                    : outcome(candidate.path(), Outcome.Kind.UNREADABLE, Trouble.reason(e));
        } catch (StackOverflowError e) {
            return refused(candidate, "nested too deeply");
        } catch (OutOfMemoryError e) {
            return refused(candidate, "takes more memory than there is");
        } catch (RuntimeException | Error e) {
            return outcome(candidate.path(), Outcome.Kind.FAILED, "internal error: " + e);
        }
    }

    /// Whether a file that was found has been removed since.
    private static boolean gone(Candidate candidate) {
        return !candidate.explicit() && !Files.exists(candidate.file());
    }

    private Outcome read(Candidate candidate) throws IOException {
        Path file = candidate.file();
        boolean named = ScriptNames.isScript(candidate.path());
        Profile profile = settings.profile(candidate.path());
        if (profile == Profile.OFF) {
            return Outcome.skipped(candidate.path());
        }
        if (!Files.isRegularFile(file)) {
            // A pipe or a device might never end.
            return outcome(
                    candidate.path(),
                    Outcome.Kind.UNREADABLE,
                    Files.exists(file) ? "not a regular file" : "not found");
        }
        if (!named && !isScript(file) && !started.contains(candidate.path())) {
            return candidate.explicit()
                    ? refused(candidate, "no script, by its name and its first line")
                    : Outcome.skipped(candidate.path());
        }
        Optional<byte[]> bytes = Bytes.read(file, Bytes.MOST);
        if (bytes.isEmpty()) {
            return refused(candidate, "longer than 8 MiB");
        }
        SourceText text = SourceText.of(bytes.get());
        if (text.text().indexOf('\0') >= 0) {
            return refused(candidate, "a binary file");
        }
        Optional<String> interpreter = Interpreter.of(text.text());
        if (interpreter.isPresent()
                && ScriptNames.isShell(candidate.path())
                && Interpreter.isForeignToShells(interpreter.get())) {
            return refused(candidate, "written for " + interpreter.get());
        }
        return inspect(candidate, profile, text, bytes.get());
    }

    private static boolean isScript(Path file) throws IOException {
        byte[] first = Bytes.first(file, Interpreter.FIRST_BYTES);
        return Interpreter.of(SourceText.of(first).text()).filter(Interpreter::isOurs).isPresent();
    }

    private Outcome inspect(Candidate candidate, Profile profile, SourceText text, byte[] bytes) {
        boolean entryPoint =
                settings.entryPoints().match(candidate.path(), false)
                        || started.contains(candidate.path());
        if (!fixing) {
            return Outcome.examined(
                    candidate.path(), inspect(candidate, profile, entryPoint, text), 0);
        }
        Fixer.Mended mended = Fixer.mend(text, t -> inspect(candidate, profile, entryPoint, t));
        if (mended.applied() == 0) {
            return Outcome.examined(candidate.path(), mended.inspection(), 0);
        }
        byte[] content = text.bytes(mended.source().text());
        Optional<String> trouble = Replacing.replace(project, candidate.file(), bytes, content);
        return trouble.isEmpty()
                ? Outcome.examined(candidate.path(), mended.inspection(), mended.applied())
                : outcome(
                        candidate.path(),
                        Outcome.Kind.UNREADABLE,
                        "cannot be mended: " + trouble.get());
    }

    private Inspection inspect(
            Candidate candidate, Profile profile, boolean entryPoint, SourceText text) {
        Source source = new Source(candidate.path(), text, profile, entryPoint);
        return inspector.inspect(text.text(), examiner.examine(source));
    }

    private Outcome refused(Candidate candidate, String reason) {
        return outcome(candidate.path(), Outcome.Kind.REFUSED, reason);
    }

    /// Something of which nothing can be said.
    Outcome outcome(String path, Outcome.Kind kind, String reason) {
        return new Outcome(path, kind, Inspection.none(path, reason, severities), 0);
    }
}
