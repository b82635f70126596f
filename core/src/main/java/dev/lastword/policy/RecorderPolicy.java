package dev.lastword.policy;

import dev.lastword.process.Word;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one recorder is asked to do. Immutable.
public final class RecorderPolicy {

    private static final RecorderPolicy DEFAULTS = of(List.of());

    private final Map<PolicyKey, Setting> settings;

    private RecorderPolicy(Map<PolicyKey, Setting> settings) {
        this.settings = settings;
    }

    /// The policy where nobody says anything.
    public static RecorderPolicy defaults() {
        return DEFAULTS;
    }

    /// The policy that several sources come to.
    ///
    /// @param layers what each source says, the strongest first
    public static RecorderPolicy of(List<PolicyLayer> layers) {
        Map<PolicyKey, Setting> settings = new EnumMap<>(PolicyKey.class);
        for (PolicyKey key : PolicyKey.values()) {
            Setting setting = new Setting(key.initial(), Origin.DEFAULT);
            for (int i = layers.size() - 1; i >= 0; i--) {
                setting = layers.get(i).setting(key).orElse(setting);
            }
            settings.put(key, setting);
        }
        return new RecorderPolicy(settings);
    }

    /// This policy where `update` says nothing, otherwise what that says.
    public RecorderPolicy with(PolicyUpdate update) {
        Map<PolicyKey, Setting> changed = new EnumMap<>(settings);
        update.settings().forEach(changed::put);
        return new RecorderPolicy(changed);
    }

    /// Every setting with its effective value and where that came from, in a fixed order.
    public Map<PolicyKey, Setting> snapshot() {
        return Collections.unmodifiableMap(settings);
    }

    /// Whether the command's ending is passed on.
    public boolean propagateScriptExit() {
        return truth(PolicyKey.PROPAGATE_SCRIPT_EXIT);
    }

    /// Whether a recording that fails is given up without being a failure.
    public boolean disableOnRecorderError() {
        return value(PolicyKey.ON_RECORDER_ERROR).equals(Word.of("disable"));
    }

    /// Whether anything that is not recorded is a failure.
    public boolean requireTrace() {
        return truth(PolicyKey.REQUIRE_TRACE);
    }

    /// Whether what was recorded before a failure is kept.
    public boolean keepPartialTrace() {
        return truth(PolicyKey.KEEP_PARTIAL_TRACE);
    }

    /// Whether the exact bytes are kept in any case.
    public boolean keepRaw() {
        return truth(PolicyKey.KEEP_RAW);
    }

    /// `error`, `warn`, `info` or `debug`.
    public String logLevel() {
        return value(PolicyKey.LOG_LEVEL).text();
    }

    /// Where lastword's own words go too.
    public Optional<Word> logFile() {
        return path(PolicyKey.LOG_FILE);
    }

    /// Whether stderr ends with a JSON line where anything fails.
    public boolean jsonErrors() {
        return truth(PolicyKey.JSON_ERRORS);
    }

    /// Where records are kept instead of in the state directory.
    public Optional<Word> outDir() {
        return path(PolicyKey.OUT_DIR);
    }

    /// Whether nothing is recorded at all.
    public boolean recordDisabled() {
        return truth(PolicyKey.RECORD_DISABLED);
    }

    private boolean truth(PolicyKey key) {
        return value(key).equals(Word.of("true"));
    }

    private Optional<Word> path(PolicyKey key) {
        Word value = value(key);
        return value.length() == 0 ? Optional.empty() : Optional.of(value);
    }

    private Word value(PolicyKey key) {
        Setting setting = settings.get(key);
        return setting == null ? key.initial() : setting.value();
    }
}
