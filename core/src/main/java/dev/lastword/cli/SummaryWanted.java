package dev.lastword.cli;

import dev.lastword.policy.Truth;
import java.util.Optional;
import java.util.function.Function;

/// Whether a model is to be asked at all.
final class SummaryWanted {

    /// Asks for summaries, or forbids them, wherever a command runs.
    static final String VARIABLE = "LASTWORD_LLM";

    private static final String CI = "CI";

    private SummaryWanted() {}

    /// In a build nobody waits for a summary, and the output would leave the machine unseen: there
    /// it has to be asked for.
    ///
    /// @param variable of the environment
    static boolean by(Function<String, Optional<String>> variable) {
        return variable.apply(VARIABLE)
                .flatMap(Truth::read)
                .orElseGet(() ->
                        variable.apply(CI)
                                .map(ci -> ci.isEmpty() || !Truth.read(ci).orElse(true))
                                .orElse(true));
    }
}
