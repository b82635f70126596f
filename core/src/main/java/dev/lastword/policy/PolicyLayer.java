package dev.lastword.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What one source says: the command line, the environment, a file.
///
/// @param settings only those that it names
public record PolicyLayer(Map<PolicyKey, Setting> settings) {

    public PolicyLayer {
        Map<PolicyKey, Setting> copy = new EnumMap<>(PolicyKey.class);
        copy.putAll(settings);
        settings = Collections.unmodifiableMap(copy);
    }

    /// What it says of a setting.
    public Optional<Setting> setting(PolicyKey key) {
        return Optional.ofNullable(settings.get(key));
    }
}
