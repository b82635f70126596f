package dev.lastword.profile;

import dev.lastword.policy.Origin;
import dev.lastword.process.Word;
import dev.lastword.profile.builtin.BuiltIn;
import dev.lastword.profile.builtin.BuiltIns;
import dev.lastword.toml.Position;
import dev.lastword.toml.Toml;
import dev.lastword.toml.TomlEntry;
import dev.lastword.toml.TomlResult;
import dev.lastword.toml.TomlTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The profiles that lastword brings along. Only what is asked for is parsed: there are many, and a
/// command waits.
final class BuiltInSource implements Source {

    static final String PLACE = "built-in";

    private final List<BuiltIn> all;
    private final List<Draft> parsed = new ArrayList<>();

    BuiltInSource() {
        this(BuiltIns.ALL);
    }

    BuiltInSource(List<BuiltIn> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public Origin.Kind kind() {
        return Origin.Kind.DEFAULT;
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public boolean trusted() {
        return true;
    }

    @Override
    public boolean isShtyms() {
        return false;
    }

    @Override
    public List<ProfileProblem> problems() {
        return List.of();
    }

    @Override
    public Optional<Draft> draft(String name) {
        for (BuiltIn one : all) {
            if (one.name().equals(name)) {
                return Optional.of(parse(one));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        all.forEach(one -> drafts.add(parse(one)));
        return drafts;
    }

    @Override
    public List<Draft> mentioning(String program) {
        List<Draft> drafts = new ArrayList<>();
        for (BuiltIn one : all) {
            if (!program.isEmpty() && mentions(one.toml(), program)) {
                drafts.add(parse(one));
            }
        }
        return drafts;
    }

    /// Whether a string in the text begins with the word `program`.
    private static boolean mentions(String toml, String program) {
        int at = toml.indexOf(program, 1);
        while (at >= 0) {
            int end = at + program.length();
            char before = toml.charAt(at - 1);
            char after = end < toml.length() ? toml.charAt(end) : '\0';
            if ((before == '"' || before == '\'') && (after == before || after == ' ')) {
                return true;
            }
            at = toml.indexOf(program, at + 1);
        }
        return false;
    }

    /// Parses one once.
    ///
    /// @throws IllegalStateException where it is not what a built-in profile has to be: a test
    ///   parses them all
    private Draft parse(BuiltIn one) {
        for (Draft draft : parsed) {
            if (draft.name().equals(one.name())) {
                return draft;
            }
        }
        if (Toml.parse(Word.of(one.toml()).bytes()) instanceof TomlResult.Parsed(TomlTable root)
                && root.entry("profiles").map(TomlEntry::value).orElse(root)
                        instanceof TomlTable profiles
                && profiles.entry(one.name()).isPresent()
                && profiles.entry(one.name()).get().value() instanceof TomlTable table) {
            Position at = profiles.entry(one.name()).get().at();
            Draft draft = new Draft(this, PLACE + " " + one.name(), one.name(), at, table);
            parsed.add(draft);
            return draft;
        }
        throw new IllegalStateException("the built-in profile " + one.name() + " is no profile");
    }
}
