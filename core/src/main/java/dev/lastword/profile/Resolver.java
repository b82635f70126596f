package dev.lastword.profile;

import dev.lastword.config.Spelling;
import dev.lastword.policy.Origin;
import dev.lastword.process.Kernel;
import dev.lastword.toml.Position;
import dev.lastword.toml.TomlEntry;
import dev.lastword.toml.TomlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes profiles of what is written.
///
/// What a profile extends is looked up where it stands itself and in the weaker places; under its
/// own name, in the weaker ones alone. So a profile of the user's means the same in every project,
/// and a built-in one means what lastword says.
final class Resolver {

    private final Kernel kernel;
    private final Variables variables;
    private final List<Source> sources;

    /// @param sources the strongest first
    Resolver(Kernel kernel, Variables variables, List<Source> sources) {
        this.kernel = kernel;
        this.variables = variables;
        this.sources = List.copyOf(sources);
    }

    /// Resolves one profile.
    Resolution resolve(Draft draft) {
        List<ProfileProblem> problems = new ArrayList<>(check(draft));
        List<Draft> lineage = new ArrayList<>(List.of(draft));
        Draft child = draft;
        while (problems.isEmpty() && child.parent().isPresent()) {
            TomlEntry extended = child.parent().get();
            Optional<Draft> parent = parent(child);
            if (parent.isEmpty()) {
                problems.add(missing(child, extended));
            } else if (lineage.contains(parent.get())) {
                problems.add(draft.problem(extended(draft), circle(lineage, parent.get())));
            } else {
                check(parent.get()).stream()
                        .findFirst()
                        .ifPresent(p -> problems.add(broken(draft, parent.get(), p)));
                lineage.add(parent.get());
                child = parent.get();
            }
        }
        if (!problems.isEmpty()) {
            return new Resolution(Optional.empty(), Optional.empty(), problems);
        }
        Effective effective = new Effective(lineage);
        Optional<SummarySettings> summary =
                effective.asksModel()
                        ? Optional.of(SummaryReader.read(kernel, variables, effective, problems))
                        : Optional.empty();
        Optional<Profile> profile =
                problems.isEmpty()
                        ? Optional.of(
                                new Profile(
                                        draft.name(),
                                        draft.source().kind(),
                                        isBuiltIn(draft) ? "" : draft.place(),
                                        effective.match(),
                                        effective.lines(),
                                        summary,
                                        effective.exits()))
                        : Optional.empty();
        return new Resolution(Optional.of(effective), profile, problems);
    }

    /// The patterns of built-in profiles are compiled by a test.
    private List<ProfileProblem> check(Draft draft) {
        return Check.of(draft, variables, !isBuiltIn(draft));
    }

    private static boolean isBuiltIn(Draft draft) {
        return draft.source().kind() == Origin.Kind.DEFAULT;
    }

    /// The commands that a profile is meant for: what it says, or what the one says whose place it
    /// takes.
    List<List<String>> match(Draft draft) {
        Draft at = draft;
        for (int i = 0; i <= sources.size(); i++) {
            Optional<Draft> parent = parent(at).filter(p -> p.name().equals(draft.name()));
            if (at.hasMatch() || parent.isEmpty()) {
                return at.match();
            }
            at = parent.get();
        }
        return List.of();
    }

    private Optional<Draft> parent(Draft child) {
        Optional<String> name = child.parent().map(Resolver::text);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int from = sources.indexOf(child.source()) + (name.get().equals(child.name()) ? 1 : 0);
        for (Source source : sources.subList(from, sources.size())) {
            Optional<Draft> parent = source.draft(name.get());
            if (parent.isPresent()) {
                return parent;
            }
        }
        return Optional.empty();
    }

    private static Position extended(Draft draft) {
        return draft.parent().map(e -> e.value().at()).orElse(draft.at());
    }

    private static String text(TomlEntry entry) {
        return entry.value() instanceof TomlText text ? text.text() : "";
    }

    private ProfileProblem missing(Draft child, TomlEntry extended) {
        String name = text(extended);
        List<String> names = new ArrayList<>();
        for (Source source : sources.subList(sources.indexOf(child.source()), sources.size())) {
            source.drafts().forEach(d -> names.add(d.name()));
        }
        names.remove(child.name());
        return child.problem(
                extended.value().at(),
                "extends "
                        + name
                        + (name.equals(child.name())
                                ? ", and nothing weaker has that name"
                                : ", which is not there" + Spelling.suggestion(name, names)));
    }

    private static String circle(List<Draft> lineage, Draft again) {
        StringBuilder chain = new StringBuilder("goes round in a circle: ");
        for (Draft draft : lineage.subList(lineage.indexOf(again), lineage.size())) {
            chain.append(draft.name()).append(" extends ");
        }
        return chain.append(again.name()).toString();
    }

    private static ProfileProblem broken(Draft draft, Draft parent, ProfileProblem why) {
        return draft.problem(
                extended(draft),
                "extends " + parent.name() + ", which is not in order (" + why + ")");
    }
}
