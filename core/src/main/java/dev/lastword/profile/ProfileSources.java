package dev.lastword.profile;

import dev.lastword.config.ConfigFiles;
import dev.lastword.config.SourceFile;
import dev.lastword.config.Spelling;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All profiles that can be meant in a place: the project's, the user's, and the built-in ones; a
/// name stands for the first of these that has it.
///
/// A profile that is not in order, or not trusted, counts as not there, and whoever would have got
/// it is told.
public final class ProfileSources {

    private static final String USER = "lastword/profiles.toml";
    private static final String SHTYM = "shtym/profiles.toml";

    private final List<Source> sources;
    private final Resolver resolver;

    private ProfileSources(Kernel kernel, Variables variables, List<Source> sources) {
        this.sources = sources;
        this.resolver = new Resolver(kernel, variables, sources);
    }

    /// Reads the files; the built-in profiles are read when they are asked for.
    ///
    /// @param variables what `--var` says, each `name=value`; others are passed over, see
    ///   [Variables#problem(Word)]
    public static ProfileSources of(Kernel kernel, List<Word> variables) {
        List<Source> sources = new ArrayList<>();
        TrustList trust = new TrustList(kernel);
        ConfigFiles.project(kernel).ifPresent(f -> sources.add(project(f, trust)));
        weaker(kernel, sources);
        return new ProfileSources(kernel, Variables.of(variables), sources);
    }

    /// The same with `file` in the place of the project's, trusted.
    static ProfileSources with(Kernel kernel, SourceFile file) {
        List<Source> sources = new ArrayList<>();
        sources.add(new FileSource(file, true, file.path().text().endsWith("/" + SHTYM)));
        weaker(kernel, sources);
        return new ProfileSources(kernel, Variables.of(List.of()), sources);
    }

    private static void weaker(Kernel kernel, List<Source> sources) {
        ConfigFiles.user(kernel, USER).ifPresent(f -> sources.add(new FileSource(f, true, false)));
        ConfigFiles.user(kernel, SHTYM).ifPresent(f -> sources.add(new FileSource(f, true, true)));
        sources.add(new BuiltInSource());
    }

    private static Source project(SourceFile file, TrustList trust) {
        return new FileSource(file, trust.trusts(file), false);
    }

    /// The profile of a name.
    public Selection named(String name) {
        List<String> notes = new ArrayList<>();
        brokenFiles(notes);
        for (Source source : sources) {
            Optional<Draft> draft = source.draft(name);
            if (draft.isPresent() && !source.trusted()) {
                notes.add(untrusted(draft.get()));
            } else if (draft.isPresent()) {
                Resolution resolution = resolver.resolve(draft.get());
                if (resolution.profile().isPresent()) {
                    return new Selection(resolution.profile(), notes);
                }
                notes.add(broken(draft.get(), resolution));
            }
        }
        if (notes.isEmpty()) {
            notes.add(
                    "there is no profile "
                            + ProfileProblem.harmless(name)
                            + Spelling.suggestion(name, names())
                            + " ('lastword profile list' shows all)");
        }
        return new Selection(Optional.empty(), notes);
    }

    /// The profile that is meant for a command: of the strongest place that has any, the first of
    /// those with the most words in an entry of `match`. Who writes `match = ["npm"]` means every
    /// npm, also where a built-in one knows `npm test`.
    ///
    /// @param command its words, the program first
    public Selection matching(List<Word> command) {
        List<String> notes = new ArrayList<>();
        brokenFiles(notes);
        for (Draft draft : candidates(CommandMatch.of(command))) {
            if (!draft.source().trusted()) {
                notes.add(untrusted(draft));
                continue;
            }
            if (stronger(draft).isPresent()) {
                continue;
            }
            Resolution resolution = resolver.resolve(draft);
            if (resolution.profile().isPresent()) {
                return new Selection(resolution.profile(), notes);
            }
            notes.add(broken(draft, resolution));
        }
        return new Selection(Optional.empty(), notes);
    }

    /// All that are meant for a command, the best first.
    private List<Draft> candidates(CommandMatch command) {
        List<Draft> candidates = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (Source source : sources) {
            int first = candidates.size();
            for (Draft draft : source.mentioning(command.program())) {
                int length = command.best(resolver.match(draft));
                if (length > 0) {
                    int at = candidates.size();
                    while (at > first && lengths.get(at - 1) < length) {
                        at--;
                    }
                    candidates.add(at, draft);
                    lengths.add(at, length);
                }
            }
        }
        return candidates;
    }

    /// The profile of the same name that is used instead.
    Optional<Draft> stronger(Draft draft) {
        for (Source source : sources) {
            if (source.equals(draft.source())) {
                break;
            }
            Optional<Draft> stronger = source.draft(draft.name()).filter(this::isUsable);
            if (stronger.isPresent()) {
                return stronger;
            }
        }
        return Optional.empty();
    }

    /// Whether it is trusted and in order.
    boolean isUsable(Draft draft) {
        return draft.source().trusted() && resolver.resolve(draft).profile().isPresent();
    }

    /// The strongest first.
    List<Source> all() {
        return sources;
    }

    Resolver resolver() {
        return resolver;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Source source : sources) {
            source.drafts().forEach(d -> names.add(d.name()));
        }
        return names;
    }

    /// A file of which nothing can be read may have held the profile that is meant.
    private void brokenFiles(List<String> notes) {
        for (Source source : sources) {
            if (!source.problems().isEmpty() && source.drafts().isEmpty()) {
                notes.add(source.problems().getFirst() + "; no profile in it is used");
            }
        }
    }

    private static String untrusted(Draft draft) {
        return "the profile "
                + ProfileProblem.harmless(draft.name())
                + " of "
                + draft.file()
                + " is not used, because that file is not trusted; read it, then run 'lastword"
                + " profile trust'";
    }

    private static String broken(Draft draft, Resolution resolution) {
        int more = resolution.problems().size() - 1;
        return "the profile "
                + ProfileProblem.harmless(draft.name())
                + " is not used: "
                + resolution.problems().getFirst()
                + (more > 0 ? " (and " + more + " more: 'lastword profile check')" : "");
    }
}
