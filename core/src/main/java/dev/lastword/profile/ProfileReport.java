package dev.lastword.profile;

import dev.lastword.config.SourceFile;
import dev.lastword.policy.Origin;
import dev.lastword.process.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that `lastword profile` tells: all profiles are read for it, whatever that takes.
public final class ProfileReport {

    private final ProfileSources sources;

    private ProfileReport(ProfileSources sources) {
        this.sources = sources;
    }

    /// The profiles of this place.
    public static ProfileReport of(Kernel kernel) {
        return new ProfileReport(ProfileSources.of(kernel, List.of()));
    }

    /// Checks any file, as if it were the project's.
    public static CheckedFile check(Kernel kernel, SourceFile file) {
        ProfileSources sources = ProfileSources.with(kernel, file);
        return new ProfileReport(sources).check(sources.all().getFirst());
    }

    /// What the profiles of a file do, a line each: for somebody who is to trust it.
    public static List<String> describe(Kernel kernel, SourceFile file) {
        ProfileSources sources = ProfileSources.with(kernel, file);
        List<String> lines = new ArrayList<>();
        for (Draft draft : sources.all().getFirst().drafts()) {
            lines.add(
                    ProfileProblem.harmless(draft.name())
                            + ": "
                            + sources.resolver()
                                    .resolve(draft)
                                    .profile()
                                    .map(ProfileSummary::of)
                                    .orElse("not in order, and not used"));
        }
        return lines;
    }

    /// All profiles, those of the strongest place first.
    public List<ListedProfile> list() {
        List<ListedProfile> listed = new ArrayList<>();
        for (Source source : sources.all()) {
            for (Draft draft : source.drafts()) {
                Resolution resolution = sources.resolver().resolve(draft);
                listed.add(
                        new ListedProfile(
                                draft.name(),
                                source.kind(),
                                draft.place(),
                                sources.resolver().match(draft),
                                resolution.effective().filter(Effective::asksModel).isPresent(),
                                source.trusted(),
                                sources.stronger(draft).map(Draft::place),
                                resolution.problems()));
            }
        }
        return listed;
    }

    /// The files with profiles, and what is wrong with them.
    public List<CheckedFile> check() {
        List<CheckedFile> checked = new ArrayList<>();
        for (Source source : sources.all()) {
            if (source.kind() != Origin.Kind.DEFAULT) {
                checked.add(check(source));
            }
        }
        return checked;
    }

    private CheckedFile check(Source source) {
        List<ProfileProblem> problems = new ArrayList<>(source.problems());
        List<ProfileProblem> warnings = new ArrayList<>();
        for (Draft draft : source.drafts()) {
            Resolution resolution = sources.resolver().resolve(draft);
            problems.addAll(resolution.problems());
            resolution.effective().ifPresent(e -> idle(e, warnings));
        }
        return new CheckedFile(
                source.place(), source.trusted(), source.drafts().size(), problems, warnings);
    }

    /// Head and tail speak of what is hidden, and where nothing is they do nothing.
    private static void idle(Effective profile, List<ProfileProblem> warnings) {
        if (profile.hides()) {
            return;
        }
        for (ProfileKey key : List.of(ProfileKey.HEAD, ProfileKey.TAIL)) {
            for (Given given : profile.of(key)) {
                if (given.draft().equals(profile.draft())) {
                    warnings.add(
                            given.draft()
                                    .problem(
                                            given.entry().at(),
                                            key.word()
                                                    + " does nothing without drop, max_lines or"
                                                    + " collapse"));
                }
            }
        }
    }

    /// The profile that a name stands for; where none may be used, the first that could be read.
    public ShownProfile show(String name) {
        Optional<Draft> shown = Optional.empty();
        boolean known = false;
        for (Source source : sources.all()) {
            Optional<Draft> draft = source.draft(name);
            known |= draft.isPresent();
            if (draft.isPresent() && sources.isUsable(draft.get())) {
                shown = draft;
                break;
            }
            if (shown.isEmpty()) {
                shown = draft.filter(d -> effective(d).isPresent());
            }
        }
        return new ShownProfile(shown.map(this::text), known, sources.named(name).notes());
    }

    private Optional<Effective> effective(Draft draft) {
        return sources.resolver().resolve(draft).effective();
    }

    private String text(Draft draft) {
        return "# "
                + ProfileProblem.harmless(draft.name())
                + " of "
                + draft.origin()
                + (draft.source().trusted() ? "" : ", which is not trusted")
                + "\n"
                + effective(draft).map(ProfileText::of).orElse("");
    }
}
