package dev.lastword.cli;

import dev.lastword.policy.PolicyLayer;
import dev.lastword.policy.RecorderPolicy;
import dev.lastword.process.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings together what every source says of the recorder's settings.
///
/// @param policy the effective settings; where there is a problem, as far as they could be read, so
///   that even this can be told in the form that was asked for
/// @param problem the first thing that is wrong
record PolicySources(RecorderPolicy policy, Optional<Problem> problem) {

    /// The one order: flag, environment, project file, user file, default.
    static PolicySources read(Kernel kernel, Arguments arguments) {
        List<Problem> problems = new ArrayList<>();
        List<PolicyLayer> layers = new ArrayList<>();
        layers.add(PolicyFlags.layer(arguments, problems));
        layers.add(PolicyVariables.layer(kernel, problems));
        layers.addAll(PolicyFiles.layers(kernel, problems));
        return new PolicySources(
                RecorderPolicy.of(layers),
                problems.isEmpty() ? Optional.empty() : Optional.of(problems.getFirst()));
    }
}
