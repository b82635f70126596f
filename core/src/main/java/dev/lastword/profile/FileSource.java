package dev.lastword.profile;

import dev.lastword.config.SourceFile;
import dev.lastword.policy.Origin;
import dev.lastword.toml.Position;
import dev.lastword.toml.Toml;
import dev.lastword.toml.TomlEntry;
import dev.lastword.toml.TomlResult;
import dev.lastword.toml.TomlTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The profiles of a file.
final class FileSource implements Source {

    private static final String TABLE = "profiles";

    private final SourceFile file;
    private final boolean trusted;
    private final boolean shtyms;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<ProfileProblem> problems = new ArrayList<>();

    FileSource(SourceFile file, boolean trusted, boolean shtyms) {
        this.file = file;
        this.trusted = trusted;
        this.shtyms = shtyms;
        if (file.problem().isPresent()) {
            problem(new Position(1, 1), "the file " + file.problem().get());
            return;
        }
        switch (Toml.parse(file.content().bytes())) {
            case TomlResult.Refused(Position at, String reason) -> problem(at, reason);
            case TomlResult.Parsed(TomlTable root) -> root.entry(TABLE).ifPresent(this::read);
        }
    }

    private void read(TomlEntry profiles) {
        if (!(profiles.value() instanceof TomlTable table)) {
            problem(
                    profiles.at(),
                    "profiles is "
                            + profiles.value().noun()
                            + "; each profile is a table, [profiles.NAME]");
            return;
        }
        for (TomlEntry entry : table.entries()) {
            if (entry.value() instanceof TomlTable profile) {
                drafts.add(new Draft(this, place(), entry.name(), entry.at(), profile));
            } else {
                problem(
                        entry.at(),
                        entry.name()
                                + " is "
                                + entry.value().noun()
                                + "; a profile is a table, [profiles."
                                + entry.name()
                                + "]");
            }
        }
    }

    private void problem(Position at, String reason) {
        problems.add(new ProfileProblem(place(), at, reason));
    }

    @Override
    public Origin.Kind kind() {
        return file.kind();
    }

    @Override
    public String place() {
        return ProfileProblem.harmless(file.path().text());
    }

    @Override
    public boolean trusted() {
        return trusted;
    }

    @Override
    public boolean isShtyms() {
        return shtyms;
    }

    @Override
    public List<ProfileProblem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public Optional<Draft> draft(String name) {
        for (Draft draft : drafts) {
            if (draft.name().equals(name)) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    @Override
    public List<Draft> mentioning(String program) {
        return drafts();
    }
}
