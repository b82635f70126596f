package dev.lastword.policy;

import dev.lastword.process.Word;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Changes to a policy, made by a program. Immutable: each method answers a new one.
public final class PolicyUpdate {

    private static final Origin API = new Origin(Origin.Kind.API, "");
    private static final PolicyUpdate NONE = new PolicyUpdate(new EnumMap<>(PolicyKey.class));

    private final Map<PolicyKey, Setting> settings;

    private PolicyUpdate(Map<PolicyKey, Setting> settings) {
        this.settings = settings;
    }

    /// No change yet.
    public static PolicyUpdate none() {
        return NONE;
    }

    /// Changes a setting by its name and value as text, as a configuration file would.
    ///
    /// @throws IllegalArgumentException where the value is not accepted
    public PolicyUpdate set(PolicyKey key, String value) {
        Word read =
                key.read(Word.of(value))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        key.word()
                                                + " cannot be '"
                                                + value
                                                + "'; write "
                                                + key.accepted()));
        Map<PolicyKey, Setting> changed = new EnumMap<>(PolicyKey.class);
        changed.putAll(settings);
        changed.put(key, new Setting(read, API));
        return new PolicyUpdate(changed);
    }

    public PolicyUpdate propagateScriptExit(boolean propagate) {
        return set(PolicyKey.PROPAGATE_SCRIPT_EXIT, Boolean.toString(propagate));
    }

    public PolicyUpdate disableOnRecorderError(boolean disable) {
        return set(PolicyKey.ON_RECORDER_ERROR, disable ? "disable" : "abort");
    }

    public PolicyUpdate requireTrace(boolean require) {
        return set(PolicyKey.REQUIRE_TRACE, Boolean.toString(require));
    }

    public PolicyUpdate keepPartialTrace(boolean keep) {
        return set(PolicyKey.KEEP_PARTIAL_TRACE, Boolean.toString(keep));
    }

    public PolicyUpdate keepRaw(boolean keep) {
        return set(PolicyKey.KEEP_RAW, Boolean.toString(keep));
    }

    public PolicyUpdate outDir(String directory) {
        return set(PolicyKey.OUT_DIR, directory);
    }

    public PolicyUpdate recordDisabled(boolean disabled) {
        return set(PolicyKey.RECORD_DISABLED, Boolean.toString(disabled));
    }

    /// The settings that change.
    public Map<PolicyKey, Setting> settings() {
        return Collections.unmodifiableMap(settings);
    }
}
