package dev.lastword.config;

import dev.lastword.policy.Origin;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.PolicyLayer;
import dev.lastword.policy.Setting;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.ErrorCode;
import dev.lastword.status.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the environment says of the recorder's settings.
final class PolicyVariables {

    /// What scripts for the CodeTracer recorders set.
    private static final String FOREIGN = "CODETRACER_PROPAGATE_SCRIPT_EXIT";

    private PolicyVariables() {}

    /// Reads the variables. Every one of ours has to be right, whether or not something stronger
    /// decides, so that a wrong one is not found out another day.
    ///
    /// @param problems receives what is wrong
    static PolicyLayer layer(Kernel kernel, List<Problem> problems) {
        Map<PolicyKey, Setting> settings = new EnumMap<>(PolicyKey.class);
        for (PolicyKey key : PolicyKey.values()) {
            read(kernel, key, key.variable(), settings, problems);
        }
        PolicyKey propagate = PolicyKey.PROPAGATE_SCRIPT_EXIT;
        if (kernel.variable(propagate.variable()).isEmpty()) {
            read(kernel, propagate, FOREIGN, settings, problems);
        }
        return new PolicyLayer(settings);
    }

    private static void read(
            Kernel kernel,
            PolicyKey key,
            String name,
            Map<PolicyKey, Setting> settings,
            List<Problem> problems) {
        Optional<Word> text = kernel.variable(name);
        if (text.isEmpty()) {
            return;
        }
        Optional<Word> value = key.read(text.get());
        if (value.isPresent()) {
            settings.put(key, new Setting(value.get(), new Origin(Origin.Kind.ENVIRONMENT, name)));
        } else {
            problems.add(
                    Problem.value(
                            ErrorCode.ERR_INVALID_ENVIRONMENT,
                            name,
                            text.get().text(),
                            name
                                    + " cannot be '"
                                    + text.get()
                                    + "'; write "
                                    + key.accepted()
                                    + ", or unset it"));
        }
    }
}
