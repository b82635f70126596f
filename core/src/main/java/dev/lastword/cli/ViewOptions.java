package dev.lastword.cli;

import dev.lastword.policy.Truth;
import dev.lastword.process.FileIdentity;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.view.Audience;
import java.util.List;
import java.util.Optional;

/// What the command line and the environment say of the view.
///
/// @param profile the one that was asked for by name
/// @param audience who was said to read
/// @param raw whether nothing is to be hidden, whatever else was said
/// @param strict whether a profile that cannot be used keeps the command from running
/// @param variables `NAME=VALUE`, for the profile
/// @param problem the first thing that is wrong, as a line for people
record ViewOptions(
        Optional<String> profile,
        Optional<Audience> audience,
        boolean raw,
        boolean strict,
        List<Word> variables,
        Optional<String> problem) {

    private static final String RAW_VARIABLE = "LASTWORD_RAW";

    ViewOptions {
        variables = List.copyOf(variables);
    }

    static ViewOptions of(Kernel kernel, Arguments arguments) {
        boolean rawByVariable =
                kernel.variable(RAW_VARIABLE)
                        .filter(v -> v.length() > 0)
                        // In doubt nothing is hidden.
                        .map(v -> Truth.read(v.text()).orElse(true))
                        .orElse(false);
        return new ViewOptions(
                arguments.value(Commands.PROFILE).map(Word::text),
                arguments.value(Commands.FOR).flatMap(w -> Audience.named(w.text())),
                arguments.has(Commands.RAW) || rawByVariable,
                arguments.has(Commands.STRICT_PROFILE),
                arguments.all(Commands.VAR),
                problem(arguments));
    }

    private static Optional<String> problem(Arguments arguments) {
        Optional<Word> reader = arguments.value(Commands.FOR);
        if (reader.isPresent() && Audience.named(reader.get().text()).isEmpty()) {
            return Optional.of(
                    "--for " + reader.get() + ": nobody we know; write human, agent or ci");
        }
        for (Word variable : arguments.all(Commands.VAR)) {
            if (variable.indexOf('=', 0) < 1) {
                return Optional.of("--var " + variable + ": write NAME=VALUE");
            }
        }
        return Optional.empty();
    }

    /// Whether somebody asked for less than everything.
    boolean asked() {
        return !raw && (profile.isPresent() || audience.isPresent());
    }

    /// Who reads: as said, or else whoever is likely to.
    Audience reader(Kernel kernel) {
        boolean watched =
                kernel.identify(1).filter(f -> f.kind() == FileIdentity.Kind.TERMINAL).isPresent();
        return audience.orElse(watched ? Audience.HUMAN : Audience.AGENT);
    }
}
