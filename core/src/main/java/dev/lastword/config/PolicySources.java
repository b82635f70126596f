package dev.lastword.config;

import dev.lastword.policy.PolicyLayer;
import dev.lastword.policy.RecorderPolicy;
import dev.lastword.process.Kernel;
import dev.lastword.status.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings together what every source says of the recorder's settings.
///
/// @param policy the effective settings; where there is a problem, as far as they could be read, so
///   that even this can be told in the form that was asked for
/// @param problem the first thing that is wrong
public record PolicySources(RecorderPolicy policy, Optional<Problem> problem) {

    /// The one order: what is given here, environment, project file, user file, default.
    ///
    /// @param strongest what the command line or a program says
    /// @param known what is wrong with that already
    public static PolicySources read(Kernel kernel, PolicyLayer strongest, List<Problem> known) {
        List<Problem> problems = new ArrayList<>(known);
        List<PolicyLayer> layers = new ArrayList<>();
        layers.add(strongest);
        layers.add(PolicyVariables.layer(kernel, problems));
        layers.addAll(PolicyFiles.layers(kernel, problems));
        return new PolicySources(
                RecorderPolicy.of(layers),
                problems.isEmpty() ? Optional.empty() : Optional.of(problems.getFirst()));
    }
}
